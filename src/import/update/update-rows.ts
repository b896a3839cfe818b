import { ROW_KEYS } from '../../model/key-order.ts'
import type { Activity, Section } from '../../model/roadmap.ts'
import { hasPath, insertItem } from '../../source/edit/edit-tree.ts'
import type { Plain } from '../../source/edit/plain.ts'
import type { Path } from '../../source/problem.ts'
import { type Matchable, matched } from './match/match.ts'
import { sameWords } from './match/similarity.ts'
import { add, type Both, change, type PlanUpdate, plainAt, short } from './plan-update.ts'
import { updateCells } from './update-cells.ts'

/** Sections and rows of the file as the document has them: changed, added, and told where the document has them no more. */
export function updateRows(both: Both, update: PlanUpdate): void {
  const [olds, nexts] = [both.old.sections, both.next.sections]
  const hasTitles = (sections: readonly Section[]): boolean =>
    sections.some(({ title }) => title !== undefined)
  if (hasTitles(olds) !== hasTitles(nexts)) {
    update.kept.push('Разделы есть только в документе или только в плане: строки таблицы не сопоставлены')
    return
  }
  const sections = matchedSections(olds, nexts)
  const oldRows = olds.flatMap(rowsOf).map(rowItem)
  const nextRows = nexts.flatMap(rowsOf).map(rowItem)
  const found = matched(oldRows, nextRows)
  const rows = new Map([...found].map(([next, old]) => [next.row, old.row] as const))
  const work: Work = { both, update, sections, rows }
  nexts.forEach((section, at) => {
    updateSection(section, nexts[at - 1], work)
  })
  const kept = new Set(rows.values())
  for (const { row } of oldRows)
    if (!kept.has(row) && row.repealed === undefined)
      update.kept.push(
        `${nameOf(row)} «${short(row.title.text)}»: в документе её нет; удалите её или признайте утратившей силу`,
      )
  for (const section of olds)
    if (section.title !== undefined && ![...sections.values()].includes(section))
      update.kept.push(`Раздела «${short(section.title.text)}» в документе нет: в плане он остался`)
}

interface Work {
  readonly both: Both
  readonly update: PlanUpdate
  /** Of the document → of the file. */
  readonly sections: ReadonlyMap<Section, Section>
  readonly rows: ReadonlyMap<Activity, Activity>
}

function rowsOf({ activities }: Section): Activity[] {
  return activities.flatMap((row) => [row, ...row.activities])
}

function rowItem(row: Activity): Matchable & { readonly row: Activity } {
  const rest = [row.deadline?.text, row.responsible?.text, row.result?.text].join(' ').trim()
  return { row, title: row.title.text, rest, number: row.number, code: row.code?.text }
}

function matchedSections(olds: readonly Section[], nexts: readonly Section[]): ReadonlyMap<Section, Section> {
  const item = (section: Section): Matchable & { readonly section: Section } => ({
    section,
    title: section.title?.text ?? '',
    rest: rowsOf(section)
      .map(({ title }) => title.text)
      .join(' '),
    number: section.number,
    code: section.code?.text,
  })
  return new Map(
    [...matched(olds.map(item), nexts.map(item))].map(([next, old]) => [next.section, old.section]),
  )
}

function updateSection(next: Section, before: Section | undefined, work: Work): void {
  const { both, update, sections } = work
  const old = sections.get(next)
  if (old === undefined) {
    addSection(next, before, work)
    return
  }
  if (next.title !== undefined && !sameWords(bareTitle(old), bareTitle(next)))
    change(update, both.tree, [...old.path, 'название'], next.title.text, 'Раздел')
  if (next.row !== undefined) {
    const own = old.row ?? { ...next.row, path: old.path, columns: {} }
    const bare = old.row === undefined ? withoutCells(own) : own
    updateCells(bare, next.row, `Раздел «${short(next.title?.text)}»`, both, update)
  }
  updateList(next.activities, isTopLevel(old) ? old.path : [...old.path, 'мероприятия'], work)
}

/** A plan without sections has its rows at the path of its only section. */
function isTopLevel({ path }: Section): boolean {
  return path.at(-1) === 'мероприятия'
}

function withoutCells({ path, title }: Activity): Activity {
  return { path, title, kind: 'section', level: 0, indicators: [], tasks: [], columns: {}, activities: [] }
}

/** Titles are printed without their full stop. */
function bareTitle({ title }: Section): string {
  return (title?.text ?? '').replace(/\.$/, '')
}

