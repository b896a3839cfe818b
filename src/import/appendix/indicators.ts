import type { Plain } from '../../source/edit/plain.ts'
import { isNumberRow } from '../table/columns.ts'
import { cellAt, type Grid, type GridRow } from '../table/grid.ts'

type PlainIndicator = Readonly<Record<string, Plain | undefined>>

interface IndicatorColumns {
  readonly title: number
  readonly unit?: number
  readonly baseline?: number
  readonly baselineYear?: string
  readonly years: readonly { readonly at: number; readonly year: string }[]
  readonly number?: number
}

export interface IndicatorTable {
  readonly indicators: readonly PlainIndicator[]
  /** Words of the head, and numbers of the rows. */
  readonly head: readonly string[]
}

/** A table of indicators → indicators; nothing where its head names no indicator and no year. */
export function readIndicatorTable(grid: Grid): IndicatorTable | undefined {
  // A second row belongs to the head where a heading above is merged.
  const isParted = grid.rows[0]?.cells.some((cell) => cell.columns > 1 || cell.rows > 1) === true
  for (const height of isParted ? [1, 2] : [1]) {
    const columns = columnsOf(grid, height)
    if (columns === undefined) continue
    const rows = grid.rows.slice(height).filter((row) => row.cells.length > 0 && !isNumberRow(row))
    const read = rows.map((row) => indicatorOf(row, columns))
    if (!read.some(({ название: title }) => title !== undefined)) continue
    const head = grid.rows.slice(0, height).flatMap(({ cells }) => cells.map(({ text }) => text))
    return {
      indicators: read.filter(({ название: title }) => title !== undefined),
      head: [
        ...head,
        ...read.flatMap(({ база: base }) => (typeof base === 'object' && 'числитель' in base ? ['из'] : [])),
        ...rows.flatMap((row) =>
          columns.number === undefined ? [] : (cellAt(row, columns.number)?.text ?? []),
        ),
      ],
    }
  }
  return undefined
}

function columnsOf(grid: Grid, height: number): IndicatorColumns | undefined {
  const headings = Array.from({ length: grid.width }, (_, at) =>
    [...new Set(grid.rows.slice(0, height).flatMap((row) => cellAt(row, at)?.text ?? []))]
      .join(' ')
      .replace(/\n/g, ' '),
  )
  const find = (pattern: RegExp, not?: number): number =>
    headings.findIndex((heading, at) => at !== not && pattern.test(heading.toLowerCase()))
  const title = find(/показател|индикатор/)
  const baseline = find(/^баз|исходн|факт/)
  const unit = find(/^ед|измер/)
  const years = headings.flatMap((heading, at) => {
    const year = /(20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?)(?!\d)/.exec(heading)?.[1]?.replace(/\s+/g, '')
    return year === undefined || at === baseline || at === title
      ? []
      : [{ at, year: year.replace(/[–-]/, '/') }]
  })
  if (title < 0 || years.length === 0) return undefined
  const number = find(/^№|^п\/п/)
  const baselineYear = /20\d\d/.exec(headings[baseline] ?? '')?.[0]
  return {
    title,
    years,
    ...(number >= 0 && { number }),
    ...(unit >= 0 && { unit }),
    ...(baseline >= 0 && { baseline }),
    ...(baselineYear !== undefined && { baselineYear }),
  }
}

function indicatorOf(row: GridRow, columns: IndicatorColumns): PlainIndicator {
  const text = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : cellAt(row, at)?.text
  const targets = columns.years.flatMap(({ at, year }) => {
    const value = text(at)
    return value === undefined || value === '—' ? [] : [[year, value] as const]
  })
  const base = text(columns.baseline)
  return {
    название: text(columns.title),
    единица: text(columns.unit),
    база: base === undefined || base === '—' ? undefined : baselineOf(base, columns.baselineYear),
    план: targets.length === 0 ? undefined : Object.fromEntries(targets),
  }
}

/** «14,3 (20 из 140), 2019» as it is printed, or a number alone. */
function baselineOf(text: string, year: string | undefined): Plain {
  const found = /^(.*?)(?:\s*\((\d+)\s+из\s+(\d+)\))?(?:,\s*(20\d\d(?:\/\d\d)?))?$/s.exec(text)
  const [, value = text, numerator, denominator, own] = found ?? []
  const of = numerator === undefined ? {} : { числитель: numerator, знаменатель: denominator }
  return { год: own ?? year, значение: value === '' ? undefined : value, ...of }
}

/** «Доля школ …: 2020 г. – 30 %; 2021 г. – 40 %» → an indicator; nothing where no year has a value. */
export function readIndicatorLine(text: string): PlainIndicator | undefined {
  const values = [
    ...text.matchAll(
      /(20\d\d)\s*(?:г(?:\.|од[ау]?)?)?\s*[–—:-]\s*([^;,\n]*?(?:\d[,.]\d)?[^;,\n]*)(?=[;,\n]|$)/gu,
    ),
  ]
  const [first] = values
  if (first === undefined || values.length === 0) return undefined
  const title = text.slice(0, first.index).replace(/[\s:;,–—(-]+$/u, '')
  if (!/\p{L}{3}/u.test(title)) return undefined
  const targets = values.map(
    ([, year = '', value = '']) => [year, value.trim().replace(/[.)]+$/, '')] as const,
  )
  const end = (values.at(-1)?.index ?? 0) + (values.at(-1)?.[0].length ?? 0)
  const rest = text.slice(end).replace(/^[\s.;,)]+|[\s.;,]+$/g, '')
  if (rest !== '') return undefined
  const isShare = targets.every(([, value]) => /^\d+(?:[.,]\d+)?\s*%$/.test(value))
  return {
    название: title,
    единица: isShare ? '%' : undefined,
    план: Object.fromEntries(
      targets.map(([year, value]) => [year, isShare ? value.replace(/\s*%$/, '') : value]),
    ),
  }
}
