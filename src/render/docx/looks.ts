/** How a named paragraph style looks: size in points, all other lengths in twips. */
export interface Look {
  readonly name: string
  readonly size: number
  readonly bold?: true
  readonly align?: 'left' | 'center' | 'both' | 'right'
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  /** A tab stop after the marker of a list item. */
  readonly tab?: number
  /** Line spacing, 1 where absent. */
  readonly lines?: number
  readonly keepNext?: true
}

const indent = 709
const markerTab = indent + 397
const text = { align: 'both', firstLine: indent, tab: markerTab, lines: 1.15 } as const

type NamedStyle =
  | 'OrderText'
  | 'AppendixText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Organisation'
  | 'Requisites'
  | 'ActKind'
  | 'ActLine'
  | 'Place'
  | 'ActTitle'
  | 'ActVerb'
  | 'Signature'
  | 'SignatureName'
  | 'Small'
  | 'Executor'
  | 'Mark'
  | 'PageNumber'
  | 'Gap'

const looks: Readonly<Record<NamedStyle, Look>> = {
  OrderText: { name: 'Текст приказа', size: 14, ...text },
  AppendixText: { name: 'Текст приложения', size: 12, ...text },
  Heading1: {
    name: 'heading 1',
    size: 14,
    bold: true,
    align: 'center',
    before: 300,
    after: 240,
    keepNext: true,
  },
  Heading2: {
    name: 'heading 2',
    size: 12,
    bold: true,
    align: 'center',
    before: 200,
    after: 120,
    keepNext: true,
  },
  Heading3: {
    name: 'heading 3',
    size: 12,
    bold: true,
    before: 160,
    after: 80,
    firstLine: indent,
    keepNext: true,
  },
  Organisation: { name: 'Организация', size: 14, bold: true, align: 'center' },
  Requisites: { name: 'Реквизиты', size: 10, align: 'center' },
  ActKind: { name: 'Вид документа', size: 16, bold: true, align: 'center', before: 320, after: 320 },
  ActLine: { name: 'Дата и номер', size: 14 },
  Place: { name: 'Место составления', size: 14, align: 'center', before: 120 },
  ActTitle: { name: 'Заголовок к тексту', size: 14, before: 360, after: 360 },
  ActVerb: { name: 'Распорядительное слово', size: 14, bold: true, before: 120, after: 120, keepNext: true },
  Signature: { name: 'Подпись', size: 14 },
  SignatureName: { name: 'Расшифровка подписи', size: 14, align: 'right' },
  Small: { name: 'Мелкий текст', size: 12 },
  Executor: { name: 'Исполнитель', size: 10 },
  Mark: { name: 'Отметка', size: 12 },
  PageNumber: { name: 'header', size: 12, align: 'center' },
  // As good as nothing: stands between two tables and behind the last one, where the format asks for a paragraph.
  Gap: { name: 'Промежуток', size: 1 },
}

type CellRole = 'Cell' | 'CellCentre' | 'CellNumber' | 'CellHead' | 'CellSection'

const cellRoles: Readonly<Record<CellRole, Omit<Look, 'size'>>> = {
  Cell: { name: 'Ячейка' },
  CellCentre: { name: 'Ячейка по центру', align: 'center' },
  CellNumber: { name: 'Номер графы', align: 'center', keepNext: true },
  CellHead: { name: 'Шапка таблицы', align: 'center', bold: true, keepNext: true },
  // neither the head nor a section is the last row of a page
  CellSection: { name: 'Раздел таблицы', align: 'center', bold: true, keepNext: true },
}

/** Table text is 12 pt; smaller sizes only where the longest words need them. */
const cellSizes = [12, 11, 10, 9] as const

export type CellSize = (typeof cellSizes)[number]
export type StyleId = NamedStyle | `${CellRole}${CellSize}`

const cellLooks = cellSizes.flatMap((size) =>
  Object.entries(cellRoles).map(([role, look]): [string, Look] => [
    `${role}${size}`,
    { ...look, name: `${look.name} ${size}`, size },
  ]),
)

export const allLooks: ReadonlyMap<string, Look> = new Map([...Object.entries<Look>(looks), ...cellLooks])

export function lookOf(style: StyleId): Look {
  return allLooks.get(style) ?? looks.AppendixText
}
