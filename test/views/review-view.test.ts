import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/blocks/block.ts'
import { type Day, readDay } from '../../src/calendar/day.ts'
import { checkFile } from '../../src/check/check-file.ts'
import type { Finding } from '../../src/finding/finding.ts'
import { formats } from '../../src/render/index.ts'
import { type Reviewed, reviewPrint, reviewView } from '../../src/views/review-view.ts'
import { checkDocxStructure } from '../render/docx-structure.ts'
import { validateDocx } from '../render/ooxml.ts'

const DAY = readDay('01.12.2021') as Day

const PLAN = `дорожная-карта: 1
код: план
название: |
  План мероприятий
  («дорожная карта»)
период: 2021
приказ:
  дата: 29.03.2021
  пункты:
    - Утвердить план (приложение)
    - текст: Директорам
      пункты:
        - Обеспечить ___
приказ-об-изменении:
  преамбула: TODO
цель: Поддержать
задачи:
  - Первая
  - Вторая ___
показатели:
  - код: доля
    название: Доля выпускников, которые получили аттестат о среднем общем образовании
    план: не ниже среднего
разделы:
  - название: Диагностика ___
    мероприятия:
      - мероприятие: Анализ результатов ВПР
        срок: скоро
        мероприятия:
          - мероприятие: Анализ ___
            срок: май 2021 г.
тексты:
  ожидаемые-результаты: |
    Рост ___
`

function reviewed(file: string, text: string): Reviewed {
  const { roadmap, findings } = checkFile(file, new TextEncoder().encode(text), {
    set: 'signoff',
    rules: {},
  })
  return { file, findings, ...(roadmap && { roadmap }) }
}

/** Texts of the table's rows, cell by cell. */
function cells(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => (row.kind === 'cells' ? row.cells.map((cell) => textOf(cell.blocks)) : []))
      : [],
  )
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [...(block.lead ? [block.lead] : []), ...block.inlines.map(({ text }) => text)]
        : [],
    )
    .join(' ')
}

const plan = reviewed('план.yaml', PLAN)

describe('the sheet of remarks', () => {
  const rows = cells(reviewView(plan, DAY))
  const placesOf = (words: string): string[] =>
    rows.filter(([, , message]) => message?.includes(words)).map(([, place]) => place ?? '')
  it('has a row a finding, numbered, in the order of the document', () => {
    expect(rows.map(([number]) => number)).toEqual(plan.findings.map((_, index) => String(index + 1)))
    expect(rows.map(([, , message]) => message)).toEqual(plan.findings.map(({ message }) => message))
  })
  it('names places as the printed plan does', () => {
    expect(placesOf('___')).toEqual([
      'Приказ, пункт 2.1',
      'Задача 2',
      'Раздел 1',
      expect.stringMatching(/^Раздел 1, строка 1\.1/),
      'Текст «ожидаемые-результаты»',
    ])
    expect(placesOf('TODO')).toEqual(['Приказ об изменении плана'])
    expect(placesOf('скоро')).toEqual(['Раздел 1, строка 1.1'])
    expect(new Set(rows.flatMap(([, place]) => (place?.startsWith('Показатель') ? [place] : [])))).toEqual(
      new Set(['Показатель «Доля выпускников, которые получили аттестат о…»']),
    )
  })
  it('has neither names of rules nor places in the file', () => {
    const words = rows.flat().join('\n')
    for (const { rule } of plan.findings) expect(words).not.toContain(rule)
    expect(words).not.toMatch(/план\.yaml|\d+:\d+/)
  })
  it('begins with the plan and the day, ends with counts', () => {
    const blocks = reviewView(plan, DAY)
    expect(textOf(blocks.slice(0, 3))).toBe(
      'План: План мероприятий («дорожная карта») Дата проверки: 01.12.2021.',
    )
    const count = (severity: Finding['severity']): number =>
      plan.findings.filter((finding) => finding.severity === severity).length
    expect(textOf(blocks.slice(-1))).toMatch(
      new RegExp(
        `^Всего: ${rows.length} замечани.+: исправить обязательно \\(выделены полужирным\\) — ${count('error')}; исправить желательно — ${count('warning')}; принять к сведению — ${count('info')}\\.$`,
      ),
    )
  })
  it('says so where there is nothing to remark, and where a file could not be read', () => {
    expect(textOf(reviewView({ ...plan, findings: [] }, DAY))).toMatch(/Замечаний нет\.$/)
    const unread = { file: 'нет.yaml', findings: [], unread: 'файла «нет.yaml» нет' }
    expect(textOf(reviewView(unread, DAY))).toBe(
      'Файл: нет.yaml Дата проверки: 01.12.2021. Файла «нет.yaml» нет.',
    )
    expect(cells(reviewView(reviewed('а.yaml', 'дорожная-карта: 1\n  x: "'), DAY))[0]?.[1]).toBe(
      'Файл в целом',
    )
  })
  it('of a report names rows and indicators by their keys', () => {
    const report: Reviewed = {
      file: 'отчёт.yaml',
      findings: [['мероприятия', '4/7', 'срок'], ['показатели', 'охват', '2022'], ['дата']].map((path) => ({
        ...(plan.findings[0] as Finding),
        path,
      })),
    }
    expect(cells(reviewView(report, DAY)).map(([, place]) => place)).toEqual([
      'Строка 4/7',
      'Показатель «охват»',
      'Файл в целом',
    ])
  })
})

describe('its print', () => {
  it('has a sheet a plan, and the same bytes each time', async () => {
    const print = reviewPrint([plan, { ...plan, file: 'б.yaml' }], DAY)
    expect(print.sheets).toHaveLength(2)
    expect(print.title).toBe('Замечания к планам')
    expect(reviewPrint([plan], DAY).title).toBe('Замечания к плану: План мероприятий («дорожная карта»)')
    const [first, second] = await Promise.all([formats.docx.render(print), formats.docx.render(print)])
    expect(Buffer.from(first).equals(second)).toBe(true)
  })
  it('is a sound document of Word, even without any file', async () => {
    for (const files of [[plan], [plan, reviewed('а.yaml', 'x')], []]) {
      const bytes = await formats.docx.render(reviewPrint(files, DAY))
      expect(checkDocxStructure(bytes)).toEqual([])
      expect((await validateDocx(bytes)) ?? []).toEqual([])
    }
  })
})
