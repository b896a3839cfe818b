import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** What the Open XML SDK lets pass but Word or LibreOffice stumble over; one sentence a problem, none in a sound file. */
export function checkDocxStructure(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes)
  const parts = new Map<string, Element>()
  const problems: string[] = []
  for (const [name, data] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    try {
      parts.set(name, parseXml(strFromU8(data)))
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const document = parts.get('word/document.xml')
  if (!document) return [...problems, 'word/document.xml: absent']
  const texts = [...parts].filter(([name]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name))
  for (const [name, root] of texts) {
    problems.push(
      ...[...checkTables(root), ...checkReferences(root, parts), ...checkText(root)].map(
        (text) => `${name}: ${text}`,
      ),
    )
  }
  return problems
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return root
}

function all(element: Element, name: string): Element[] {
  const inside = element.children.flatMap((child) => all(child, name))
  return element.name === name ? [element, ...inside] : inside
}

function only(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

function value(
  element: Element | undefined,
  path: readonly string[],
  attribute = 'w:val',
): string | undefined {
  return path.reduce<Element | undefined>((at, name) => only(at, name)[0], element)?.attributes[attribute]
}

function checkTables(root: Element): string[] {
  const parents = [...all(root, 'w:body'), ...all(root, 'w:tc')]
  return [
    ...parents.flatMap(checkNeighbours),
    ...all(root, 'w:tbl').flatMap((table, i) => checkTable(table).map((text) => `table ${i + 1}, ${text}`)),
  ]
}

function checkNeighbours({ name, children }: Element): string[] {
  const names = children.map((child) => child.name).filter((child) => !/Pr$/.test(child))
  const touching = names.filter((child, i) => child === 'w:tbl' && names[i + 1] === 'w:tbl')
  return [
    ...touching.map(() => `${name}: two tables without a paragraph between them`),
    ...(names.at(-1) === 'w:tbl' ? [`${name}: ends with a table`] : []),
  ]
}

function checkTable(table: Element): string[] {
  const grid = only(only(table, 'w:tblGrid')[0], 'w:gridCol').map(({ attributes }) =>
    Number(attributes['w:w']),
  )
  const width = Number(value(table, ['w:tblPr', 'w:tblW'], 'w:w'))
  const rows = only(table, 'w:tr')
  return [
    ...(rows.length === 0 || grid.length === 0 ? ['no rows or no columns'] : []),
    ...(grid.some((column) => !Number.isInteger(column) || column <= 0) ? [`column widths ${grid}`] : []),
    ...(sum(grid) === width ? [] : [`columns sum to ${sum(grid)}, the table is ${width} wide`]),
    ...rows.flatMap((row, i) => checkRow(row, grid).map((text) => `row ${i + 1}: ${text}`)),
  ]
}

function checkRow(row: Element, grid: readonly number[]): string[] {
  const problems: string[] = []
  let column = 0
  for (const cell of only(row, 'w:tc')) {
    const span = Number(value(cell, ['w:tcPr', 'w:gridSpan']) ?? 1)
    const width = Number(value(cell, ['w:tcPr', 'w:tcW'], 'w:w'))
    if (cell.children.at(-1)?.name !== 'w:p')
      problems.push(`cell ${column + 1} does not end with a paragraph`)
    if (width !== sum(grid.slice(column, column + span)))
      problems.push(`cell ${column + 1} is not as wide as its columns`)
    column += span
  }
  if (column !== grid.length) problems.push(`covers ${column} of ${grid.length} columns`)
  return problems
}

function checkReferences(root: Element, parts: ReadonlyMap<string, Element>): string[] {
  const styles = all(parts.get('word/styles.xml') ?? root, 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  )
  const lists = all(parts.get('word/numbering.xml') ?? root, 'w:num').map(
    ({ attributes }) => attributes['w:numId'],
  )
  const unknown = (names: readonly string[], known: readonly (string | undefined)[]): string[] =>
    names
      .flatMap((name) => all(root, name).map(({ attributes }) => attributes['w:val']))
      .filter((id) => !known.includes(id))
      .map((id) => `${names}: unknown id ${id}`)
  return [
    ...new Set([...unknown(['w:pStyle', 'w:rStyle', 'w:tblStyle'], styles), ...unknown(['w:numId'], lists)]),
  ]
}

function checkText(root: Element): string[] {
  return all(root, 'w:t')
    .filter(({ text }) => /[\n\r\t]/.test(text))
    .map(({ text }) => `line break or tab inside a run: ${JSON.stringify(text)}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
