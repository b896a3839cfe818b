import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkExample, countRows, NAMES, roadmapOf } from './plans.ts'

/** Rows, sub-rows, sections that are rows: the ground truth of the five orders. */
const ROWS: Readonly<Record<(typeof NAMES)[number], readonly [number, number, number]>> = {
  'kargasok-2020': [12, 0, 0],
  'kemsky-2023': [22, 0, 0],
  'kostroma-2020': [23, 0, 1],
  'kurkino-2020': [68, 0, 0],
  'rubtsovsk-2021': [67, 1, 0],
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
  it('keeps every deadline, number and column of the order as signed', () => {
    const [mended, signed] = [roadmapOf(name), roadmapOf(name, 'as-signed/')]
    for (const [index, row] of signed.activities.entries()) {
      const now = mended.activities[index]
      expect(now?.number).toBe(row.number)
      if (row.deadline !== undefined) expect(now?.deadline?.text).toBe(row.deadline.text)
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
