import {
  cellsOf,
  type Instruction,
  listIn,
  type Paper,
  type PaperSection,
  sectionsOf,
  tableIn,
  words,
} from './reader.ts'

/**
 * Does to a plan on paper what an amending order says, knowing nothing of how the order was made: it reads sentences and
 * looks for rows, columns and words as a clerk would, and refuses what may be read in two ways.
 */
export function obey(
  paper: Paper,
  { text, below }: Instruction,
  { act, signed }: { readonly act: string; readonly signed: Signed },
): void {
  const { sentence, quoted } = masked(text.replace(/[;.:]$/, ''))
  for (const [pattern, done] of RULES) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const part = (name: string): string | undefined => unmasked(match.groups?.[name], quoted)
    done({ paper, part, below, act, quoted, signed })
    return
  }
  throw new Error(`not understood: ${text}`)
}

interface Order {
  readonly paper: Paper
  readonly part: (name: string) => string | undefined
  readonly below: Instruction['below']
  readonly act: string
  readonly quoted: readonly string[]
  readonly signed: Signed
}

/** What stands between «» becomes ‹0›, ‹1› …: marks inside of it belong to it. */
function masked(text: string): { sentence: string; quoted: string[] } {
  const quoted: string[] = []
  let [sentence, inner, depth] = ['', '', 0]
  for (const sign of text) {
    if (sign === '«' && depth++ === 0) continue
    if (sign === '»' && --depth === 0) {
      sentence += `‹${quoted.push(inner) - 1}›`
      inner = ''
    } else if (depth > 0) inner += sign
    else sentence += sign
  }
  if (depth !== 0) throw new Error(`marks are not in pairs: ${text}`)
  return { sentence, quoted }
}

function unmasked(text: string | undefined, quoted: readonly string[]): string | undefined {
  const at = /^‹(\d+)›$/.exec(text ?? '')?.[1]
  return at === undefined ? text : quoted[Number(at)]
}

const NAME = '(?:[\\dIVX][\\w.–-]*|‹\\d+›)'
const ROW = `строк(?:у|и|ой)(?: (?<row>${NAME}))?(?: раздела (?<rowSection>${NAME}))?`
const SECTION = `(?:раздел(?:а)? (?<section>${NAME}))`
const ANEW = ' изложить в следующей редакции(?:: (?<anew>‹\\d+›))?$'
const EDITS = ' (?<edits>(?:слов|цифр|после).*)$'
const LISTS = { цель: 'цель', цели: 'цель', задачу: 'задачи', задаче: 'задачи', задачи: 'задачи' } as const

