import type { Block, Cell, Print, Row } from '../blocks/block.ts'
import { type Day, showDay } from '../calendar/day.ts'
import type { Finding, Severity } from '../finding/finding.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { plural } from '../russian/plural.ts'
import { printHead } from './print-view.ts'
import { capital, placeIn, placeInFile } from './review-place.ts'
import { paragraph } from './text-blocks.ts'

/** A checked file as those who write the plan are told of it. */
export interface Reviewed {
  readonly file: string
  /** Absent where the file is no plan or could not be read as one. */
  readonly roadmap?: Roadmap
  readonly findings: readonly Finding[]
  /** Why the file could not be opened. */
  readonly unread?: string
}

/** «Замечания к плану»: a sheet a file, for people who never see the file itself. */
export function reviewPrint(files: readonly Reviewed[], asOf: Day): Print {
  const [first, ...others] = files
  const only = others.length === 0 ? first?.roadmap : undefined
  const codes = files.flatMap(({ roadmap }) => roadmap?.code.text ?? []).join(', ')
  const many: Omit<Print, 'sheets'> = {
    title: 'Замечания к планам',
    author: '',
    date: asOf,
    meta: codes === '' ? [] : [['коды', codes]],
    binding: false,
  }
  const head = only === undefined ? many : printHead(only)
  return {
    ...head,
    ...(only !== undefined && { title: `Замечания к плану: ${head.title}` }),
    date: asOf,
    meta: [...head.meta, ['замечания на', showDay(asOf, 'digits')]],
    sheets: files.map((file) => ({
      kind: 'appendix',
      orientation: 'landscape',
      blocks: reviewView(file, asOf),
    })),
  }
}

/** The remarks of one file as a table to work through, in the order of the document. */
export function reviewView({ file, roadmap, findings, unread }: Reviewed, asOf: Day): Block[] {
  const title = roadmap?.title.text.replace(/\s*\n\s*/g, ' ') ?? ''
  return [
    { type: 'heading', level: 1, text: title === '' ? 'Замечания' : 'Замечания к плану' },
    title === '' ? paragraph(file, 'Файл:') : paragraph(title, 'План:'),
    paragraph(`${showDay(asOf, 'digits')}.`, 'Дата проверки:'),
    ...(unread === undefined ? remarks(findings, roadmap) : [paragraph(`${capital(unread)}.`)]),
  ]
}

function remarks(findings: readonly Finding[], roadmap: Roadmap | undefined): Block[] {
  if (findings.length === 0) return [paragraph('Замечаний нет.')]
  return [
    {
      type: 'table',
      columns: [
        { heading: '№ п/п', align: 'center', width: 6 },
        { heading: 'Раздел, строка', align: 'left', width: 20 },
        { heading: 'Замечание', align: 'left', width: 40 },
        { heading: 'Как исправить', align: 'left', width: 34 },
      ],
      numbered: false,
      rows: findings.map((finding, index) => row(finding, index, roadmap)),
    },
    paragraph(totals(findings), 'Всего:'),
  ]
}

function row({ path, message, hint, fixes, severity }: Finding, index: number, roadmap?: Roadmap): Row {
  const place = roadmap === undefined ? placeInFile(path) : placeIn(roadmap, path)
  const advice = capital(hint ?? fixes[0]?.title ?? '')
  return {
    kind: 'cells',
    cells: [cell(String(index + 1)), cell(place), cell(message, severity === 'error'), cell(advice)],
  }
}

function cell(text: string, isBold = false): Cell {
  const line = text.replace(/\s*\n\s*/g, ' ')
  return {
    blocks: [{ type: 'paragraph', inlines: [{ text: line, ...(isBold && { bold: true as const }) }] }],
  }
}

/** What the three degrees mean for the work, the empty ones left out. */
const DUTIES: readonly (readonly [severity: Severity, duty: string])[] = [
  ['error', 'исправить обязательно (выделены полужирным)'],
  ['warning', 'исправить желательно'],
  ['info', 'принять к сведению'],
]

function totals(findings: readonly Finding[]): string {
  const parts = DUTIES.flatMap(([severity, duty]) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${duty} — ${count}`]
  })
  return `${plural(findings.length, ['замечание', 'замечания', 'замечаний'])}: ${parts.join('; ')}.`
}
