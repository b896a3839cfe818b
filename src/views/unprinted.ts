import type { Activity, ColumnKind, Roadmap } from '../model/roadmap.ts'

/** Cells of a row by the column that shows them. */
const CELLS: readonly (readonly [kind: ColumnKind, isFilled: (activity: Activity) => boolean])[] = [
  ['ответственные', ({ responsible }) => responsible !== undefined],
  ['результат', ({ result }) => result !== undefined],
  ['показатель-реализации', ({ quantity }) => quantity !== undefined],
  ['финансирование', ({ funding }) => funding !== undefined],
  ['примечание', ({ note }) => note !== undefined],
]

/**
 * What the plan holds and its appendices leave out, by the author's own choice of parts and columns: keys of parts, and
 * columns whose cells some row fills. References and marks (показатели, этап, подтверждение …) are data, not print.
 */
export function unprinted(roadmap: Roadmap): {
  readonly parts: readonly string[]
  readonly columns: readonly string[]
} {
  const named = new Set(roadmap.appendices.flatMap(({ parts }) => parts.map(({ name }) => name)))
  const filled = [
    ...(roadmap.grounds.length > 0 ? ['основания'] : []),
    ...(roadmap.goals.length > 0 ? ['цель'] : []),
    ...(roadmap.tasks.length > 0 ? ['задачи'] : []),
    ...(roadmap.indicators.length > 0 ? ['показатели'] : []),
    ...roadmap.proses.map(({ key }) => key),
    ...(roadmap.activities.length > 0 ? ['таблица'] : []),
  ]
  const shown = new Set(roadmap.table.columns.map(({ kind }) => kind))
  const own = new Set(
    roadmap.table.columns.flatMap(({ kind, heading }) => (kind === 'графа' ? (heading ?? []) : [])),
  )
  const cells = CELLS.flatMap(([kind, isFilled]) =>
    !shown.has(kind) && roadmap.activities.some(isFilled) ? [kind] : [],
  )
  const columns = roadmap.activities
    .flatMap((activity) => Object.keys(activity.columns))
    .filter((name) => !own.has(name))
  return { parts: filled.filter((name) => !named.has(name)), columns: [...cells, ...new Set(columns)] }
}