const RULES: readonly (readonly [RegExp, (order: Order) => void])[] = [
  [
    new RegExp(`^в графе (?<column>‹\\d+›) ${ROW}${EDITS}`),
    (order) => inCell(order, (text) => edited(text, order)),
  ],
  [
    new RegExp(`^графу (?<column>‹\\d+›) ${ROW} дополнить словами (?<fill>‹\\d+›)$`),
    (order) =>
      inCell(order, (text) => {
        if (text !== '' && text !== '—') throw new Error('the cell is not empty')
        return order.part('fill') ?? ''
      }),
  ],
  [new RegExp(`^${ROW}${ANEW}`), restateRow],
  [new RegExp(`^${ROW} признать утратившей силу$`), (order) => repealRow(order)],
  [new RegExp(`^${SECTION} признать утратившим силу$`), repealSection],
  [
    new RegExp(
      `^(?:${SECTION}|таблицу|строку (?<parent>${NAME})(?: раздела (?<parentSection>${NAME}))?)(?: (?<side>после|перед) ${ROW})? дополнить строк(?:ой|ами)(?: [\\d., ]+)? следующего содержания$`,
    ),
    addRows,
  ],
  [new RegExp(`^(?:после ${SECTION} )?дополнить разделом(?: \\S+)? следующего содержания$`), addSection],
  [
    new RegExp(`^в наименовании ${SECTION}${EDITS}`),
    (order) => inTitle(order, (text) => edited(text, order)),
  ],
  [
    new RegExp(`^наименование ${SECTION}${ANEW}`),
    (order) => inTitle(order, () => order.part('anew') ?? words(order.below)),
  ],
  [
    new RegExp(`^в наименовании${EDITS}`),
    (order) => {
      order.paper.title = edited(order.paper.title, order)
    },
  ],
  [
    new RegExp(`^наименование${ANEW}`),
    (order) => {
      order.paper.title = order.part('anew') ?? words(order.below)
    },
  ],
  [
    new RegExp(`^в (?<list>цели|задаче|основании)(?: (?<number>\\d+))?${EDITS}`),
    (order) => inItem(order, (text) => edited(text, order)),
  ],
  [
    /^(?<list>основания|цели|задачи) изложить в следующей редакции$/,
    (order) => {
      order.paper.lists[listName(order)] = listIn(order.below).map(({ text }) => text)
    },
  ],
  [
    /^(?<list>основания|цели|задачи) исключить$/,
    (order) => {
      order.paper.lists[listName(order)] = []
    },
  ],
  [
    new RegExp(`^(?<list>цель|задачу|основание)(?: (?<number>\\d+))?${ANEW}`),
    (order) => inItem(order, () => order.part('anew') ?? words(order.below)),
  ],
  [
    /^дополнить (?<list>зада|цел|основани)\p{L}+ [\d, ]+ следующего содержания$/u,
    (order) => {
      order.paper.lists[listName(order)].push(...listIn(order.below).map(({ text }) => text))
    },
  ],
  [
    /^целевой индикатор (?<number>\d+) изложить в следующей редакции$/,
    ({ paper, part, below }) => {
      const rows = rowsBelow(below, paper.indicators.head)
      if (rows.length !== 1 || rows[0] === undefined) throw new Error('one row takes the place of one')
      paper.indicators.rows[Number(part('number')) - 1] = rows[0]
    },
  ],
  [
    /^целевые индикаторы изложить в следующей редакции$/,
    ({ paper, below }) => {
      const { columns, rows } = tableIn(below)
      paper.indicators = { head: columns.map(({ heading }) => heading), rows: rows.map(cellsOf) }
    },
  ],
  [
    /^дополнить целевым(?:и)? индикатор\p{L}+ [\d, ]+ следующего содержания$/u,
    ({ paper, below }) => {
      paper.indicators.rows.push(...rowsBelow(below, paper.indicators.head))
    },
  ],
  [new RegExp(`^в части (?<name>‹\\d+›)${EDITS}`), (order) => inPart(order, (text) => edited(text, order))],
  [
    new RegExp(`^часть (?<name>‹\\d+›)${ANEW}`),
    (order) => inPart(order, () => order.part('anew') ?? words(order.below)),
  ],
  [
    new RegExp(`^в заголовке \\p{L}+${EDITS}`, 'u'),
    (order) => {
      order.paper.act.title = edited(order.paper.act.title, order)
    },
  ],
  [
    new RegExp(`^заголовок \\p{L}+${ANEW}`, 'u'),
    (order) => {
      order.paper.act.title = order.part('anew') ?? words(order.below)
    },
  ],
  [
    new RegExp(`^в преамбуле${EDITS}`),
    (order) => {
      order.paper.act.preamble = edited(order.paper.act.preamble, order)
    },
  ],
  [
    new RegExp(`^преамбулу${ANEW}`),
    (order) => {
      order.paper.act.preamble = order.part('anew') ?? words(order.below)
    },
  ],
  [
    new RegExp(`^в (?:подпункте (?<inner>\\d+) пункта|пункте) (?<number>\\d+)${EDITS}`),
    (order) => inClause(order, (text) => edited(text, order)),
  ],
  [
    new RegExp(`^(?:подпункт (?<inner>\\d+) пункта|пункт) (?<number>\\d+)${ANEW}`),
    (order) => {
      const [whole] = listIn(order.below)
      if (whole === undefined) inClause(order, () => order.part('anew') ?? words(order.below))
      else order.paper.act.clauses[Number(order.part('number')) - 1] = whole
    },
  ],
  [
    /^дополнить пункт(?:ом|ами) [\d, ]+ следующего содержания$/,
    ({ paper, below }) => {
      paper.act.clauses.push(...listIn(below))
    },
  ],
]

function listName({ part }: Order): keyof Paper['lists'] {
  const typed = part('list') ?? ''
  if (typed.startsWith('осн')) return 'основания'
  return typed.startsWith('цел') ? 'цель' : (LISTS[typed as keyof typeof LISTS] ?? 'задачи')
}

