import type { Finding, Severity } from '../finding/finding.ts'
import { isPrefix, type Path } from '../source/problem.ts'

/** Of two findings at one place, or in one row, the second only says in other words what the first has said. */
interface Echo {
  readonly said: string
  readonly again: RegExp
  /** What they have in common: the value, unless told; the row, rows below it included; or a fact and its date. */
  readonly scope?: 'row' | 'fact'
}

const ECHOES: readonly Echo[] = [
  // Whatever else is wrong with a value that is not filled in.
  {
    said: 'placeholder-left',
    again:
      /^(?:deadline|indicator|order|participant|period|reference|responsible|result)-|^abbreviation-undefined$/,
  },
  { said: 'code-repeated', again: /^activity-repeated$/, scope: 'row' },
  { said: 'deadline-outside-period', again: /^deadline-before-order$/ },
  { said: 'indicator-share-out-of-range', again: /^indicator-already-met$/ },
  { said: 'indicator-against-direction', again: /^indicator-already-met$/ },
  { said: 'order-no-approval-clause', again: /^order-no-appendix-reference$/ },
  { said: 'text-quotes-unpaired', again: /^abbreviation-undefined$/ },
  // Which deadline a fact answers cannot be told by a wrong date.
  { said: 'report-date-in-future', again: /^report-(?:fact-repeated|window-ambiguous)$/, scope: 'fact' },
]

/** A rule that misses something is silent where the part that may hold it could not be read. */
interface Leaning {
  readonly rules: RegExp
  readonly on: (path: Path) => readonly Path[]
  /** Findings that tell that something is missing in that part, or not filled in. */
  readonly gap?: (finding: Finding) => boolean
}

const ROWS: readonly Path[] = [['разделы'], ['мероприятия']]
const CLAUSES: readonly Path[] = [['приказ', 'пункты']]

function isFieldMissing({ rule }: Finding): boolean {
  return rule === 'order-field-missing'
}

/** A section without rows, or a row whose name is not filled in: it may be the one that is looked for. */
function isRowMissing({ rule, path }: Finding): boolean {
  return (
    rule === 'section-empty' ||
    (rule === 'placeholder-left' && /^(?:мероприятие|название)$/.test(String(path.at(-1))))
  )
}

const LEANINGS: readonly Leaning[] = [
  { rules: /^order-no-(?:approval|control)-clause$/, on: () => CLAUSES },
  { rules: /^order-no-appendix-reference$/, on: () => [...CLAUSES, ['приложения']] },
  { rules: /^order-missing$/, on: () => [['приложения']] },
  // The order may say from which day it acts.
  {
    rules: /^(?:deadline|period)-before-order$/,
    on: () => [...CLAUSES, ['приказ', 'преамбула']],
    gap: isFieldMissing,
  },
  { rules: /^activity-summary-missing$/, on: () => ROWS, gap: isRowMissing },
  { rules: /^(?:indicator-unlinked|task-without-activity)$/, on: () => ROWS },
  { rules: /^(?:deadline|responsible|result)-missing$/, on: () => [['таблица']] },
  { rules: /^deadline-school-calendar-missing$/, on: () => [['календарь']] },
  { rules: /^responsible-unknown$/, on: () => [['участники']] },
  { rules: /^reference-unknown$/, on: ([first]) => (first === 'приложения' ? [['тексты']] : []) },
  {
    rules: /^abbreviation-undefined$/,
    on: () => [...CLAUSES, ['приказ', 'организация'], ['приказ', 'реквизиты'], ['участники']],
    gap: isFieldMissing,
  },
  {
    rules: /^indicator-(?:against-direction|already-met)$/,
    on: (path) => [[...path.slice(0, 2), 'направление']],
  },
  {
    rules: /^indicator-(?:relative-)?without-baseline$/,
    on: (path) => [[...path.slice(0, 2), 'база']],
  },
]

/** Findings of rules without those that only follow from another finding; `spoilt` could not be read. */
export function withoutEchoes(findings: readonly Finding[], spoilt: readonly Path[]): Finding[] {
  const said = ECHOES.map((echo) => ({ echo, places: placesOf(echo, findings) }))
  const heard = said.filter(({ places }) => places.size > 0)
  const gaps = findings.filter((finding) => LEANINGS.some(({ gap }) => gap?.(finding) === true))
  return findings.filter((finding) => !isEcho(finding, heard) && !isUnsure(finding, { spoilt, gaps }))
}

interface Missed {
  readonly spoilt: readonly Path[]
  readonly gaps: readonly Finding[]
}

function isUnsure({ rule, path }: Finding, { spoilt, gaps }: Missed): boolean {
  if (spoilt.length + gaps.length === 0) return false
  return LEANINGS.some(({ rules, on, gap }) => {
    if (!rules.test(rule)) return false
    const missing = gaps.filter((each) => gap?.(each) === true)
    return on(path).some(
      (part) =>
        spoilt.some((each) => isPrefix(part, each) || isPrefix(each, part)) ||
        missing.some((each) => isPrefix(part, each.path)),
    )
  })
}

type Places = ReadonlyMap<string, Severity>
interface Said {
  readonly echo: Echo
  readonly places: Places
}

/** Where an echo may be heard, and how severe is what has been said there. */
function placesOf(echo: Echo, findings: readonly Finding[]): Places {
  const said = findings.filter(({ rule }) => rule === echo.said)
  return new Map(
    said.flatMap(({ path, severity }) => scopesOf(path, echo).map((each) => [keyOf(each), severity])),
  )
}

/** A row below a row stands two steps deeper: its list, and its place in it. */
function scopesOf(path: Path, { scope }: Echo): Path[] {
  if (scope === undefined) return [path]
  const whole = path.slice(0, -1)
  return scope === 'row' && whole.at(-4) === 'мероприятия' ? [whole, whole.slice(0, -2)] : [whole]
}

function isEcho({ rule, path, severity }: Finding, said: readonly Said[]): boolean {
  return said.some(({ echo, places }) => {
    if (rule === echo.said || !echo.again.test(rule)) return false
    const before = places.get(keyOf(echo.scope === 'row' ? path.slice(0, -1) : path))
    return before !== undefined && RANK[before] >= RANK[severity]
  })
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }
