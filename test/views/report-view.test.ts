import { describe, expect, it } from 'vitest'
import type { Block, Cell, Table } from '../../src/blocks/block.ts'
import { titleGenitive } from '../../src/views/report-title.ts'
import { type PlanReport, reportPrint } from '../../src/views/report-view.ts'
import { sampleReport } from './report-sample.ts'

function blocksOf(report: PlanReport): readonly Block[] {
  return reportPrint(report).sheets[0]?.blocks ?? []
}

function tables(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.type === 'table')
}

function cellText({ blocks }: Cell): string {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [block.inlines]
        : block.items.map(({ marker, inlines }) => [{ text: `${marker} ` }, ...inlines]),
    )
    .map((inlines) => inlines.map(({ text }) => text).join(''))
    .join(' / ')
    .replaceAll('\u00a0', ' ')
}

function lines(table: Table | undefined): string[] {
  return (table?.rows ?? []).map((row) =>
    row.kind === 'section' ? `# ${row.text}` : row.cells.map(cellText).join(' | '),
  )
}

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [`${block.lead ?? ''} ${block.inlines.map(({ text }) => text).join('')}`.trim()]
      : [],
  )
}

const blocks = blocksOf(sampleReport())
const [execution, summary, indicators] = tables(blocks)

describe('the execution of activities', () => {
  it('has the columns of the form', () => {
    expect(execution?.columns.map(({ heading }) => heading)).toEqual([
      '№ п/п',
      'Мероприятие',
      'Срок (план)',
      'Срок (факт)',
      'Ответственные',
      'Результат, подтверждающие документы',
      'Статус',
      'Причина, новый срок',
    ])
  })
  it('tells of every row of the plan, in its order', () => {
    expect(lines(execution)).toEqual([
      '# 1. Первый',
      '1.1 | Вовремя | май 2022 г. | 20.05.2022 | УО | Приказ / – Приказ № 5 | выполнено | ',
      '1.2 | Поздно | июнь 2022 г. | 04.07.2022 | УО | Справка | выполнено с нарушением срока | причина — болезнь',
      '1.3 | Идёт | 2021–2024 | 2021: 20.12.2021 / 2022: 30.11.2022 | УО | 2021: Отчёт | выполняется | ',
      '1.4 | Впереди | 2023 |  | УО |  | предстоит | ',
      '1.5 | Скоро | декабрь 2022 г. |  | УО |  | скоро срок | ',
      '1.6 | Частично | сентябрь 2022 г. | частично 12.09.2022 | УО | охвачено 3 школы | частично, просрочено | ',
      '1.7 | Просрочено | октябрь 2022 г. | нет | УО |  | просрочено | причина — нет средств',
      '1.8 | Ежегодно | ежегодно, август | 2021: 25.08.2021 / 2022: нет | УО | Анализ / – 2021: Сборник; сводка | 2021: выполнено / 2022: просрочено / 2023–2024: предстоит | ',
      '1.9 | Школы | ноябрь 2022 г. | 2 из 3 | ОО | Справка (Школа 1) | частично, просрочено | нет отчёта (Школа 3)',
      '# 2. Второй',
      '2.1 | Перенести | июль 2022 г. |  | УО |  | перенесено / до 25.02.2023: выполняется | новый срок — до 25.02.2023 / основание — протокол № 5 / причина — карантин',
      '2.2 | Исключить | апрель 2022 г. |  | УО |  | исключено | основание — протокол № 6',
      '2.3 | Ждать | по отдельному графику |  | УО |  | ожидает события | ',
      '2.4 | Дождаться | по результатам ГИА / событие 15.06.2022 | 30.06.2022 | УО |  | выполнено | ',
      '2.5 | Гадать |  |  | УО |  | срок не определён | ',
      '2.6 | Подготовить: |  |  | УО |  |  | ',
      '2.6.1 | Смету | март 2022 г. | нет | УО |  | просрочено | ',
      '2.7 | Отменить | 2022 |  | УО |  | исключено | основание — приказ от 10.01.2022 № 5',
    ])
  })
  it('names all schools silent where none has reported', () => {
    const [table] = tables(blocksOf(sampleReport('', [])))
    expect(lines(table)[9]).toContain('| 0 из 3 | ОО |  | просрочено | нет отчётов ни от одной организации')
  })
  it('fills empty cells and numbers its columns where the plan does', () => {
    const [table] = tables(
      blocksOf(sampleReport('таблица: { номера-граф: да }\nоформление: { пустая-ячейка: — }\n')),
    )
    expect(table?.numbered).toBe(true)
    expect(lines(table)[4]).toBe('1.4 | Впереди | 2023 | — | УО | — | предстоит | —')
  })
  it('has no column of numbers where no row has one', () => {
    const [table] = tables(blocksOf(sampleReport('таблица: { нумерация: нет }\n', [])))
    expect(table?.columns[0]?.heading).toBe('Мероприятие')
  })
})

