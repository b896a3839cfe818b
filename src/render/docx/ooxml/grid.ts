import { FileChild } from 'docx'
import type { Grid, GridCell, GridRow, Para, Part } from '../pieces/piece.ts'

/**
 * An element as `docx` keeps it on the way to text: its name with its children, attributes under `_attr`. Tables are
 * built in this form at once, since through the classes of `docx` a large table takes twice the time.
 */
type Xml = Readonly<Record<string, unknown>>

export function gridChild(grid: Grid): FileChild {
  const columns = grid.widths.map((width) => ({ 'w:gridCol': attributes({ 'w:w': width }) }))
  const rows = grid.rows.map((row) => rowXml(row, grid))
  const xml = { 'w:tbl': [gridProperties(grid), { 'w:tblGrid': columns }, ...rows] }
  return Object.assign(new FileChild('w:tbl'), { prepForXml: () => xml })
}

function gridProperties({ ruled, margin, widths }: Grid): Xml {
  const width = widths.reduce((sum, next) => sum + next, 0)
  const side = attributes({ 'w:w': margin, 'w:type': 'dxa' })
  return {
    'w:tblPr': [
      { 'w:tblW': attributes({ 'w:w': width, 'w:type': 'dxa' }) },
      { 'w:tblInd': attributes({ 'w:w': 0, 'w:type': 'dxa' }) },
      ...(ruled ? [{ 'w:tblBorders': sides.map((side) => ({ [side]: rule })) }] : []),
      { 'w:tblLayout': attributes({ 'w:type': 'fixed' }) },
      { 'w:tblCellMar': [{ 'w:left': side }, { 'w:right': side }] },
    ],
  }
}

const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']
const rule = attributes({ 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })

function rowXml(row: GridRow, grid: Grid): Xml {
  const properties = [
    ...(row.splits ? [] : [{ 'w:cantSplit': none }]),
    ...(row.head ? [{ 'w:tblHeader': none }] : []),
  ]
  let column = 0
  const cells = row.cells.map((cell) => {
    const start = column
    column += cell.span ?? 1
    return cellXml(cell, grid.widths.slice(start, column))
  })
  return { 'w:tr': [...(properties.length > 0 ? [{ 'w:trPr': properties }] : []), ...cells] }
}

function cellXml({ paras, span = 1, vertical }: GridCell, widths: readonly number[]): Xml {
  const width = widths.reduce((sum, next) => sum + next, 0)
  const properties = [
    { 'w:tcW': attributes({ 'w:w': width, 'w:type': 'dxa' }) },
    ...(span > 1 ? [{ 'w:gridSpan': attributes({ 'w:val': span }) }] : []),
    ...(vertical ? [{ 'w:vAlign': attributes({ 'w:val': vertical }) }] : []),
  ]
  return {
    'w:tc': [{ 'w:tcPr': properties }, ...(paras.length > 0 ? paras.map(paraXml) : [{ 'w:p': none }])],
  }
}

function paraXml({ style, parts, keepNext, left, before }: Para): Xml {
  const properties = [
    { 'w:pStyle': attributes({ 'w:val': style }) },
    ...(keepNext ? [{ 'w:keepNext': none }] : []),
    ...(before === undefined ? [] : [{ 'w:spacing': attributes({ 'w:before': before }) }]),
    ...(left === undefined ? [] : [{ 'w:ind': attributes({ 'w:left': left }) }]),
  ]
  return { 'w:p': [{ 'w:pPr': properties }, ...parts.map(runXml)] }
}

function runXml(part: Part): Xml {
  if (part === 'tab') return { 'w:r': [{ 'w:tab': none }] }
  const properties = [...(part.bold ? [{ 'w:b': none }] : []), ...(part.italic ? [{ 'w:i': none }] : [])]
  const text = { 'w:t': [keepSpaces, part.text] }
  return { 'w:r': properties.length > 0 ? [{ 'w:rPr': properties }, text] : [text] }
}

const none: Xml = {}
const keepSpaces = attributes({ 'xml:space': 'preserve' })

function attributes(values: Readonly<Record<string, string | number>>): Xml {
  return { _attr: values }
}
