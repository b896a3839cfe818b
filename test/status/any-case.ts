import fc from 'fast-check'
import { parse } from 'yaml'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { readReport } from '../../src/model/read-report.ts'
import type { Report } from '../../src/model/report.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { plan, reading } from './plan.ts'

/** A row of any deadline, and what several bodies report of it. */
interface Case {
  readonly windows: readonly (readonly [number, number])[]
  readonly kind: 'recurring' | 'ongoing' | 'event' | 'unreadable'
  readonly reports: readonly (readonly [who: string, date: number | undefined, facts: readonly string[]])[]
}

export const START = '2021-01-01' as Day
export const day = (n: number): string => addDays(START, n)
const russian = (n: number): string => day(n).split('-').reverse().join('.')
export const anyDay: fc.Arbitrary<number> = fc.integer({ min: 0, max: 900 })
const anyWindow = fc.tuple(anyDay, fc.integer({ min: 0, max: 200 }))
const anyKind = fc.constantFrom(
  'recurring' as const,
  'ongoing' as const,
  'event' as const,
  'unreadable' as const,
)
const STATES = ['выполнено', 'выполнено', 'выполнено', 'частично', 'перенесено', 'исключено', 'не выполнено']
const anyFact = fc
  .record({
    дата: fc.option(anyDay, { nil: undefined }),
    за: fc.option(anyWindow, { nil: undefined }),
    состояние: fc.constantFrom(...STATES),
    основание: fc.boolean(),
    событие: fc.option(anyDay, { nil: undefined, freq: 6 }),
  })
  .map(({ дата, за, состояние, основание, событие }) =>
    [
      `состояние: ${состояние}`,
      ...(дата === undefined ? [] : [`дата: ${russian(дата)}`]),
      ...(за === undefined ? [] : [`за: ${day(за[0])}..${day(за[0] + за[1])}`]),
      ...(событие === undefined ? [] : [`событие: ${russian(событие)}`]),
      ...(основание ? [`основание: п, срок: с ${russian(300)} по ${russian(500)}`] : []),
    ].join(', '),
  )
const anyReports: fc.Arbitrary<Case['reports']> = fc.array(
  fc.tuple(
    fc.constantFrom('', 'А', 'Б', 'В'),
    fc.option(anyDay, { nil: undefined }),
    fc.array(anyFact, { maxLength: 4 }),
  ),
  { maxLength: 5 },
)
export const anyCase: fc.Arbitrary<Case> = fc.record({
  windows: fc.array(anyWindow, { minLength: 1, maxLength: 5 }),
  kind: anyKind,
  reports: anyReports,
})

/** The plan of a case, its reports as files, and as read. */
export function build({ windows, kind, reports }: Case): {
  readonly roadmap: Roadmap
  readonly texts: readonly string[]
  readonly told: readonly Report[]
} {
  const spans = windows.map(([from, length]) => `${day(from)}..${day(from + length)}`)
  const roadmap = plan(
    'участники: { Ш: { название: школы, состав: [А, Б, В] } }\nмероприятия: [{ мероприятие: Дело, срок: см., ответственные: Ш }]',
    [reading(kind === 'recurring' || kind === 'ongoing' ? spans.join(', ') : '', kind)],
  )
  const texts = reports.map(([who, date, list]) =>
    [
      'отчёт: 1',
      'карта: p',
      ...(who === '' ? [] : [`организация: ${who}`]),
      ...(date === undefined ? [] : [`дата: ${russian(date)}`]),
      `мероприятия: { "1": [${list.map((fact) => `{ ${fact} }`).join(', ')}] }`,
    ].join('\n'),
  )
  const told = texts.map((text) => readReport(parse(text, { schema: 'failsafe' })).report)
  return { roadmap, texts, told }
}
