import { roman } from '../../../model/numbering.ts'
import type { Activity, Roadmap, Section, Table } from '../../../model/roadmap.ts'
import type { RowStep, SectionStep } from './steps.ts'

interface Editions {
  readonly old: Roadmap
  readonly now: Roadmap
}

/** Numbers of the next edition: rows and sections of the signed text keep theirs, new ones get numbers nobody has. */
export function numbered(steps: readonly SectionStep[], editions: Editions): SectionStep[] {
  const taken = takenNumbers(editions.old)
  const sections = sectionNumbers(steps, editions)
  return steps.map((step, at) => {
    const number = sections[at]
    const scope: Scope = {
      ...editions,
      taken: taken(step),
      prefix: prefixOf(step, at, { steps, sections, editions }),
      isLast: steps.slice(at + 1).every(({ kind }) => kind === 'added'),
    }
    const rows = numberedRows(step.rows, scope)
    const { number: _number, ...bare } = step.section
    const section: Section = {
      ...bare,
      ...(number !== undefined && { number }),
      activities: rows.map(({ row }) => row),
      ...(step.section.row && { row: withNumber(step.section.row, number) }),
    }
    return { ...step, section, rows }
  })
}

/** Numbers may repeat from section to section only where they restart there. */
function takenNumbers({ table, sections }: Roadmap): (step: SectionStep) => Set<string> {
  const all = new Set(sections.flatMap(numbersOf))
  if (table.numbering !== 'по разделам') return () => all
  return (step) => new Set(step.kind === 'added' ? [] : numbersOf(step.old))
}

function numbersOf({ activities }: Section): string[] {
  return activities
    .flatMap((row) => [row, ...row.activities])
    .flatMap(({ number }) => (number === undefined ? [] : [bare(number)]))
}

function sectionNumbers(steps: readonly SectionStep[], { old, now }: Editions): (string | undefined)[] {
  const taken = new Set(old.sections.flatMap(({ number }) => (number === undefined ? [] : [bare(number)])))
  let next = old.sections.filter(({ title }) => title !== undefined).length
  return steps.map((step) => {
    if (step.kind !== 'added') return step.old.number
    const typed = typedNumber(now, step.now)
    if (step.now.number === undefined || (typed !== undefined && !taken.has(bare(typed)))) return typed
    let number: string
    do number = now.table.sectionNumbers === 'римские' ? roman(++next) : String(++next)
    while (taken.has(number))
    taken.add(number)
    return number
  })
}

/** What the author typed himself; a number that is only counted is not his, and «нет» is none. */
function typedNumber(
  now: Roadmap,
  { path, number }: Pick<Activity | Section, 'path' | 'number'>,
): string | undefined {
  return now.typed([...path, 'номер']) ? number : undefined
}

/** The number of a section as its rows begin with it: rows of «II» are 2.1, 2.2. */
function prefixOf(
  step: SectionStep,
  at: number,
  {
    steps,
    sections,
    editions,
  }: {
    readonly steps: readonly SectionStep[]
    readonly sections: readonly (string | undefined)[]
    readonly editions: Editions
  },
): string {
  const { old } = editions
  if (step.kind !== 'added') {
    const first = step.old.activities.find(({ number }) => number !== undefined)?.number
    return first?.includes('.')
      ? bare(first).split('.').slice(0, -1).join('.')
      : String(old.sections.indexOf(step.old) + 1)
  }
  const number = sections[at]
  if (number !== undefined && /^\d+\.?$/.test(number)) return bare(number)
  const before = steps.slice(0, at).filter(({ kind }) => kind === 'added').length
  return String(old.sections.length + before + 1)
}

interface Scope extends Editions {
  readonly taken: Set<string>
  /** What composite numbers of these rows begin with. */
  readonly prefix: string
  /** No row of the signed text stands below the section. */
  readonly isLast: boolean
}

function numberedRows(steps: readonly RowStep[], scope: Scope, parent?: string): RowStep[] {
  let above: string | undefined
  return steps.map((step, at) => {
    const below = steps.slice(at + 1).some(({ kind }) => kind !== 'added')
    const number =
      step.kind === 'added'
        ? newNumber(step.now, { scope, above, isBetween: below, parent })
        : step.old.number
    if (step.kind !== 'added') above = number ?? above
    const inner = numberedRows(step.inner, scope, number)
    const row = { ...withNumber(step.row, number), activities: inner.map((each) => each.row) }
    return { ...step, row, inner }
  })
}

function withNumber(row: Activity, number: string | undefined): Activity {
  const { number: _number, ...rest } = row
  return number === undefined ? rest : { ...rest, number }
}

interface Gap {
  readonly scope: Scope
  /** The number of the nearest row of the signed text above. */
  readonly above: string | undefined
  /** A row of the signed text stands below. */
  readonly isBetween: boolean
  /** Of a row that is a part of another one: the number of that. */
  readonly parent: string | undefined
}

function newNumber(row: Activity, { scope, above, isBetween, parent }: Gap): string | undefined {
  const { now, taken } = scope
  const typed = typedNumber(now, row)
  if (typed !== undefined && !taken.has(bare(typed))) return take(typed, taken)
  if (row.number === undefined || (typed === undefined && now.table.numbering === 'нет')) return undefined
  const isInside = isBetween || (parent === undefined && isContinued(now.table) && !scope.isLast)
  const stem = parent === undefined ? stemOf(now.table, scope) : `${bare(parent)}.`
  const base = isInside ? `${above === undefined ? `${stem}0` : bare(above)}.` : stem
  let next = isInside ? 0 : highest(taken, stem)
  do next++
  while (taken.has(`${base}${next}`))
  return take(`${base}${next}`, taken)
}

/** Numbers run on from section to section. */
function isContinued({ numbering }: Table): boolean {
  return numbering === 'сквозная'
}

function stemOf({ numbering }: Table, { prefix, old }: Scope): string {
  const isFlat = old.sections.every(({ title }) => title === undefined)
  return numbering === 'составная' && !isFlat ? `${prefix}.` : ''
}

/** The highest number of those that are the stem and one number more. */
function highest(taken: ReadonlySet<string>, stem: string): number {
  const own = [...taken].filter(
    (number) => number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length)),
  )
  return Math.max(0, ...own.map((number) => Number(number.slice(stem.length))))
}

function take(number: string, taken: Set<string>): string {
  taken.add(bare(number))
  return number
}

/** Numbers are compared without the dot that some tables print behind them. */
function bare(number: string): string {
  return number.replace(/[.)]+$/, '')
}