describe('rows with several deadlines', () => {
  const yearly = (facts: string): string =>
    lines(tables(blocksOf(sampleReport('', [`мероприятия:\n  "1.8": [${facts}]`])))[0])[8] ?? ''
  it('join the years of which the same is to be told', () => {
    expect(yearly('')).toContain('| 2021–2022: нет | УО |  | 2021–2022: просрочено / 2023–2024: предстоит |')
  })
  it('tell of a new deadline behind the one that it replaces', () => {
    const moved = '{ за: "2021", состояние: перенесено, срок: до 01.03.2022, основание: протокол № 1 }'
    const done = '{ за: 01.03.2022, дата: 11.02.2022 }'
    expect(yearly(`${moved}, ${done}`)).toContain(
      '| до 01.03.2022: 11.02.2022 / 2022: нет | УО | Анализ | 2021: перенесено / до 01.03.2022: выполнено / 2022: просрочено / 2023–2024: предстоит | 2021: новый срок — до 01.03.2022; основание — протокол № 1',
    )
  })
})

describe('its totals', () => {
  it('count deadlines by status, a section a line; statuses that nothing has are left out', () => {
    expect(summary?.columns.map(({ heading }) => heading)).toEqual([
      ...['Раздел', 'Сроков', 'Предстоит', 'Выполняется', 'Скоро срок', 'Выполнено'],
      ...['Выполнено с нарушением срока', 'Частично', 'Просрочено', 'Перенесено', 'Исключено'],
      ...['Ожидает события', 'Срок не определён', 'СРм в срок', 'СРм всего'],
    ])
    expect(lines(summary)).toEqual([
      '1. Первый | 12 | 3 | 1 | 1 | 2 | 1 | 2 | 2 | 0 | 0 | 0 | 0 | 0,29 | 0,43',
      '2. Второй | 8 | 0 | 1 | 0 | 1 | 0 | 0 | 1 | 1 | 2 | 1 | 1 | 0,00 | 0,00',
      'Всего по плану | 20 | 3 | 2 | 1 | 3 | 1 | 2 | 3 | 1 | 2 | 1 | 1 | 0,25 | 0,38',
    ])
    const [, none] = tables(blocksOf(sampleReport('', [])))
    expect(none?.columns.map(({ heading }) => heading)).not.toContain('Перенесено')
  })
})

describe('the indicators of the year', () => {
  it('stand against their plan', () => {
    expect(indicators?.columns.map(({ heading }) => heading)).toEqual([
      ...['№', 'Показатель', 'Ед. изм.', 'База (год)', 'План', 'Факт', 'Отклонение'],
      ...['Степень достижения, %', 'Причина отклонения'],
    ])
    expect(lines(indicators)).toEqual([
      '1 | Доля школ | % | 14,3 (2020) | 40 | 38 | −2,0 п.п. | 95,0 | две школы закрыты',
      ' | Школа 1 |  |  |  | 41 |  |  | ',
      '2 | Участники олимпиад | чел. |  | 600 | 640 | 40,0 | 106,7 | ',
      '3 | Доля двоек | % | 10 (2020) | 6 — на 2024 год | 7 | 1,0 п.п. | идёт по графику: ожидалось 8,0 | ',
      '4 | Кадры |  |  | 100 | нет данных |  |  | ',
      '5 | Уровень |  |  | не ниже среднего | нет данных |  | план не выражен числом | ',
    ])
  })
})

