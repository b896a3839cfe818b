import '../seed.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { checkForm } from '../../src/check/check-file.ts'
import { judgeFact, type Verdict } from '../../src/facts/judge-fact.ts'
import type { NewFact } from '../../src/facts/new-fact.ts'
import { onlyAdded } from '../../src/facts/only-added.ts'
import { namedRow } from '../../src/facts/row-key.ts'
import { factEdits } from '../../src/facts/write-fact.ts'
import type { Report } from '../../src/model/report.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { applyEdits } from '../../src/source/edit/apply-edits.ts'
import { roadmapStatus } from '../../src/status/roadmap-status.ts'

const OPTIONS = { asOf: '2023-12-31' as Day, soon: 30 }

function planOf(rows: string): Roadmap {
  const text = `дорожная-карта: 1\nкод: p\nназвание: План\nпериод: 2021–2023\nучастники:\n  ОО: { название: школы, состав: [Школа 1, Школа 2] }\nмероприятия:\n${rows}`
  const { roadmap, isSound } = checkForm('план.yaml', Buffer.from(text))
  if (roadmap === undefined || !isSound) throw new Error('the plan of the test cannot be read')
  return roadmap
}

function row(deadline: string, more = 'ответственные: УО'): Roadmap {
  return planOf(`  - мероприятие: Дело\n    срок: ${deadline}\n    ${more}\n`)
}

function reportOf(text: string): Report {
  const { report, isSound } = checkForm('отчёт.yaml', Buffer.from(text))
  if (report === undefined || !isSound) throw new Error(`a report cannot be read:\n${text}`)
  return report
}

const head = (organisation = ''): string => `отчёт: 1\nкарта: p\n${organisation}`

interface Tried {
  readonly text: string
  readonly verdict: Verdict
}

/** A fact on row 1 written into a report, beside other reports: `at` is its place among them. */
function tried(
  roadmap: Roadmap,
  text: string,
  fact: Partial<NewFact>,
  others: readonly string[] = [],
  at = 0,
): Tried {
  const named = namedRow(roadmap, '1')
  if (named.kind !== 'found') throw new Error('no row 1')
  const whole: NewFact = { state: 'выполнено', evidence: [], ...fact }
  const edits = factEdits(text, { roadmap, row: named, fact: whole })
  if (edits === undefined) throw new Error('nothing was written')
  const now = applyEdits(text, [edits]).text
  const [old, read] = [reportOf(text), reportOf(now)]
  const added = onlyAdded(old, read)
  if (added === undefined) throw new Error(`more than a fact was written:\n${now}`)
  const beside = others.map(reportOf)
  const trial = {
    roadmap,
    row: named.activity,
    old: beside.toSpliced(at, 0, old),
    now: beside.toSpliced(at, 0, read),
    ...added,
  }
  return { text: now, verdict: judgeFact(trial, OPTIONS) }
}

/** «noted window-ambiguous», «answered», «counts 2021: done» */
function shown({ verdict }: Tried): string {
  if (verdict.kind === 'noted') return `noted ${verdict.note.kind}`
  if (verdict.kind === 'answered') return 'answered'
  return `counts ${[...verdict.windows, ...verdict.added].map(({ key, status }) => `${key}: ${status}`).join(', ')}`
}

const yearly = row('ежегодно')
const date = (text: string): Pick<NewFact, 'date'> => ({ date: text as Day })

