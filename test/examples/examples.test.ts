import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mendSpelling } from '../../src/deadline/spelling.ts'
import { checkExample, countRows, NAMES, roadmapOf } from './plans.ts'

/** Rows, sub-rows, sections that are rows: the ground truth of the five orders. */
const ROWS: Readonly<Record<(typeof NAMES)[number], readonly [number, number, number]>> = {
  'kargasok-2020': [12, 0, 0],
  'kemsky-2023': [22, 0, 0],
  'kostroma-2020': [23, 0, 1],
  'kurkino-2020': [68, 0, 0],
  'rubtsovsk-2021': [67, 1, 0],
}

const readme = readFileSync(new URL('../../examples/README.md', import.meta.url), 'utf8')

/** A deadline stays as signed, but for its spelling; any other wording stands in the table of examples/README.md. */
function expectMended(signed: string, mended: string | undefined): void {
  const spelt = mendSpelling(signed)
  if (mended === spelt) return
  expect(readme).toContain(`«${spelt}»`)
  expect(readme).toContain(`«${mended}»`)
}

describe.each(NAMES)('%s', (name) => {
  it('has every row of its order', () => {
    const [rows, subRows, sections] = ROWS[name]
    expect(countRows(roadmapOf(name))).toEqual({ rows, subRows, sections })
    expect(countRows(roadmapOf(name, 'as-signed/'))).toEqual({ rows, subRows, sections })
  })
  it('has no errors and no warnings in the default set', () => {
    const found = checkExample(name).findings.filter(({ severity }) => severity !== 'info')
    expect(found.map(({ rule, range, message }) => `${range.start.line} ${rule} ${message}`)).toEqual([])
  })
  it('keeps numbers, columns and deadlines of the order as signed, but for the deadlines that are listed as mended', () => {
    const [mended, signed] = [roadmapOf(name), roadmapOf(name, 'as-signed/')]
    for (const [index, row] of signed.activities.entries()) {
      const now = mended.activities[index]
      expect(now?.number).toBe(row.number)
      if (row.deadline !== undefined) expectMended(row.deadline.text, now?.deadline?.text)
    }
    const looks = ({ table }: typeof mended): unknown => [
      table.numbering,
      table.sectionNumbers,
      table.columns.map(({ kind, heading }) => [kind, heading]),
    ]
    expect(looks(mended)).toEqual(looks(signed))
  })
})

describe('the orders as signed', () => {
  const listed = readFileSync(new URL('as-signed.txt', import.meta.url), 'utf8')
  it('give exactly the findings listed in as-signed.txt', () => {
    const found = NAMES.flatMap((name) =>
      checkExample(name, 'as-signed/').findings.map(
        ({ rule, severity, range: { start } }) => `${name}:${start.line}:${start.column} ${severity} ${rule}`,
      ),
    )
    expect(found).toEqual(listed.trim().split('\n'))
  })
})
