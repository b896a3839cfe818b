import { FileChild } from 'docx'
import type { Grid, GridCell, GridRow, Para, Part } from './pieces.ts'
import { cellMargin } from './table.ts'

/**
 * An element in the form in which `docx` keeps it on the way to text: name → children, attributes under `_attr`.
 * Tables are built in it at once: through the classes of `docx` a large table takes twice the time.
 */
interface Xml {
  readonly [element: string]: readonly (Xml | string)[] | Attributes
}
interface Attributes {
  readonly _attr: Readonly<Record<string, string | number>>
}

const empty: Xml[string] = []
const rule = (side: string): Xml => ({
  [side]: { _attr: { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' } },
})
const rules: Xml = {
  'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map(rule),
}
const keepsSpaces: Xml = { _attr: { 'xml:space': 'preserve' } } as unknown as Xml

export function gridChild(grid: Grid): FileChild {
  const xml = {
    'w:tbl': [
      tableProperties(grid),
      columns(grid.widths),
      ...grid.rows.map((row) => rowXml(row, grid.widths)),
    ],
  }
  return Object.assign(new FileChild('w:tbl'), { prepForXml: () => xml })
}