/** All edits of a sentence, each of words that stand in the text once. */
function edited(text: string, { part, quoted }: Order): string {
  const edits = (part('edits') ?? '').split(/, (?=слов|цифр|после )/)
  return edits.reduce((done, edit) => {
    const at = (index: number): string => {
      const number = [...edit.matchAll(/‹(\d+)›/g)][index]?.[1]
      return quoted[Number(number)] ?? ''
    }
    if (/^(?:слово|слова|цифры) ‹\d+› заменить (?:словом|словами|цифрами) ‹\d+›$/.test(edit))
      return put(done, at(0), at(1))
    if (/^после (?:слова|слов) ‹\d+› дополнить (?:словом|словами) ‹\d+›$/.test(edit))
      return put(done, at(0), `${at(0)} ${at(1)}`)
    if (/^(?:слово|слова) ‹\d+› исключить$/.test(edit))
      return put(done, at(0), '').replace(/ {2,}/g, ' ').trim()
    throw new Error(`not understood: ${edit}`)
  }, text)
}

function put(text: string, before: string, after: string): string {
  const pieces = text.split(before)
  if (pieces.length !== 2) throw new Error(`«${before}» stands ${pieces.length - 1} times in «${text}»`)
  return pieces.join(after)
}

type PaperRow = PaperSection['rows'][number]

interface Found {
  readonly section: PaperSection
  readonly cells: string[]
  /** Absent for the section's own row. */
  readonly row?: PaperRow
}

/** The only row of that name. */
function rowOf(order: Order, name = order.part('row'), within = order.part('rowSection')): Found {
  const { paper, signed } = order
  const sections = within === undefined ? paper.sections : [sectionOf(order, within)]
  if (name === undefined) {
    const [section] = sections
    if (section?.cells === undefined) throw new Error('the section is no row')
    return { section, cells: section.cells }
  }
  const columns = [paper.head.findIndex((heading) => /^№/.test(heading)), titleColumn(paper)]
  const found = sections.flatMap((section) =>
    section.rows.flatMap((row): Found[] =>
      // An order speaks of the text as it was signed: what it has brought itself is not meant.
      columns.some((at) => bare(signed.cells.get(row.cells)?.[at]) === name)
        ? [{ section, cells: row.cells, row }]
        : [],
    ),
  )
  const [only, more] = found
  if (only === undefined || more !== undefined) throw new Error(`${found.length} rows are called ${name}`)
  return only
}

function bare(text: string | undefined): string {
  return (text ?? '').replace(/\n/g, ' ').replace(/^([\d.]+)\.$/, '$1')
}

/** The column of what is to be done: its words are the longest. */
function titleColumn({ head }: Pick<Paper, 'head'>): number {
  const at = head.findIndex((heading) => /мероприяти/i.test(heading))
  return at < 0 ? 1 : at
}

function sectionOf({ paper: { sections, head }, signed }: Order, name: string): PaperSection {
  const number = head.findIndex((heading) => /^№/.test(heading))
  const ownCells = ({ cells }: PaperSection): string[] | undefined =>
    cells && (signed.cells.get(cells) ?? cells)
  const title = (each: PaperSection): string =>
    (signed.titles.get(each) ?? each.title) || (ownCells(each)?.[titleColumn({ head })] ?? '')
  const found = sections.filter(
    (each) =>
      title(each).startsWith(`${name}. `) ||
      title(each).replace(/^[\dIVX]+\. /, '') === name ||
      bare(ownCells(each)?.[number]) === name,
  )
  const [only, more] = found
  if (only === undefined || more !== undefined) throw new Error(`${found.length} sections are called ${name}`)
  return only
}

function inCell(order: Order, edit: (text: string) => string): void {
  const { cells } = rowOf(order)
  const columns = order.paper.head.flatMap((heading, at) =>
    heading.replace(/\s*\n\s*/g, ' ') === order.part('column') ? [at] : [],
  )
  const [column, more] = columns
  if (column === undefined || more !== undefined) throw new Error(`${columns.length} columns of that name`)
  cells[column] = edit(cells[column] ?? '')
}

function rowsBelow(below: Instruction['below'], head: readonly string[]): string[][] {
  const table = tableIn(below)
  if (JSON.stringify(table.columns.map(({ heading }) => heading)) !== JSON.stringify(head))
    throw new Error('another head')
  return table.rows.map(cellsOf)
}

function restateRow(order: Order): void {
  const [cells, more] = rowsBelow(order.below, order.paper.head)
  if (cells === undefined || more !== undefined) throw new Error('one row takes the place of one')
  const found = rowOf(order)
  found.cells.splice(0, found.cells.length, ...cells)
}

