import type { Indicator, Prose, Roadmap } from '../../../model/roadmap.ts'
import { indicatorFields } from '../../diff/fields.ts'
import { isPrinted, printedLine, printedLines } from '../../printed.ts'
import type { AmendClause, ListPart } from './clause.ts'
import { textClause } from './text-clause.ts'

/** Changes of everything around the table, in the order of print. */
export function partClauses(old: Roadmap, next: Roadmap): AmendClause[] {
  const isShown = (part: ListPart): boolean => isPrinted(part, next)
  return [
    ...textClause({ kind: 'title' }, printedLine(old.title), printedLine(next.title)),
    ...(isShown('основания') ? itemClauses('основания', old.grounds, next.grounds) : []),
    ...(isShown('цель') ? itemClauses('цель', old.goals, next.goals) : []),
    ...(isShown('задачи') ? itemClauses('задачи', old.tasks, next.tasks) : []),
    ...(isShown('показатели') ? indicatorClauses(old, next) : []),
    ...next.proses.filter(({ key }) => isPrinted(key, next)).flatMap((prose) => proseClauses(prose, old)),
  ]
}

type Texts = readonly { readonly text: string }[]
type TextPart = Exclude<ListPart, 'показатели'>

/** Items are known by their places: where some go or change places, the numbers of all others do, and the list is given anew. */
function itemClauses(part: TextPart, old: Texts, next: Texts): AmendClause[] {
  const [before, after] = [old, next].map((texts) => texts.map((each) => printedLines(each) ?? ''))
  if (before === undefined || after === undefined || before.join('\0') === after.join('\0')) return []
  const isShifted =
    after.length < before.length || before.some((text, at) => text !== after[at] && after.includes(text))
  const isGrown = before.length < 2 && after.length !== before.length
  if (isShifted || isGrown) return [{ kind: 'list', part }]
  const changed = before.flatMap((text, at) =>
    textClause({ kind: 'item', part, ...(before.length > 1 && { number: String(at + 1) }) }, text, after[at]),
  )
  const added = after.slice(before.length)
  return [
    ...changed,
    ...(added.length === 0 ? [] : [{ kind: 'items' as const, part, from: before.length + 1, texts: added }]),
  ]
}

function indicatorClauses(old: Roadmap, next: Roadmap): AmendClause[] {
  const [before, after] = [old.indicators, next.indicators]
  const print = (indicator: Indicator): string => JSON.stringify(indicatorFields(indicator))
  const isSame = (at: number): boolean => print(before[at] as Indicator) === print(after[at] as Indicator)
  if (before.length === after.length && before.every((_, at) => isSame(at))) return []
  const isShifted =
    after.length < before.length || before.some((each, at) => !isSame(at) && !isOne(each, after[at]))
  if (isShifted || columnsOf(before) !== columnsOf(after)) return [{ kind: 'list', part: 'показатели' }]
  const changed = after.flatMap((indicator, at): AmendClause[] =>
    at >= before.length || isSame(at) ? [] : [{ kind: 'indicator', number: String(at + 1), indicator }],
  )
  const added = after.slice(before.length)
  if (added.length === 0) return changed
  return [...changed, { kind: 'indicators', from: before.length + 1, indicators: added }]
}

/** Changed, but the same thing still: one row of the table takes its place. */
function isOne(old: Indicator, next: Indicator | undefined): boolean {
  if (next === undefined) return false
  return old.code === undefined || next.code === undefined || old.code.text === next.code.text
}

/** The columns of the indicator table follow from what its rows have: another year changes every row. */
function columnsOf(indicators: readonly Indicator[]): string {
  const years = [
    ...new Set(indicators.flatMap(({ targets }) => targets.map(({ year }) => year ?? ''))),
  ].sort()
  const has = (key: 'unit' | 'baseline'): boolean => indicators.some((each) => each[key] !== undefined)
  return JSON.stringify([years, has('unit'), has('baseline')])
}

function proseClauses({ key, heading, text }: Prose, old: Roadmap): AmendClause[] {
  const before = old.proses.find((each) => each.key === key)
  const name = printedLine(before?.heading ?? heading) ?? key
  const place = { kind: 'prose', key, heading: name } as const
  const [was, is] = [printedLines(before?.text), printedLines(text) ?? '']
  const isRenamed = printedLine(before?.heading) !== printedLine(heading)
  if (was === is && !isRenamed) return []
  const [clause] = textClause(place, was, is)
  // Signs of the layout are no words: «**», «|».
  const isPlain = clause?.kind === 'words' && !/[*|#_]/.test(JSON.stringify(clause.edits))
  return [isPlain && !isRenamed && clause !== undefined ? clause : { kind: 'text', place, text: is }]
}
