import { describe, expect, test } from 'vitest'
import { comments, documentOf, HEAD, importOf, outline, planOf, table } from './source.ts'

const row = (number: number): string[] => [`${number}`, `Дело ${number}`, 'май 2024 г.', 'УО', 'Отчёт']

describe('headings', () => {
  test.each([
    ['№ п/п', 'номер'],
    ['N п/п', 'номер'],
    ['Наименование мероприятия', 'мероприятие'],
    ['Содержание деятельности', 'мероприятие'],
    ['Перечень мероприятий', 'мероприятие'],
    ['Виды работ', 'мероприятие'],
    ['Сроки исполнения', 'срок'],
    ['Срок (период выполнения)', 'срок'],
    ['Период реализации', 'срок'],
    ['Дата проведения', 'срок'],
    ['Ответственные исполнители', 'ответственные'],
    ['Исполнитель', 'ответственные'],
    ['Ожидаемые результаты', 'результат'],
    ['Показатель результативности', 'результат'],
    ['Отметка о выполнении', 'отметка'],
    ['Подтверждающий документ', 'подтверждение'],
    ['Источник финансирования', 'финансирование'],
    ['Примечание', 'примечание'],
    ['Классы', 'own'],
  ])('«%s» is %s', (heading, meaning) => {
    const heads = ['Мероприятия', 'Сроки', 'Результаты'].filter((each) => meaningOfHead(each) !== meaning)
    const document = documentOf(
      table([
        [heading, ...heads],
        [`а`, ...heads.map(() => 'б')],
      ]),
    )
    const { report } = importOf(document)
    expect(report.columns[0]).toEqual({ heading, meaning })
  })

  test('a head of two rows, with the parts of a heading under it', () => {
    const imported = importOf(
      documentOf(
        table([
          [
            { text: '№', rows: 2 },
            { text: 'Мероприятие', rows: 2 },
            { text: 'Сроки', columns: 2 },
            { text: 'Ответственный', rows: 2 },
          ],
          [null, null, 'Начало', 'Окончание', null],
          ['1', 'Совет', '01.02.2024', '01.03.2024', 'УО'],
          ['2', 'Курсы', '2024', '', 'ОО'],
        ]),
      ),
    )
    expect(outline(imported)).toEqual([
      'Совет | {"с":"01.02.2024","по":"01.03.2024"} | УО',
      'Курсы | {"с":"2024"} | ОО',
    ])
    expect(imported.report.columns.map(({ meaning }) => meaning)).toEqual([
      'номер',
      'мероприятие',
      'начало',
      'окончание',
      'ответственные',
    ])
  })

  test('quarters with marks make a deadline', () => {
    const imported = importOf(
      documentOf(
        table([
          [
            { text: 'Мероприятие', rows: 2 },
            { text: '2024 год', columns: 4 },
            { text: 'Ответственный', rows: 2 },
          ],
          [null, 'I кв.', 'II кв.', 'III кв.', 'IV кв.', null],
          ['Совет', 'х', '–', '–', 'х', 'УО'],
          ['Курсы', '', 'х', '', '', 'ОО'],
        ]),
      ),
    )
    expect(outline(imported)).toEqual([
      'Совет | I квартал 2024, IV квартал 2024 | УО',
      'Курсы | II квартал 2024 | ОО',
    ])
    expect(imported.report.losses).toEqual([])
    expect(comments(imported)).toContain('срок составлен по графику: таблица 1, строка 3')
  })

  test('the row 1 2 3 is no activity, nor is it on the next page', () => {
    const imported = importOf(
      documentOf(
        table([HEAD, ['1', '2', '3', '4', '5'], row(1)]),
        table([['1', '2', '3', '4', '5'], row(2)]),
      ),
    )
    expect(outline(imported)).toHaveLength(2)
    expect(planOf(imported)['таблица']).toMatchObject({ 'номера-граф': 'да' })
    expect(imported.report.losses).toEqual([])
  })

  test('columns of the author keep their words', () => {
    const imported = importOf(
      documentOf(
        table([
          [...HEAD, 'Классы'],
          [...row(1), '1–4'],
        ]),
      ),
    )
    expect(outline(imported)).toEqual(['Дело 1 | май 2024 г. | УО | Отчёт | {"Классы":"1–4"}'])
    expect(planOf(imported)['таблица']).toMatchObject({
      столбцы: expect.arrayContaining([{ графа: 'Классы' }]),
    })
  })
})

function meaningOfHead(heading: string): string {
  return { Мероприятия: 'мероприятие', Сроки: 'срок', Результаты: 'результат' }[heading] ?? ''
}