describe('the words around the tables', () => {
  it('say of which plan and day, how far it has come, and what is not counted', () => {
    expect(paragraphs(blocks)).toEqual([
      'План утверждён распоряжением от 29.03.2021 № 216.',
      'По состоянию на 01.12.2022 г.',
      'Из исполненных частично просрочено: 2.',
      'Степень исполнения (СРм): в срок 2 из 8 = 0,25; с учётом опоздавших 3 из 8 = 0,38.',
      expect.stringContaining('СРм в срок — отношение'),
      'Срок не определён (в СРм не входит): 2.5.',
      'Ожидает события (в СРм не входит): 2.3.',
      'Средняя степень достижения (СР): 97,5 % — высокая; посчитана по 2 показателям.',
      'Не вошли в среднюю: план на более поздний год — 1; нет данных — 1; план не выражен числом — 1.',
      'Шкала по умолчанию: ≥ 0,9 высокая · ≥ 0,8 средняя · ≥ 0,7 удовлетворительная · < 0,7 неудовлетворительная.',
      'Примечание: год ещё не закончился, значения показателей промежуточные.',
      'Отчёт составлен по данным на 01.12.2022 г.',
    ])
    expect(blocks.at(-1)).toMatchObject({ type: 'signature', position: 'Начальник отдела' })
  })
  it('write dates as the plan does', () => {
    const words = paragraphs(blocksOf(sampleReport('оформление: { даты: словами }\n')))
    expect(words.slice(0, 2)).toEqual([
      'План утверждён распоряжением от 29 марта 2021 г. № 216.',
      'По состоянию на 1 декабря 2022 г.',
    ])
    expect(words.at(-1)).toBe('Отчёт составлен по данным на 1 декабря 2022 г.')
  })
})

describe('the title', () => {
  it.each([
    ['План мероприятий («дорожная карта») по поддержке', 'плана мероприятий («дорожной карты») по поддержке'],
    ['План мероприятий (дорожная карта) на 2023 год', 'плана мероприятий (дорожной карты) на 2023 год'],
    ['План мероприятий «дорожная карта» города', 'плана мероприятий «дорожная карта» города'],
    ['План мероприятий, направленных на успех', 'плана мероприятий, направленных на успех'],
    ['Дорожная карта мероприятий района', 'дорожной карты мероприятий района'],
    ['Комплексный план работы школ, детских садов', 'комплексного плана работы школ, детских садов'],
  ])('%s', (title, genitive) => expect(titleGenitive(title)).toBe(genitive))
  it.each([
    '«Дорожная карта», приводящая механизмы в соответствие',
    'План мероприятий по поддержке, направленный на успех',
    'План-график мероприятий',
    'План и сроки работы',
    'План мероприятий – дорожная карта района',
    'ПЛАН МЕРОПРИЯТИЙ',
    'Мероприятия по поддержке школ',
  ])('is not declined where it might go wrong: %s', (title) => expect(titleGenitive(title)).toBeUndefined())
  it('stands on a line of its own then', () => {
    const report = sampleReport()
    const title = { ...report.roadmap.title, text: 'Мероприятия по\nподдержке школ' }
    expect(blocksOf({ ...report, roadmap: { ...report.roadmap, title } }).slice(0, 2)).toEqual([
      { type: 'heading', level: 1, text: 'Отчёт об исполнении' },
      { type: 'heading', level: 2, text: 'Мероприятия по поддержке школ' },
    ])
    expect(blocks[0]).toMatchObject({
      text: 'Отчёт об исполнении плана мероприятий («дорожной карты») по поддержке школ на 2021–2024 гг.',
    })
  })
})