function repealRow(order: Order): void {
  const { section, cells, row } = rowOf(order)
  repealCells(order, cells)
  const at = row === undefined ? -1 : section.rows.indexOf(row)
  if (at < 0 || row?.isPart) return
  for (const part of section.rows.slice(at + 1)) {
    if (!part.isPart) break
    repealCells(order, part.cells)
  }
}

/** What was repealed before was so by another act. */
function repealCells({ paper, act }: Order, cells: string[]): void {
  const title = titleColumn(paper)
  if (/^Утратила силу \(/.test(cells[title] ?? '')) return
  const empty = paper.sections.flatMap(({ rows }) => rows).some((row) => row.cells.includes('—')) ? '—' : ''
  for (const [at, heading] of paper.head.entries()) {
    if (/^№/.test(heading)) continue
    cells[at] = at === title ? `Утратила силу (${act})` : empty
  }
}

function repealSection(order: Order): void {
  const section = sectionOf(order, order.part('section') ?? '')
  if (section.cells === undefined) section.title += ` (утратил силу: ${order.act})`
  else repealCells(order, section.cells)
  for (const { cells } of section.rows) repealCells(order, cells)
}

function addRows(order: Order): void {
  const { paper, part, below } = order
  const rows = tableIn(below).rows.map((row) => ({
    cells: cellsOf(row),
    isPart: row.kind === 'cells' && row.level === 1,
  }))
  const parent = part('parent')
  const name = part('section')
  const section =
    parent !== undefined
      ? rowOf(order, parent, part('parentSection')).section
      : name === undefined
        ? paper.sections[0]
        : sectionOf(order, name)
  if (section === undefined) throw new Error('no such place')
  const side = part('side')
  if (side === undefined && parent === undefined) {
    section.rows.push(...rows)
    return
  }
  const beside = side === undefined ? rowOf(order, parent, part('parentSection')) : besideRow(order, section)
  const at = section.rows.indexOf(beside.row as PaperRow)
  if (at < 0) throw new Error('the row stands in another section')
  section.rows.splice(side === 'перед' ? at : afterParts(section, at, side === undefined), 0, ...rows)
}

/** «раздел 2 после строки 3»: row 3 of that section. */
function besideRow(order: Order, section: PaperSection): Found {
  const name = order.part('row')
  const own = { ...order.paper, sections: [section] }
  return rowOf({ ...order, paper: own }, name, undefined)
}

/** Behind the parts of a row, unless it is a part itself: then behind it, or behind its last one. */
function afterParts({ rows }: PaperSection, at: number, isParent: boolean): number {
  if (rows[at]?.isPart && !isParent) return at + 1
  let end = at + 1
  while (rows[end]?.isPart) end++
  return end
}

function addSection(order: Order): void {
  const { paper, part, below } = order
  const sections = sectionsOf(tableIn(below).rows)
  const name = part('section')
  const at = name === undefined ? paper.sections.length : paper.sections.indexOf(sectionOf(order, name)) + 1
  paper.sections.splice(at, 0, ...sections)
}

function inTitle(order: Order, edit: (text: string) => string): void {
  const { paper, part } = order
  const section = sectionOf(order, part('section') ?? '')
  if (section.cells !== undefined) {
    const at = titleColumn(paper)
    section.cells[at] = edit(section.cells[at] ?? '')
    return
  }
  const [, number = '', title = ''] = /^((?:[\dIVX]+\. )?)(.*)$/s.exec(section.title) ?? []
  section.title = number + edit(title)
}

function inItem(order: Order, edit: (text: string) => string): void {
  const list = order.paper.lists[listName(order)]
  const at = Number(order.part('number') ?? 1) - 1
  list[at] = edit(list[at] ?? '')
}

function inPart({ paper, part }: Order, edit: (text: string) => string): void {
  const name = part('name') ?? ''
  if (!paper.parts.has(name)) throw new Error(`no part «${name}»`)
  paper.parts.set(name, edit(paper.parts.get(name) ?? ''))
}

function inClause({ paper, part }: Order, edit: (text: string) => string): void {
  const clause = paper.act.clauses[Number(part('number')) - 1]
  if (clause === undefined) throw new Error('no such clause')
  const inner = part('inner')
  if (inner === undefined) clause.text = edit(clause.text)
  else clause.inner[Number(inner) - 1] = edit(clause.inner[Number(inner) - 1] ?? '')
}