/** Rows of one list of the document; `path` is the list of the file that they belong to. */
function updateList(rows: readonly Activity[], path: Path, work: Work): void {
  const { both, update } = work
  if (rows.length > 0 && !hasPath(both.tree, path)) {
    addList(rows, path, work)
    return
  }
  let after = -1
  for (const row of rows) {
    const old = work.rows.get(row)
    if (old === undefined) addRow(row, path, after, work)
    else {
      updateRow(old, row, work)
      const at = old.path.at(-1)
      if (isIn(old.path, path) && typeof at === 'number') after = at
      else
        update.kept.push(
          `${nameOf(old)}: в документе она стоит в другом месте (${nameOf(row)}), не перенесена`,
        )
    }
  }
}

function isIn(path: Path, list: Path): boolean {
  return path.length === list.length + 1 && list.every((step, at) => path[at] === step)
}

function updateRow(old: Activity, next: Activity, work: Work): void {
  const { both, update } = work
  const name = nameOf(old)
  if (next.repealed !== undefined) {
    if (!sameWords(old.repealed?.text, next.repealed.text))
      setKey(old, 'утратила-силу', next.repealed.text, work)
    return
  }
  if (!sameWords(old.title.text, next.title.text)) setKey(old, 'мероприятие', next.title.text, work)
  updateNumber(old, next, work)
  updateCells(old, next, name, both, update)
  updateList(next.activities, [...old.path, 'мероприятия'], work)
}

function setKey(old: Activity, key: string, value: string, { both, update }: Work): void {
  const path = [...old.path, key]
  if (hasPath(both.tree, path)) change(update, both.tree, path, value, `${nameOf(old)}, ${key}`)
  else add(update, both.tree, old.path, { key, value, order: ROW_KEYS, name: nameOf(old) })
}

/** Only a number that was typed can be another one: the others are counted. */
function updateNumber(old: Activity, next: Activity, work: Work): void {
  const typed = plainAt(work.both.plan, [...next.path, 'номер'])
  const isTyped = hasPath(work.both.tree, [...old.path, 'номер'])
  if (isTyped && bareNumber(old.number) !== bareNumber(next.number))
    setKey(old, 'номер', next.number ?? 'нет', work)
  else if (!isTyped && typeof typed === 'string' && bareNumber(old.number) !== bareNumber(next.number))
    setKey(old, 'номер', typed, work)
}

function bareNumber(number: string | undefined): string | undefined {
  return number?.replace(/[.)]+$/, '')
}

/** Behind the row that stands above it in the document. */
function addRow(row: Activity, path: Path, after: number, { both, update }: Work): void {
  const value = plainAt(both.plan, row.path)
  const made = value === undefined ? undefined : insertItem(both.tree, path, after, value)
  if (made === undefined)
    update.kept.push(`${nameOf(row)} «${short(row.title.text)}» не добавлена: внесите её сами`)
  else {
    update.changes.push(made)
    update.counts.added++
  }
}

/** Rows of a section or of a row that has had none. */
function addList(rows: readonly Activity[], path: Path, { both, update, rows: known }: Work): void {
  const added = rows.filter((row) => !known.has(row))
  const value = added.flatMap((row) => plainAt(both.plan, row.path) ?? [])
  if (value.length === 0) return
  const [first] = added
  const order = ROW_KEYS
  const name = first === undefined ? '' : nameOf(first)
  add(update, both.tree, path.slice(0, -1), { key: 'мероприятия', value, order, name })
  update.counts.added += value.length
}

/** A new section with those of its rows that the file does not have yet. */
function addSection(
  next: Section,
  before: Section | undefined,
  { both, update, sections, rows }: Work,
): void {
  const value = plainAt(both.plan, next.path)
  const above = before === undefined ? undefined : sections.get(before)
  const at = above?.path.at(-1)
  if (value === undefined || typeof value === 'string' || Array.isArray(value)) return
  const known = next.activities.filter((row) => rows.has(row))
  for (const row of known)
    update.kept.push(
      `${nameOf(row)}: в документе она стоит в новом разделе «${short(next.title?.text)}», не перенесена`,
    )
  const own = next.activities
    .filter((row) => !rows.has(row))
    .flatMap(({ path }) => plainAt(both.plan, path) ?? [])
  const section: Plain = { ...value, мероприятия: own.length === 0 ? undefined : own }
  const made = insertItem(both.tree, ['разделы'], typeof at === 'number' ? at : -1, section)
  if (made === undefined)
    update.kept.push(`Раздел «${short(next.title?.text)}» не добавлен: внесите его сами`)
  else {
    update.changes.push(made)
    update.counts.added++
  }
}

/** «Строка 1.5»; without a number its words tell it. */
function nameOf({ number, title }: Activity): string {
  return number === undefined ? `Строка «${short(title.text)}»` : `Строка ${number.replace(/\.$/, '')}`
}
