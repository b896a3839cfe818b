import type { Participant, Roadmap } from '../model/roadmap.ts'
import { foldName, readPersonName } from '../russian/names.ts'
import type { Rule } from './rule.ts'

/** Участник, которому ничего не поручено, попал в список по ошибке или забыт в таблице. */
export const participantUnused: Rule = {
  id: 'participant-unused',
  severity: { draft: 'off', recommended: 'info', signoff: 'info' },
  summary: 'Участник из списка нигде не назван',
  why: 'Участник без единой строки либо забыт в таблице, либо остался в списке от прежней редакции.',
  bad: `
участники:
  УО:
    название: МКУ «Управление образования» города Рубцовска
    должность: начальник отдела
    имя: Е. В. Котова
  Совет: Совет директоров школ
`,
  good: `
участники:
  УО:
    название: МКУ «Управление образования» города Рубцовска
    должность: начальник отдела
    имя: Е. В. Котова
`,
  check(roadmap, report) {
    const texts = textsOutsideList(roadmap)
    // Most are named just as their key is typed; folding every text is for the rest.
    const rest = roadmap.participants.filter(({ key }) => !texts.some((text) => isSaidAsTyped(key, text)))
    const said = rest.length === 0 ? [] : texts.map((text) => ` ${foldName(text)} `)
    for (const participant of rest) {
      if (waysToSay(participant).some((way) => said.some((text) => text.includes(` ${way} `)))) continue
      report(participant.path, `Участник «${participant.key}» в плане нигде не назван`, {
        at: 'key',
        hint: 'впишите его в «ответственные» нужных строк или удалите из списка «участники»',
      })
    }
  },
}

const SAID_IN = new Set<string | number | undefined>([
  'разделы',
  'мероприятия',
  'показатели',
  'задачи',
  'тексты',
  'цель',
])

/** Not only the cells of the responsible: an abbreviation of the list may serve the wording of a row or a clause. */
function textsOutsideList(roadmap: Roadmap): string[] {
  return roadmap.texts
    .filter(({ path }) => SAID_IN.has(path[0]) || (path[0] === 'приказ' && path[1] === 'пункты'))
    .map(({ text }) => text)
}

/** The key as a whole word of the text. */
function isSaidAsTyped(key: string, text: string): boolean {
  const at = text.indexOf(key)
  return at >= 0 && !/[A-Za-zА-Яа-яЁё\d]/u.test((text[at - 1] ?? '') + (text[at + key.length] ?? ''))
}

function waysToSay({ key, title, members, name, position }: Participant): string[] {
  const person = name === undefined ? undefined : readPersonName(name.text)?.surname
  const texts = [key, title, position?.text, name?.text, person, ...members.map(({ text }) => text)]
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [foldName(text)]))
}