describe('judgeFact', () => {
  it('takes the only window that has begun', () => {
    expect(shown(tried(yearly, head(), date('2021-05-01')))).toBe('counts 2021: done')
  })
  it('does not choose among several', () => {
    expect(shown(tried(yearly, head(), date('2022-05-01')))).toBe('noted window-ambiguous')
    expect(shown(tried(yearly, head(), { ...date('2022-05-01'), period: '2022' }))).toBe('counts 2022: done')
  })
  it('knows no other windows', () => {
    expect(shown(tried(yearly, head(), { ...date('2022-05-01'), period: '2019' }))).toBe(
      'noted window-unknown',
    )
  })
  it('is told once, in whichever report', () => {
    const { text } = tried(yearly, head(), { ...date('2022-05-01'), period: '2022' })
    const again = { ...date('2022-06-01'), period: '2022' }
    expect(shown(tried(yearly, text, again))).toBe('noted fact-repeated')
    expect(shown(tried(yearly, head(), again, [text]))).toBe('noted fact-repeated')
  })
  it('does not push out a fact that is there and names no window', () => {
    const text = `${head()}мероприятия:\n  "1":\n    дата: 10.06.2021\n`
    expect(shown(tried(yearly, text, date('2021-03-01')))).toBe('answered')
    expect(shown(tried(yearly, text, { ...date('2021-12-01'), period: '2021' }))).toBe('answered')
  })
  it('of a school: once for each, and after the authority once as well', () => {
    const shared = row('2022', 'ответственные: ОО')
    const first = tried(shared, head('организация: Школа 1\n'), date('2022-05-01'))
    expect(shown(first)).toBe('counts 2022: partial')
    expect(shown(tried(shared, first.text, date('2022-05-02')))).toBe('noted fact-repeated')
    const second = tried(shared, head('организация: Школа 2\n'), date('2022-05-01'), [first.text])
    expect(shown(second)).toBe('counts 2022: done')
    const whole = `${head()}мероприятия:\n  "1": { дата: 10.04.2022 }\n`
    const confirmed = tried(shared, head('организация: Школа 1\n'), date('2022-05-01'), [whole])
    expect(shown(confirmed)).toBe('counts 2022: done')
    expect(shown(tried(shared, confirmed.text, date('2022-05-03'), [whole]))).toBe('answered')
  })
  it('of parts of a long window: each part once', () => {
    const long = row('2021–2023')
    const part = { ...date('2021-12-01'), period: '2021' }
    const { text, verdict } = tried(long, head(), part)
    expect(shown({ text, verdict })).toBe('counts 2021-01-01..2023-12-31: due-soon')
    expect(shown(tried(long, text, { ...part, ...date('2021-12-05') }))).toBe('answered')
    expect(tried(long, text, { ...date('2022-12-05'), period: '2022' }).verdict.kind).toBe('counts')
  })
  it('of what is done all the time: once a day', () => {
    const always = row('постоянно')
    const { text, verdict } = tried(always, head(), date('2021-12-01'))
    expect(verdict.kind).toBe('counts')
    expect(shown(tried(always, text, date('2021-12-01')))).toBe('answered')
    expect(tried(always, text, date('2022-12-01')).verdict.kind).toBe('counts')
  })
  it('postpones, with the window that comes instead', () => {
    const decision = { state: 'перенесено', deadline: 'до 25.05.2024', basis: 'приказ № 1' } as const
    expect(shown(tried(row('май 2022 г.'), head(), { ...decision, ...date('2022-05-20') }))).toBe(
      'counts 2022: postponed, 2021-01-01..2024-05-25: in-progress',
    )
    const school = tried(row('май 2022 г.', 'ответственные: ОО'), head('организация: Школа 1\n'), {
      ...decision,
      ...date('2022-05-20'),
    })
    expect(shown(school)).toBe('noted organisation-cannot-decide')
  })
  it('excludes every window that is open', () => {
    expect(
      shown(tried(yearly, head(), { state: 'исключено', basis: 'приказ № 1', ...date('2022-05-20') })),
    ).toBe('counts 2021: excluded, 2022: excluded, 2023: excluded')
  })
  it('tells that an event has come, and then what was done', () => {
    const awaited = row('в течение 10 дней после получения результатов')
    const { state: _none, ...event } = { state: undefined, evidence: [], event: '2022-06-15' as Day }
    const { text, verdict } = tried(awaited, head(), { ...event, state: undefined } as Partial<NewFact>)
    expect(shown({ text, verdict })).toBe('counts 2022-06-15: overdue')
    expect(shown(tried(awaited, text, date('2022-06-20')))).toBe('counts 2022-06-15: done')
    expect(shown(tried(yearly, head(), { ...event, ...date('2022-06-20') }))).toBe('noted event-not-awaited')
  })
})

const ROWS: readonly (readonly [deadline: string, responsible?: string])[] = [
  ['ежегодно'],
  ['ежеквартально'],
  ['2021–2023'],
  ['май 2022 г.'],
  ['постоянно'],
  ['по результатам ГИА'],
  ['ежегодно, август', 'ответственные: ОО'],
  ['весной, если получится'],
]
const days = fc.constantFrom(
  '2021-02-01',
  '2021-08-20',
  '2022-05-15',
  '2022-11-30',
  '2023-08-01',
) as fc.Arbitrary<Day>
const facts = fc.record(
  {
    state: fc.constantFrom('выполнено' as const, 'частично' as const, 'исключено' as const),
    date: days,
    period: fc.constantFrom('2021', '2022', 'III квартал 2021', 'май 2022'),
  },
  { requiredKeys: ['state', 'date'] },
)

describe('facts one after another', () => {
  it('each counts, changes nothing of those before it, and is refused the second time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROWS),
        fc.array(fc.tuple(facts, fc.constantFrom('', 'организация: Школа 1\n')), { maxLength: 6 }),
        (cells, told) => {
          const roadmap = row(...cells)
          const texts = new Map([
            ['', head()],
            ['организация: Школа 1\n', head('организация: Школа 1\n')],
          ])
          for (const [fact, who] of told) {
            const at = [...texts.keys()].indexOf(who)
            const others = [...texts].filter(([key]) => key !== who).map(([, text]) => text)
            const whole = {
              ...fact,
              evidence: ['Приказ № 1'],
              ...(fact.state === 'исключено' && { basis: 'приказ' }),
            }
            const { text, verdict } = tried(roadmap, texts.get(who) ?? '', whole, others, at)
            if (verdict.kind !== 'counts') continue
            texts.set(who, text)
            expect(verdict.windows.length).toBeGreaterThan(0)
            expect(tried(roadmap, text, whole, others, at).verdict.kind).not.toBe('counts')
          }
          const { notes } = roadmapStatus(roadmap, [...texts.values()].map(reportOf), OPTIONS)
          expect(notes.map(({ kind }) => kind)).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
