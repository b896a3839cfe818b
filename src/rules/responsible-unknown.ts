import { nearest } from '../finding/nearest.ts'
import { joinedItems, participantNames } from '../model/responsible.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { foldName, isKnownName, knownName } from '../russian/names.ts'
import type { Rule } from './rule.ts'

/** Список участников нужен, чтобы каждое имя в таблице было расшифровано. */
export const responsibleUnknown: Rule = {
  id: 'responsible-unknown',
  severity: { draft: 'off', recommended: 'warning', signoff: 'error' },
  summary: 'Ответственного нет в списке участников',
  why: 'Кого нет в списке «участники», тот не расшифрован в приказе, и его строки не попадут в его отчёт.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО, Совет директоров школ
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
участники:
  УО:
    название: МКУ «Управление образования» города Рубцовска
    должность: начальник отдела
    имя: Е. В. Котова
  Совет: Совет директоров школ
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО, Совет директоров школ
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: Специалисты УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    if (roadmap.participants.length === 0) return
    const names = participantNames(roadmap)
    const known = names.map(knownName)
    const joined = joinedItems(roadmap)
    const items = roadmap.responsible.flatMap((cell) => cell.names)
    // One body stands in most rows: each name is looked for once.
    const unknown = new Set(
      [...new Set(items.map(({ text }) => text))].filter(
        (text) => !joined.has(text) && !isKnownName(text, known),
      ),
    )
    for (const { path, text } of items) {
      if (!unknown.has(text)) continue
      const meant = likelyName(text, roadmap, names)
      const parts = text.split(/\s+и\s+/)
      const isPair = parts.length > 1 && parts.every((part) => isKnownName(part, known))
      report(path, `«${text}» нет в списке «участники»${meant ? ` — вероятно, «${meant}»` : ''}`, {
        words: text,
        hint: isPair
          ? `разделите участников запятой: «${parts.join(', ')}»`
          : meant
            ? `напишите «${meant}» или добавьте «${text}» в «участники»`
            : `добавьте «${text}» в «участники»: так, как в таблице, и полное название`,
        ...(meant === undefined
          ? {}
          : { fix: { title: `Заменить на «${meant}»`, safe: false, by: meant }, related: related(meant) }),
      })
    }
  },
}

function related(meant: string): { path: string[]; message: string }[] {
  return [{ path: ['участники', meant], message: `участник «${meant}»` }]
}

/** The key meant: near by spelling, or the participant whose full name holds these words. */
function likelyName(text: string, roadmap: Roadmap, known: readonly string[]): string | undefined {
  // Among names of two or three letters every one is near to every other.
  const near = text.length < 4 ? undefined : nearest(text, known)
  const fold = ` ${foldName(text)} `
  return roadmap.participants.find(({ key, title, members, name }) => {
    const names = [key, title, name?.text, ...members.map((member) => member.text)]
    if (near !== undefined && names.includes(near)) return true
    return fold.length > 8 && ` ${foldName(title)} `.includes(fold)
  })?.key
}
