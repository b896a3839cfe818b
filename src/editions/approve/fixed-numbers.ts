import { ROW_KEYS } from '../../model/key-order.ts'
import { newCodes } from '../../model/new-codes.ts'
import type { Roadmap, Section } from '../../model/roadmap.ts'
import { showRow } from '../../model/show-row.ts'
import { type Change, hasPath, insertFirst, insertKey, type PlanTree } from '../../source/edit/edit-tree.ts'
import type { Path } from '../../source/problem.ts'

/** Numbers written into the file, and places that do not take one: sentences. */
export interface FixedNumbers {
  readonly changes: readonly Change[]
  readonly refused: readonly string[]
}

/**
 * Every number that is printed, written beside its row: a row that is added or repealed later moves none of them. Numbers
 * that are typed stay; a row that prints none gets none, and in a table without numbers a code.
 */
export function fixedNumbers(tree: PlanTree, roadmap: Roadmap): FixedNumbers {
  const [changes, refused]: [Change[], string[]] = [[], []]
  const fix = (path: Path, number: string | undefined, name: () => string): void => {
    if (number === undefined || hasPath(tree, [...path, 'номер'])) return
    const change = insertNumber(tree, path, number)
    if (change !== undefined) changes.push(change)
    else refused.push(`${name()}: номер ${number} записать некуда — здесь ссылка; напишите значения словами`)
  }
  for (const section of roadmap.sections) {
    if (section.title !== undefined) fix(section.path, section.number, () => showSection(section))
    for (const row of section.activities.flatMap((each) => [each, ...each.activities]))
      fix(row.path, row.number, () => showRow(row))
  }
  return { changes: [...changes, ...codeChanges(tree, roadmap)], refused }
}

/** Rows that print no number are known by their codes: one that has none would be found by its words only. */
function codeChanges(tree: PlanTree, roadmap: Roadmap): Change[] {
  if (roadmap.table.numbering !== 'нет') return []
  const codes = newCodes(roadmap)
  const rows = roadmap.sections.flatMap(({ activities }) =>
    activities.flatMap((row) => [row, ...row.activities]),
  )
  return rows.flatMap(({ path, number }) => {
    const code = number === undefined ? codes.get(JSON.stringify([...path, 'код'])) : undefined
    return code === undefined ? [] : (insertFirst(tree, path, { key: 'код', value: code }) ?? [])
  })
}

/** Behind the code, else in front of everything. */
export function insertNumber(tree: PlanTree, path: Path, number: string): Change | undefined {
  const behindCode = hasPath(tree, [...path, 'код'])
    ? insertKey(tree, path, { key: 'номер', value: number, order: ROW_KEYS })
    : undefined
  return behindCode ?? insertFirst(tree, path, { key: 'номер', value: number })
}

function showSection({ title }: Section): string {
  return `раздел «${title?.text ?? ''}»`
}
