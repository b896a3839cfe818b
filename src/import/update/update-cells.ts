import { ROW_KEYS } from '../../model/key-order.ts'
import { splitNames } from '../../model/names.ts'
import type { Activity, ColumnKind, Roadmap } from '../../model/roadmap.ts'
import { hasPath, kindAt } from '../../source/edit/edit-tree.ts'
import type { Plain } from '../../source/edit/plain.ts'
import type { Path } from '../../source/problem.ts'
import { sameWords } from './match/similarity.ts'
import { add, type Both, change, type PlanUpdate, plainAt, short } from './plan-update.ts'

/** A cell of a row: its key, the columns that show it, what is printed of it. */
const CELLS: readonly (readonly [
  key: string,
  columns: readonly ColumnKind[],
  text: (row: Activity) => string | undefined,
])[] = [
  ['срок', ['срок', 'начало', 'окончание'], ({ deadline }) => deadline?.text],
  ['ответственные', ['ответственные'], ownResponsible],
  ['результат', ['результат'], ({ result }) => result?.text],
  ['подтверждение', ['подтверждение'], ({ evidence }) => evidence?.text],
  ['этап', ['этап'], ({ stage }) => stage?.text],
  ['показатель-реализации', ['показатель-реализации'], quantityText],
  ['финансирование', ['финансирование'], ({ funding }) => funding?.text],
  ['примечание', ['примечание'], ({ note }) => note?.text],
]

/** A part answers to whom its row does, but its cell holds only what was typed there. */
function ownResponsible({ path, responsible }: Activity): string | undefined {
  return path.every((step, at) => responsible?.path[at] === step) ? responsible?.text : undefined
}

function quantityText({ quantity }: Activity): string | undefined {
  return quantity?.text ?? quantity?.years.map(({ year, text }) => `${year} – ${text}`).join('\n')
}

/** The cells of a row of the file as the document has them. A cell that is empty there keeps its words, and is told. */
export function updateCells(
  old: Activity,
  next: Activity,
  name: string,
  both: Both,
  update: PlanUpdate,
): void {
  for (const [key, columns, textOf] of CELLS) {
    if (!isShown(both.next, columns)) continue
    const [before, after] = [textOf(old), textOf(next)]
    if (sameWords(before, after)) continue
    const value = plainAt(both.plan, [...next.path, key])
    if (after === undefined || value === undefined)
      update.kept.push(`${name}: «${key}» в документе пусто, в плане осталось «${short(before)}»`)
    else setCell({ path: old.path, key, value, name }, both, update)
  }
  updateOwnColumns(old, next, name, both, update)
}

function isShown({ table }: Roadmap, columns: readonly ColumnKind[]): boolean {
  return table.columns.some(({ kind }) => columns.includes(kind))
}

interface CellChange {
  /** Of the row. */
  readonly path: Path
  readonly key: string
  readonly value: Plain
  readonly name: string
}

function setCell({ path, key, value, name }: CellChange, { tree }: Both, update: PlanUpdate): void {
  const at = [...path, key]
  const words = [...at, 'текст']
  if (!hasPath(tree, at)) add(update, tree, path, { key, value, order: ROW_KEYS, name: `${name}, ${key}` })
  else if (key === 'срок' && typeof value === 'string' && hasPath(tree, words)) {
    update.kept.push(`${name}: слова срока изменены, а даты при них остались прежние: проверьте`)
    change(update, tree, words, value, `${name}, ${key}`)
  } else {
    const isList = key === 'ответственные' && kindAt(tree, at) === 'list'
    change(update, tree, at, isList && typeof value === 'string' ? asList(value) : value, `${name}, ${key}`)
  }
}

/** A list stays a list where it prints as the document has it. */
function asList(text: string): Plain {
  const names = splitNames(text)
  return sameWords(names.join(', '), text) ? names : text
}

function updateOwnColumns(old: Activity, next: Activity, name: string, both: Both, update: PlanUpdate): void {
  for (const [column, { text }] of Object.entries(next.columns)) {
    if (sameWords(old.columns[column]?.text, text)) continue
    const path = [...old.path, 'графы']
    const label = `${name}, ${column}`
    if (hasPath(both.tree, [...path, column])) change(update, both.tree, [...path, column], text, label)
    else if (hasPath(both.tree, path))
      add(update, both.tree, path, { key: column, value: text, order: [], name: label })
    else setCell({ path: old.path, key: 'графы', value: { [column]: text }, name }, both, update)
  }
}
