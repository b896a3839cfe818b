import { cellText } from '../../model/cell-text.ts'
import type {
  Activity,
  Column,
  Indicator,
  Order,
  Person,
  PlacedDay,
  Roadmap,
  Visa,
} from '../../model/roadmap.ts'
import { printedLine as line, printedLines as lines, printedText } from '../printed.ts'

/** A printed value by the name under which a reader knows it. */
export interface Field {
  readonly name: string
  readonly text: string
}

type Texts = readonly (readonly [name: string, text: string | undefined])[]

function fields(texts: Texts): Field[] {
  return texts.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [{ name, text }]))
}

/** The cells of a row that are printed, by the keys of our format; columns of the author's by their headings. */
export function rowFields(row: Activity, roadmap: Roadmap): Field[] {
  const { columns } = roadmap.table
  const cells = columns.filter(({ kind }) => kind !== 'номер' && kind !== 'мероприятие')
  return fields([
    ['номер', row.number],
    ['мероприятие', lines(row.title)],
    ...cells.map((column) => [fieldOf(column), printedText(cellText(row, column, roadmap))] as const),
    ['утратила силу', line(row.repealed)],
  ])
}

/** The name of the field that a column shows. */
export function fieldOf({ kind, heading }: Column): string {
  return kind === 'графа' ? (heading ?? kind) : kind
}

export function indicatorFields({ title, unit, baseline, targets }: Indicator): Field[] {
  const of = baseline?.fraction
  const base =
    baseline === undefined
      ? undefined
      : `${baseline.text}${of === undefined ? '' : ` (${of.numerator} из ${of.denominator})`}${baseline.year === undefined ? '' : `, ${baseline.year}`}`
  return fields([
    ['название', line(title)],
    ['единица', line(unit)],
    ['база', base],
    ...targets.map(({ year, text }) => [`план ${year ?? ''}`.trim(), text] as const),
  ])
}

export function orderFields(order: Order | undefined): Field[] {
  if (order === undefined) return []
  return fields([
    ['вид', order.kind],
    ['организация', line(order.organisation)],
    ['реквизиты', order.letterhead.map(line).join('\n')],
    ['место', line(order.place)],
    ['дата', day(order.date)],
    ['номер', line(order.number)],
    ['заголовок', line(order.title)],
    ['преамбула', lines(order.preamble)],
    ['глагол', line(order.verb)],
    ...order.clauses.flatMap(
      (clause, at): Texts => [
        [`пункт ${at + 1}`, line(clause)],
        ...clause.clauses.map((inner, part) => [`пункт ${at + 1}.${part + 1}`, line(inner)] as const),
      ],
    ),
    ['подписал', person(order.signatory)],
    ['согласовано', order.visas.map(visa).join('\n')],
    ['исполнитель', [line(order.executor?.name), line(order.executor?.phone)].filter(Boolean).join('\n')],
    ['рассылка', order.distribution.map(line).join('\n')],
  ])
}

/** What is printed once: the title of the plan, the head of its table, its layout. */
export function planFields({ title, table, layout, appendices }: Roadmap): Field[] {
  return fields([
    ['название', line(title)],
    ['столбцы', table.columns.map(({ kind, heading }) => heading ?? kind).join('; ')],
    ['даты', layout.dates],
    [
      'приложения',
      appendices
        .map(({ number, title: own, marks, parts }) =>
          [
            line(number),
            line(own),
            marks.join(', '),
            parts.map(({ name, heading }) => heading ?? name).join(', '),
          ]
            .filter(Boolean)
            .join('; '),
        )
        .join('\n'),
    ],
  ])
}

function day(date: PlacedDay | undefined): string | undefined {
  return date?.day ?? date?.text
}

function person(one: Person | undefined): string | undefined {
  return one === undefined
    ? undefined
    : [lines(one.position), line(one.name), day(one.date)].filter(Boolean).join('\n')
}

function visa(one: Visa): string {
  return ('text' in one ? lines(one) : person(one)) ?? ''
}
