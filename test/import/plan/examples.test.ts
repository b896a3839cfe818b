import { describe, expect, test } from 'vitest'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { checkExample, countRows, NAMES, roadmapOf } from '../../examples/plans.ts'
import { formatted } from '../../layout/formatted.ts'
import { PRINTED, printed, type Reread, reread } from './printed.ts'

/** Fields of the model that are not printed, or not by their own words: no document tells them. */
const UNTOLD = new Set([
  'code',
  'territory',
  'period',
  'edition',
  'participants',
  'direction',
  'method',
  'source',
  'decimals',
  'windows',
  'isEvent',
  'topic',
  // What a row, a section or an indicator is linked with; a column of the names alone does not say the code.
  'indicators of a row',
  'tasks of a row',
  // Keys of prose are the author's own; where the columns do not show them, so are these cells.
  'key',
  'evidence',
  'stage',
])

/** What the example is spared by keys that are not printed, and its document is not. */
const TOLD_BY_KEYS = new Set([
  'period-missing',
  'deadline-month-without-year',
  'deadline-year-not-stated',
  'deadline-school-calendar-missing',
])

const PLANS = NAMES.flatMap((name) =>
  (['', 'as-signed/'] as const).flatMap((folder) => PRINTED.map((format) => ({ name, folder, format }))),
)

describe.each(PLANS)('%o', ({ name, folder, format }) => {
  const original = roadmapOf(name, folder)
  let again: Promise<Reread> | undefined
  const imported = (): Promise<Reread> => {
    again ??= reread(original, format)
    return again
  }

  test('is laid out as `fmt` does it', async () => {
    const { text } = await imported()
    expect(formatted(text)).toBe(text)
  })
  test('prints again as it was', async () => {
    expect(printed((await imported()).roadmap)).toEqual(printed(original))
  })

  test('keeps every row', async () => {
    const { roadmap, report } = await imported()
    expect(countRows(roadmap)).toEqual(countRows(original))
    const { rows, subRows } = countRows(original)
    expect(report.counts).toMatchObject({ activities: rows, inner: subRows })
  })

  test('loses no word', async () => {
    const { report } = await imported()
    expect(report.losses).toEqual([])
    expect(report.skipped).toEqual([])
  })

  test('has no fault that the document has not', async () => {
    const { checked } = await imported()
    const own = new Set(checkExample(name, folder).findings.map(({ rule }) => rule))
    const rules = checked.findings.map(({ rule }) => rule)
    expect(rules.filter((rule) => !own.has(rule) && !TOLD_BY_KEYS.has(rule))).toEqual([])
    expect(checked.findings.filter(({ rule }) => /^(yaml|schema|file)-/.test(rule))).toEqual([])
  })

  test('says of every field what the plan said, but for those that no document tells', async () => {
    expect(told((await imported()).roadmap)).toEqual(told(original))
  })
})

/** The fields of a plan that its print tells. */
function told(roadmap: Roadmap): unknown {
  const { order, grounds, goals, tasks, proses, indicators, sections, layout } = roadmap
  const last = roadmap.period?.period?.to.slice(0, 4)
  return bare({
    // Beside a mark alone the body is named in the genitive.
    order: order?.clauses.length === 0 ? order.number : order,
    dated: order?.date?.day,
    grounds,
    goals,
    tasks,
    proses,
    // A lone target is printed under the last year of the plan.
    indicators: indicators.map((indicator) => ({
      ...indicator,
      targets: indicator.targets.map((target) => ({ year: last, ...target })),
    })),
    // A title is printed without its full stop.
    sections: sections.map((section) => ({ ...section, title: section.title?.text.replace(/\.$/, '') })),
    emptyCell: layout.emptyCell,
  })
}

/** Computed from the others, or places in the file. */
const DERIVED = new Set(['path', 'reading', 'context', 'names', 'day', 'kind', 'width', 'date'])

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value === 'string') return value.replace(/^- /gm, '– ')
  if (value === null || typeof value !== 'object') return value
  const isRow = 'activities' in value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (DERIVED.has(key) || UNTOLD.has(key) || (isRow && UNTOLD.has(`${key} of a row`))) return []
    return [[key, key === 'number' && typeof inner === 'string' ? inner.replace(/\.$/, '') : bare(inner)]]
  })
  return Object.fromEntries(entries)
}
