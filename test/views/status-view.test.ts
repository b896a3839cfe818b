import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/blocks/block.ts'
import type { Day } from '../../src/calendar/day.ts'
import { renderCsv } from '../../src/render/csv/render-csv.ts'
import { statusOutput } from '../../src/views/status-output.ts'
import { type PlanStatus, type StatusLayout, statusPrint, statusView } from '../../src/views/status-view.ts'
import { at, facts, plan, reading, report } from '../status/plan.ts'

const ROADMAP = plan(
  `участники: { ОО: { название: школы, состав: [Школа 1, Школа 2, Школа 3] } }
разделы:
  - название: Первый
    мероприятия:
      - { мероприятие: Назначить, срок: май, ответственные: УО }
      - { мероприятие: Собирать, срок: ежегодно, ответственные: ОО }
  - название: Второй
    мероприятия:
      - { мероприятие: Ждать, срок: по графику, ответственные: УО }
      - { мероприятие: Гадать, ответственные: УО }
      - { мероприятие: Перенести, срок: июнь, ответственные: УО }`,
  [
    reading('2022-05-01..2022-05-31'),
    reading('2021-08-01..2021-08-31, 2022-08-01..2022-08-31', 'recurring'),
    reading('', 'event'),
    reading('2022-06-01..2022-06-30'),
  ],
)
const REPORTS = [
  report(`мероприятия:
  "1.1": { дата: 20.05.2022, подтверждение: Приказ № 5 }
  "2.3": { состояние: перенесено, срок: сентябрь 2022 г., основание: протокол № 5, причина: карантин }
  "9.9": { дата: 20.05.2022 }`),
  facts('', 'организация: Школа 1\nпоказатели: { нет: { 2020: 1 } }'),
  report('организация: Школа 1\nмероприятия: { "1.2": { за: 2021, дата: 20.08.2021 } }'),
]

function planStatus(day: string): PlanStatus {
  return { file: 'план.yaml', roadmap: ROADMAP, status: at(day, ROADMAP, REPORTS), reports: ['а', 'б', 'в'] }
}

function texts(layout: StatusLayout, day = '2022-08-20'): string[] {
  const table = statusView(planStatus(day), layout).find((block): block is Table => block.type === 'table')
  return (table?.rows ?? []).map((row) =>
    row.kind === 'section'
      ? `# ${row.text}`
      : row.cells
          .map(({ blocks }) =>
            blocks.map((block) =>
              block.type === 'paragraph' ? block.inlines.map(({ text }) => text).join('') : '',
            ),
          )
          .join(' | '),
  )
}

describe('the status of a plan as a table', () => {
  it('a row a line', () => {
    expect(texts({ by: 'activity' })).toEqual([
      '# 1. Первый',
      '1.1 | Назначить | май | УО | выполнено | 20.05.2022',
      '1.2 | Собирать | ежегодно | ОО | частично, просрочено на 354 дня | исполнено 0 из 2; 1 из 3',
      '# 2. Второй',
      '2.1 | Ждать | по графику | УО | ожидает события | ',
      '2.2 | Гадать | — | УО | срок не определён | ',
      '2.3 | Перенести | июнь | УО | предстоит | новый срок: 01.09.2022–30.09.2022',
    ])
  })
  it('a window a line', () => {
    expect(texts({ by: 'window' }).slice(2, 4)).toEqual([
      '1.2 | Собирать | 01.08.2021–31.08.2021 | ОО | частично, просрочено на 354 дня | 1 из 3',
      '1.2 | Собирать | 01.08.2022–31.08.2022 | ОО | скоро срок, осталось 11 дней | 0 из 3',
    ])
    expect(texts({ by: 'window' }).slice(-2)).toEqual([
      '2.3 | Перенести | 01.06.2022–30.06.2022 | УО | перенесено | основание: протокол № 5; причина: карантин',
      '2.3 | Перенести | 01.09.2022–30.09.2022 | УО | предстоит | ',
    ])
  })
  it('a section, a responsible body a line: the counts add up', () => {
    expect(texts({ by: 'section' })).toEqual([
      '1. Первый | 3 | 1 | 0 | 1 | 1 | 0 | 0 | 0,50 | 0,50',
      '2. Второй | 4 | 0 | 0 | 0 | 0 | 1 | 3 | — | —',
    ])
    expect(texts({ by: 'responsible' })).toEqual([
      'УО | 5 | 1 | 0 | 0 | 0 | 1 | 3 | 1,00 | 1,00',
      'ОО | 2 | 0 | 0 | 1 | 1 | 0 | 0 | 0,00 | 0,00',
    ])
  })
  it('only what is asked for', () => {
    expect(texts({ by: 'activity', only: ['due-soon'] })).toEqual([
      '# 1. Первый',
      '1.2 | Собирать | ежегодно | ОО | скоро срок, осталось 11 дней | 0 из 3',
    ])
    expect(texts({ by: 'window', only: ['overdue'] })).toHaveLength(2)
    expect(texts({ by: 'window', dueBy: '2022-08-31' as Day })).toHaveLength(3)
    expect(texts({ by: 'window', dueBy: '2022-08-30' as Day })).toHaveLength(2)
    expect(texts({ by: 'section', only: ['undetermined'] })).toHaveLength(1)
  })
  it('sums up, and names apart what is not determined', () => {
    const words = JSON.stringify(statusView(planStatus('2022-08-20'), { by: 'section' }))
    expect(words).toContain('в срок 1 из 2 = 0,50; с учётом опоздавших 1 из 2 = 0,50.')
    expect(words).toContain('Срок не определён (в СРм не входит):')
    expect(words).toContain('"2.2."')
    expect(words).toContain('"2.1."')
    expect(JSON.stringify(statusView(planStatus('2021-01-01'), { by: 'section' }))).toContain('не считается')
  })
  it('an empty selection is said so', () => {
    expect(
      JSON.stringify(statusView(planStatus('2022-08-20'), { by: 'window', only: ['done-late'] })),
    ).toContain('Под условия отбора ничего не подходит.')
  })
  it('opens in a spreadsheet', () => {
    const csv = renderCsv(statusPrint([planStatus('2022-08-20')], '2022-08-20' as Day, { by: 'section' }))
    expect(csv.split('\r\n')[1]).toBe('1. Первый;3;1;0;1;1;0;0;0,50;0,50')
  })
})

describe('the status of a plan as JSON', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/status-output.v1.schema.json', import.meta.url), 'utf8'),
  ) as object
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
  it.each(['2021-01-01', '2022-05-25', '2022-08-20', '2023-12-31'])('keeps to its schema on %s', (day) => {
    const output = JSON.parse(
      JSON.stringify({ version: 1, plans: [statusOutput(planStatus(day), {})] }),
    ) as unknown
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true)
  })
  it('names the facts that do not count', () => {
    const { notes } = statusOutput(planStatus('2022-08-20'), {})
    expect(notes).toMatchObject([
      { kind: 'activity-unknown', file: 'а', path: ['мероприятия', '9.9'], counted: false },
      { kind: 'indicator-unknown', file: 'б' },
    ])
  })
})
