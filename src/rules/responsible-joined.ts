import type { Responsible, Roadmap } from '../model/roadmap.ts'
import { isAbbreviation } from '../russian/abbreviations.ts'
import { namesPeople, plainName, plainWord } from '../russian/names.ts'
import { wordsOf } from '../russian/stem.ts'
import type { Rule } from './rule.ts'

/** Два участника без запятой программа примет за одного. */
export const responsibleJoined: Rule = {
  id: 'responsible-joined',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Два участника названы подряд без запятой',
  why: 'Без запятой непонятно, один это исполнитель или два, и ни за одним из них строка не числится.',
  bad: `
участники:
  УО: МКУ «Управление образования» города Рубцовска
  ОО:
    название: общеобразовательные организации
    должность: координатор
    имя: Е. В. Котова
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО ОО
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
  УО: МКУ «Управление образования» города Рубцовска
  ОО:
    название: общеобразовательные организации
    должность: координатор
    имя: Е. В. Котова
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО, ОО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const cells = responsibleCells(roadmap)
    const known = namesInUse(roadmap)
    for (const item of cells.flatMap(({ names }) => names)) {
      const joined = joinedNames(item.text, known)
      if (joined === undefined) continue
      report(
        item.path,
        `В «${item.text}» два участника стоят без запятой: «${joined.first}» и «${joined.second}»`,
        {
          words: item.text,
          hint: `разделите их запятой: «${joined.parted}»`,
        },
      )
    }
  },
}

/** Every «ответственные» of the plan once: sub-activities share the value of the row above them. */
export function responsibleCells(roadmap: Roadmap): Responsible[] {
  const rows = [
    ...roadmap.activities,
    ...roadmap.sections.flatMap(({ row }) => row ?? []),
    ...roadmap.indicators,
  ]
  return [...new Set(rows.flatMap(({ responsible }) => responsible ?? []))]
}

/** What stands behind the keys of `участники`: every way to name one. */
export function participantNames(roadmap: Roadmap): string[] {
  return roadmap.participants.flatMap(({ key, title, members, name }) => [
    key,
    title,
    ...members.map(({ text }) => text),
    ...(name === undefined ? [] : [name.text]),
  ])
}

/** Names that the plan knows as one participant, plain: those of `участники` and whole items of the table. */
export function namesInUse(roadmap: Roadmap): ReadonlySet<string> {
  const items = responsibleCells(roadmap).flatMap(({ names }) => names)
  return new Set([...participantNames(roadmap), ...items.map(({ text }) => text)].map(plainName))
}

const UNIT = /^(?:отдел|сектор|служб|совет|комисси|групп|рабоч|муниципальн|объединени|методическ|центр)/i

/** Two known names as written, and the whole item with the comma put between them. */
export interface JoinedNames {
  readonly first: string
  readonly second: string
  readonly parted: string
}

/** Two known names that stand side by side in one item: «УООиП ОО». */
export function joinedNames(item: string, known: ReadonlySet<string>): JoinedNames | undefined {
  const words = wordsOf(item)
  const plain = words.map(plainWord)
  const whole = plain.join(' ')
  const isName = (from: number, to: number): boolean => {
    const name = plain.slice(from, to).join(' ')
    return name !== whole && known.has(name)
  }
  for (let from = 0; from < words.length; from++)
    for (let middle = from + 1; middle < words.length; middle++) {
      if (!isName(from, middle)) continue
      for (let to = middle + 1; to <= words.length; to++)
        if (isName(middle, to) && standsApart(words.slice(from, middle), words[middle] ?? ''))
          return partNames(item, from, middle, to)
    }
  return undefined
}

/** Word numbers → the text of both names, each with its own quotes. */
function partNames(item: string, from: number, middle: number, to: number): JoinedNames {
  const starts = [...item.matchAll(/[«"]*[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)].map(({ index }) => index)
  const cut = starts[middle] ?? item.length
  const first = item.slice(starts[from], cut).trim()
  const second = item.slice(cut, starts[to]).trim()
  return { first, second, parted: `${item.slice(0, cut).trim()}, ${item.slice(cut).trim()}` }
}

/** «методисты ОО», «отдел УО» are one participant: what follows says whose. */
function standsApart(first: readonly string[], next: string): boolean {
  if (isAbbreviation(first.at(-1) ?? '')) return true
  const head = first.find((word) => !isAbbreviation(word)) ?? ''
  return !namesPeople(head) && !UNIT.test(head) && /^[А-ЯЁ]/.test(next)
}
