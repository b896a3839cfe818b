import { oncePerPlan } from '../model/once.ts'
import { joinedItems } from '../model/responsible.ts'
import type { Placed, Responsible, Roadmap } from '../model/roadmap.ts'
import { type Name, nameDifference, namesPeople, readName } from '../russian/names.ts'
import { hasPairedGuillemets } from '../russian/paired-quotes.ts'
import type { Path } from '../source/problem.ts'
import type { Rule } from './rule.ts'

/** Участник, названный двумя способами, распадается в отчётах на двух. */
export const participantNameDrift: Rule = {
  id: 'participant-name-drift',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'Один участник назван по-разному',
  why: 'По двум названиям одного участника его строки не собрать, а читатель решит, что это разные учреждения.',
  bad: `
участники:
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - МБУ «Городской центр оценки качества образования» (Р. А. Хайруллина) сопровождать исполнение плана.
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: МБУ ГЦОКО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: МБУ ГЦКО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
участники:
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - МБУ «Городской центр оценки качества образования» (Р. А. Хайруллина) сопровождать исполнение плана.
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: МБУ ГЦОКО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: специалисты МБУ ГЦОКО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    for (const { rare, common } of driftingNames(roadmap)) {
      const [here, there] = [rare.uses[0], common.uses[0]]
      if (here === undefined || there === undefined) continue
      report(here.path, `Один участник назван по-разному: «${rare.text}» и «${common.text}»`, {
        words: rare.text,
        hint: `оставьте одно название: «${common.text}» ${common.uses.length > rare.uses.length ? 'встречается чаще' : 'стоит раньше'}`,
        related: [{ path: there.path, message: `здесь он назван «${common.text}»` }],
      })
    }
  },
}

/** One spelling and where it stands. */
interface Spelling {
  readonly text: string
  readonly name: Name
  readonly uses: readonly { readonly path: Path; readonly cell: Responsible }[]
}

export interface Drift {
  readonly rare: Spelling
  readonly common: Spelling
}

/**
 * Every spelling that drifts from a more frequent one. With a list of `участники` the spellings outside it are
 * the business of responsible-unknown, and those inside it are the author's own.
 */
export const driftingNames: (roadmap: Roadmap) => readonly Drift[] = oncePerPlan((roadmap) => {
  if (roadmap.participants.length > 0) return []
  const spellings = spellingsOf(roadmap).toSorted((a, b) => b.uses.length - a.uses.length)
  return spellings.flatMap((rare, index) => {
    for (const common of spellings.slice(0, index)) {
      const pair = driftOf(rare, common)
      if (pair !== undefined) return [pair]
    }
    return []
  })
})

function driftOf(rare: Spelling, common: Spelling): Drift | undefined {
  const difference = nameDifference(rare.name, common.name)
  if (difference === undefined) return undefined
  // Nobody names one body twice in one cell: these are two.
  if (rare.uses.some(({ cell }) => common.uses.some((use) => use.cell === cell))) return undefined
  if (difference !== 'ending') return { rare, common }
  const [here, there] = [inPlainList(rare), inPlainList(common)]
  return here.uses.length > 0 && there.uses.length > 0 ? { rare: here, common: there } : undefined
}

function spellingsOf(roadmap: Roadmap): Spelling[] {
  const found = new Map<string, Spelling>()
  for (const [text, uses] of usesByText(roadmap)) {
    const name = readName(text)
    const before = found.get(name.plain) ?? { text, name, uses: [] }
    found.set(name.plain, { ...before, uses: [...before.uses, ...uses] })
  }
  return [...found.values()]
}

/** One body stands in most rows of a plan: its name is looked at once. */
function usesByText(roadmap: Roadmap): [string, Spelling['uses']][] {
  const uses = new Map<string, { path: Path; cell: Responsible }[]>()
  const marked = new Map<string, boolean>()
  for (const cell of roadmap.responsible) {
    const isMarked = marked.get(cell.text) ?? isMarkedAlready(cell.text)
    marked.set(cell.text, isMarked)
    if (isMarked) continue
    for (const { path, text } of cell.names) {
      const before = uses.get(text)
      if (before === undefined) uses.set(text, [{ path, cell }])
      else before.push({ path, cell })
    }
  }
  const joined = joinedItems(roadmap)
  return [...uses].filter(([text]) => !joined.has(text))
}

/** Unpaired quotes and mixed alphabets have findings of their own. */
function isMarkedAlready(text: string): boolean {
  return !hasPairedGuillemets(text) || /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/.test(text)
}

/** Without the uses where the cell is one phrase in the genitive: «Руководители МБОУ СОШ № 1, МБОУ Кемской СОШ № 2». */
function inPlainList(spelling: Spelling): Spelling {
  return { ...spelling, uses: spelling.uses.filter(({ cell }) => !isPhrase(cell)) }
}

function isPhrase({ names }: Responsible): boolean {
  return names.some(({ text }) => namesPeople(text)) && !names.some(isInNominative)
}

/** «МБОУ Кемская СОШ № 2», not «Педагоги-психологи, классные руководители»: an adjective of a proper name. */
function isInNominative({ text }: Placed): boolean {
  return !namesPeople(text) && /\s[«"]?[А-ЯЁ][а-яё-]+(?:ая|яя|ое|ее|ый|ий)(?=[\s»"]|$)/.test(text)
}
