import type { Activity, Roadmap, Section } from '../model/roadmap.ts'

/** What the key of a fact names. */
export type FoundActivity =
  | { readonly kind: 'found'; readonly activity: Activity }
  | { readonly kind: 'heading' }
  /** `names` are those that tell the rows apart. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  /** `names` are all that the plan has. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] }

interface NamedRow {
  readonly activity: Activity
  readonly number?: string
  readonly code?: string
  /** «2/3»: section 2, row 3. */
  readonly inSection: readonly string[]
}

/**
 * Looks rows up as reports name them (format.md §2): a key that begins with a digit is the printed number, «2/3» row 3 of
 * section 2, one that begins with a letter is a code, else a printed number that begins so («IV.1»).
 */
export function activityFinder(roadmap: Roadmap): (key: string) => FoundActivity {
  const rows = roadmap.sections.flatMap(namedRows)
  const names = rows.flatMap(({ number, code }) => [number, code].flatMap((name) => name ?? []))
  return (key) => {
    const typed = plainNumber(key)
    const byNumber = rows.filter(({ number }) => number === typed)
    const byCode = rows.filter(({ code }) => code === typed)
    const plainly = /^\d/.test(typed) ? firstFull(byNumber, byCode) : firstFull(byCode, byNumber)
    const found = firstFull(
      plainly,
      rows.filter(({ inSection }) => inSection.includes(typed)),
    )
    const [first, ...more] = found
    if (first === undefined) return { kind: 'unknown', names }
    if (more.length > 0)
      return { kind: 'ambiguous', names: found.flatMap(({ code, inSection }) => code ?? inSection[0] ?? []) }
    return first.activity.kind === 'heading'
      ? { kind: 'heading' }
      : { kind: 'found', activity: first.activity }
  }
}

function firstFull(a: readonly NamedRow[], b: readonly NamedRow[]): readonly NamedRow[] {
  return a.length > 0 ? a : b
}

function namedRows(section: Section, index: number): NamedRow[] {
  const own = section.row !== undefined && section.activities.length === 0 ? [section.row] : []
  const rows = [...own, ...section.activities.flatMap((activity) => [activity, ...activity.activities])]
  const sections = [...new Set([plainNumber(section.number ?? ''), String(index + 1)])].filter(Boolean)
  return rows.map((activity) => {
    const number = activity.number === undefined ? undefined : plainNumber(activity.number)
    const short = sections.flatMap((name) =>
      number?.startsWith(`${name}.`) ? number.slice(name.length + 1) : [],
    )
    const code = activity.code?.text
    return {
      activity,
      ...(number === undefined ? {} : { number }),
      ...(code === undefined ? {} : { code }),
      inSection: sections.flatMap((name) => [number ?? [], short].flat().map((row) => `${name}/${row}`)),
    }
  })
}

/** «1.5.» and «1.5» are one number. */
export function plainNumber(name: string): string {
  return name.replace(/\s+/g, '').replace(/\.$/, '')
}