describe('the table of the plan', () => {
  test('in pieces: with the head again, and without', () => {
    for (const head of [[], [HEAD], [HEAD.map((each) => each.toUpperCase())]]) {
      const imported = importOf(
        documentOf(table([HEAD, row(1)]), '', table([...head, row(2)]), table([...head, row(3)])),
      )
      expect(outline(imported)).toHaveLength(3)
      expect(imported.report.tables).toEqual([1, 2, 3])
      expect(imported.report.losses).toEqual([])
    }
  })

  test('has its title in its upper rows', () => {
    const imported = importOf(
      documentOf(table([[{ text: 'План мероприятий на 2024 год', columns: 5 }], HEAD, row(1)])),
    )
    expect(planOf(imported)).toMatchObject({ название: 'План мероприятий на 2024 год', период: '2024' })
    expect(comments(imported)).toContain('название взято из верхних строк таблицы')
  })

  test('one of ten', () => {
    const other = (at: number) =>
      table([
        ['Показатель', 'Значение'],
        [`Доля ${at}`, '5'],
      ])
    const tables = Array.from({ length: 9 }, (_, at) => other(at))
    const imported = importOf(
      documentOf(...tables.slice(0, 4), table([HEAD, row(1)]), 'Далее', ...tables.slice(4)),
    )
    expect(outline(imported)).toHaveLength(1)
    expect(imported.report).toMatchObject({ tables: [5], others: [], losses: [] })
  })

  test('the larger of two, and the other one named', () => {
    const document = documentOf(
      'План на год',
      table([HEAD, row(1)]),
      'План на месяц:',
      table([HEAD, row(1), row(2)]),
    )
    const larger = importOf(document)
    expect(larger.report).toMatchObject({ tables: [2], others: [{ table: 1, rows: 1 }], losses: [] })
    const asked = importOf(document, { table: 1 })
    expect(asked.report).toMatchObject({ tables: [1], counts: { activities: 1 } })
  })

  test('with headings that only the person who imports understands', () => {
    const document = documentOf(
      table([
        ['Что', 'Кто', 'Как'],
        ['Совет', 'УО', 'Быстро'],
      ]),
    )
    expect(() => importOf(document)).toThrow(/не похожа на план/)
    const columns = { что: 'мероприятие', КТО: 'ответственные', как: 'графа' }
    expect(outline(importOf(document, { columns }))).toEqual(['Совет | УО | {"Как":"Быстро"}'])
    expect(() => importOf(document, { columns: { ...columns, где: 'срок' } })).toThrow(
      'Графы «где» в таблице нет; есть: «Что», «Кто», «Как»',
    )
  })

  test('is asked for by its number', () => {
    const document = documentOf(table([HEAD, row(1)]))
    expect(() => importOf(document, { table: 2 })).toThrow('Таблицы 2 в документе нет: всего таблиц — 1')
    expect(() => importOf(documentOf('Только слова'))).toThrow('В документе нет ни одной таблицы')
  })
})

describe('sheets of a book', () => {
  const sheet = (name: string, rows: number, isHidden = false) => ({
    ...table([HEAD, ...Array.from({ length: rows }, (_, at) => row(at + 1))]),
    sheet: { name, isHidden },
  })
  const book = documentOf(sheet('Справка', 1), sheet('План', 2), sheet('Старый', 9, true))

  test('the largest that is not hidden; the others are told', () => {
    const { report } = importOf(book)
    expect(report.counts.activities).toBe(2)
    expect(report.skipped.map(({ text }) => text)).toEqual([
      'пропущено: лист «Справка» (строк — 2)',
      'пропущено: лист «Старый» (строк — 10)',
    ])
    expect(report.losses).toEqual([])
  })

  test('by name', () => {
    expect(importOf(book, { sheet: 'старый' }).report.counts.activities).toBe(9)
    expect(() => importOf(book, { sheet: 'Нет' })).toThrow('Листа «Нет» в книге нет; есть: «Справка»')
    expect(() => importOf(documentOf(table([HEAD, row(1)])), { sheet: 'План' })).toThrow('нет листов')
  })
})

describe('participants', () => {
  const participants = (cell: string, ...above: readonly string[]): unknown => {
    const rows = [HEAD, ['1', 'Совет', '2024', cell, '']]
    return planOf(importOf(documentOf(...above, table(rows))))['участники']
  }
  test('are parted at commas, semicolons and lines, not inside of quotes', () => {
    expect(participants('УО, МБУ «Центр, школа»; ОО\nРМО (по согласованию)')).toEqual({
      УО: 'УО',
      'МБУ «Центр, школа»': 'МБУ «Центр, школа»',
      ОО: 'ОО',
      РМО: 'РМО',
    })
  })
  test('are explained by «далее – …»', () => {
    expect(participants('УО', 'В соответствии с планом Управление образования (далее – УО) решает:')).toEqual(
      {
        УО: 'Управление образования',
      },
    )
  })
})
