import type { Block, Print, Row } from '../../../src/blocks/block.ts'
import { type CheckedFile, checkFile } from '../../../src/check/check-file.ts'
import { type Imported, importPlan } from '../../../src/import/import-plan.ts'
import { readSource } from '../../../src/import/read-source.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { formats } from '../../../src/render/index.ts'
import { printView } from '../../../src/views/print-view.ts'

export const PRINTED = ['docx', 'md'] as const

/** What was imported, and the plan that it is as the check sees it. */
export interface Reread extends Imported {
  readonly checked: CheckedFile
  readonly roadmap: Roadmap
}

/** A document → a plan, read by the program as any plan is. */
export function importBytes(name: string, bytes: Uint8Array, code = 'imported'): Reread {
  const imported = importPlan(readSource(name, bytes), { name: 'Документ', code })
  const checked = checkFile('import.yaml', Buffer.from(imported.text), { set: 'draft', rules: {} })
  if (checked.roadmap === undefined) throw new Error(`the import is no plan:\n${imported.text}`)
  return { ...imported, checked, roadmap: checked.roadmap }
}

/** The plan → a printed document → the plan again. */
export async function reread(roadmap: Roadmap, format: (typeof PRINTED)[number]): Promise<Reread> {
  return importBytes(
    `plan.${format}`,
    await formats[format].render(printView(roadmap, 'all')),
    roadmap.code.text,
  )
}

/** What is printed of a plan, without what no import can tell: the dot behind a number; in Markdown the row 1 2 3. */
export function printed(
  roadmap: Roadmap,
  format: (typeof PRINTED)[number] = 'docx',
): Pick<Print, 'sheets'>['sheets'] {
  return printView(roadmap, 'all').sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => comparable(block, format)),
  }))
}

function comparable(block: Block, format: (typeof PRINTED)[number]): Block {
  if (block.type !== 'table') return block
  return { ...block, numbered: block.numbered && format === 'docx', rows: block.rows.map(withoutDot) }
}

function withoutDot(row: Row): Row {
  if (row.kind !== 'cells') return row
  const cells = row.cells.map((cell) => ({
    blocks: cell.blocks.map((block) =>
      block.type === 'paragraph'
        ? {
            ...block,
            inlines: block.inlines.map((inline) => ({
              ...inline,
              text: inline.text.replace(/^(\d+(?:\.\d+)*)\.$/, '$1'),
            })),
          }
        : block,
    ),
  }))
  return { ...row, cells }
}
