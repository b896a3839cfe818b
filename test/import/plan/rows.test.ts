import { describe, expect, test } from 'vitest'
import { comments, documentOf, HEAD, importOf, outline, planOf, table } from './source.ts'

const wide = (text: string) => ({ text, columns: 5 })

describe('sections', () => {
  test('merged over the table: numbered, roman, without a number', () => {
    const numbered = documentOf(
      table([
        HEAD,
        [wide('**1. Подготовка**')],
        ['1.1', 'Совет', 'май 2024 г.', 'УО', 'Протокол'],
        [wide('**2. Помощь**')],
        ['2.1', 'Курсы', 'июнь 2024 г.', 'УО', 'Отчёт'],
      ]),
    )
    expect(outline(importOf(numbered))).toEqual([
      '§ Подготовка',
      '  Совет | май 2024 г. | УО | Протокол',
      '§ Помощь',
      '  Курсы | июнь 2024 г. | УО | Отчёт',
    ])
    const roman = importOf(
      documentOf(
        table([
          HEAD,
          [wide('I. Подготовка')],
          ['1', 'Совет', '', '', 'Протокол'],
          [wide('II. Помощь')],
          ['2', 'Курсы', '', 'УО', ''],
        ]),
      ),
    )
    expect(outline(roman)).toEqual(['§ Подготовка', '  Совет | Протокол', '§ Помощь', '  Курсы | УО'])
    expect(planOf(roman)['таблица']).toMatchObject({ нумерация: 'сквозная', 'номера-разделов': 'римские' })
    const bare = importOf(
      documentOf(
        table([
          HEAD,
          [wide('Подготовка')],
          ['1', 'Совет', '', 'УО', ''],
          [wide('Помощь')],
          ['1', 'Курсы', '', 'УО', ''],
        ]),
      ),
    )
    expect(outline(bare)).toEqual(['§ Подготовка', '  Совет | УО', '§ Помощь', '  Курсы | УО'])
    expect(planOf(bare)['таблица']).toMatchObject({ нумерация: 'по разделам', 'номера-разделов': 'нет' })
  })

  test('a lone bold row, and a lone row under whose number others are counted', () => {
    expect(
      outline(
        importOf(
          documentOf(
            table([
              HEAD,
              ['', '**Подготовка**', '', '', ''],
              ['1', 'Совет', '', 'УО', ''],
              ['', '**Помощь**', '', '', ''],
              ['2', 'Курсы', '', 'УО', ''],
            ]),
          ),
        ),
      ),
    ).toEqual(['§ Подготовка', '  Совет | УО', '§ Помощь', '  Курсы | УО'])
    expect(
      outline(
        importOf(
          documentOf(
            table([
              HEAD,
              ['1.', 'Подготовка', '', '', ''],
              ['1.1.', 'Совет', '', 'УО', ''],
              ['2.', 'Помощь', '', '', ''],
              ['2.1.', 'Курсы', '', 'УО', ''],
            ]),
          ),
        ),
      ),
    ).toEqual(['§ Подготовка', '  Совет | УО', '§ Помощь', '  Курсы | УО'])
  })

  test('that are rows themselves, with cells of their own', () => {
    const imported = importOf(
      documentOf(
        table([
          HEAD,
          [wide('1. Подготовка')],
          ['1.1', 'Совет', 'май 2024 г.', 'УО', 'Протокол'],
          ['2', 'Управление', 'весь период', 'ОО', 'Отчёт'],
        ]),
      ),
    )
    expect(outline(imported)).toEqual([
      '§ Подготовка',
      '  Совет | май 2024 г. | УО | Протокол',
      '§ Управление | весь период | ОО | Отчёт',
    ])
  })

  test('rows above the first section are told', () => {
    const imported = importOf(
      documentOf(table([HEAD, ['1', 'Совет', '', 'УО', ''], [wide('Помощь')], ['2', 'Курсы', '', 'УО', '']])),
    )
    expect(outline(imported)).toEqual(['§ Без названия', '  Совет | УО', '§ Помощь', '  Курсы | УО'])
    expect(comments(imported)).toContain('строки стоят до первого раздела: дайте разделу название')
  })

  test('as headings between tables, the first above the first table', () => {
    const imported = importOf(
      documentOf(
        '^ **План**',
        '**1. Подготовка**',
        table([HEAD, ['1.1', 'Совет', '', 'УО', '']]),
        '**2. Помощь**',
        table([HEAD, ['2.1', 'Курсы', '', 'УО', '']]),
      ),
    )
    expect(outline(imported)).toEqual(['§ Подготовка', '  Совет | УО', '§ Помощь', '  Курсы | УО'])
    expect(planOf(imported)['название']).toBe('План')
  })
})

describe('numbers', () => {
  test.each([
    [['1', '2', '3'], undefined],
    [['1.', '2.', '3.'], undefined],
    [['1)', '2)', '3)'], undefined],
    [['[1.] ', '[2.] ', '[3.] '], undefined],
  ])('%o are what counting gives', (numbers, numbering) => {
    const rows = numbers.map((number, at) => [number, `Дело ${at}`, '', 'УО', ''])
    const imported = importOf(documentOf(table([HEAD, ...rows])))
    expect(outline(imported)).toEqual(['Дело 0 | УО', 'Дело 1 | УО', 'Дело 2 | УО'])
    expect(planOf(imported)['таблица']).toMatchObject({ столбцы: expect.anything() })
    expect((planOf(imported)['таблица'] as { нумерация?: string }).нумерация).toBe(numbering)
  })

  test('a number that counting does not give is typed', () => {
    const rows = ['1', '2', '2а', '3'].map((number) => [number, `Дело ${number}`, '', 'УО', ''])
    expect(outline(importOf(documentOf(table([HEAD, ...rows]))))).toEqual([
      'Дело 1 | УО',
      'Дело 2 | УО',
      '[2а] Дело 2а | УО',
      '[3] Дело 3 | УО',
    ])
  })

  test('that stand before the words, typed or automatic, make a column of numbers', () => {
    for (const [one, two] of [
      ['1. Совет', '2. Курсы'],
      ['[1.] Совет', '[2.] Курсы'],
    ] as const) {
      const imported = importOf(documentOf(table([HEAD.slice(1), [one, '', 'УО', ''], [two, '', 'УО', '']])))
      expect(outline(imported)).toEqual(['Совет | УО', 'Курсы | УО'])
      expect(planOf(imported)['таблица']).toMatchObject({ столбцы: expect.arrayContaining(['номер']) })
    }
  })

  test('sub-rows by their numbers', () => {
    const numbers = ['1', '1.1', '1.2', '2', '2.1']
    const rows = numbers.map((number) => [number, `Дело ${number}`, 'май 2024 г.', 'УО', ''])
    const imported = importOf(documentOf(table([HEAD, ...rows])))
    expect(outline(imported)).toEqual([
      'Дело 1 | май 2024 г. | УО',
      '  Дело 1.1 | май 2024 г. | УО',
      '  Дело 1.2 | май 2024 г. | УО',
      'Дело 2 | май 2024 г. | УО',
      '  Дело 2.1 | май 2024 г. | УО',
    ])
    expect(imported.report.counts).toEqual({ sections: 0, activities: 2, inner: 3 })
  })

  test('a row without one is a part of the row above it when it answers to nobody, else a row', () => {
    const imported = importOf(
      documentOf(
        table([
          HEAD,
          ['1', 'Совет', 'май 2024 г.', 'УО', ''],
          ['', 'Протокол совета', 'июнь 2024 г.', '', ''],
          ['', 'Сайт', '2024', 'ОО', ''],
          ['2', 'Курсы', '2024', 'УО', ''],
        ]),
      ),
    )
    expect(outline(imported)).toEqual([
      'Совет | май 2024 г. | УО',
      '  [нет] Протокол совета | июнь 2024 г.',
      '[нет] Сайт | 2024 | ОО',
      'Курсы | 2024 | УО',
    ])
    expect(comments(imported)).toContain(
      'таблица 1, строка 3: у строки нет ни номера, ни ответственных: она прочитана как часть строки над ней',
    )
  })

  test('no numbers at all', () => {
    const imported = importOf(
      documentOf(table([HEAD.slice(1), ['Совет', '', 'УО', ''], ['Курсы', '', 'УО', '']])),
    )
    expect(outline(imported)).toEqual(['Совет | УО', 'Курсы | УО'])
    expect(planOf(imported)['таблица']).toMatchObject({ нумерация: 'нет' })
  })
})

describe('rows that are not rows of the table', () => {
  test('go on on the next page', () => {
    const imported = importOf(
      documentOf(
        table([
          HEAD,
          ['1', 'Совещания руководителей', 'май', 'УО', 'Протокол'],
          ['2', 'Курсы для', '2024', 'УО', 'Отчёт'],
        ]),
        table([
          ['', 'учителей школ', '', 'ОО', ''],
          ['3', 'Итоги', '', 'УО', ''],
        ]),
      ),
    )
    expect(outline(imported)).toEqual([
      'Совещания руководителей | май | УО | Протокол',
      'Курсы для учителей школ | 2024 | УО ОО | Отчёт',
      'Итоги | УО',
    ])
    expect(comments(imported)).toContain(
      'таблица 1, строка 3: соединена с продолжением (таблица 2, строка 1)',
    )
  })

  test('a merged cell that reaches down is repeated in the rows beside it', () => {
    const imported = importOf(
      documentOf(
        table([
          HEAD,
          ['1', 'Совет', 'май 2024 г.', { text: 'УО', rows: 2 }, ''],
          ['2', 'Курсы', 'июнь 2024 г.', null, ''],
        ]),
      ),
    )
    expect(outline(imported)).toEqual(['Совет | май 2024 г. | УО', 'Курсы | июнь 2024 г. | УО'])
    expect(comments(imported)).toContain(
      'таблица 1, строка 3: графа «Ответственный» объединена с ячейкой строки выше: её слова повторены здесь',
    )
  })

  test('beside an activity that reaches down they are parts of it', () => {
    const imported = importOf(
      documentOf(
        table([
          HEAD,
          [{ text: '1', rows: 2 }, { text: 'Совет', rows: 2 }, 'май 2024 г.', 'УО', 'Протокол'],
          [null, null, 'июнь 2024 г.', 'ОО', 'Отчёт'],
        ]),
      ),
    )
    expect(outline(imported)).toEqual(['Совет | май 2024 г. июнь 2024 г. | УО ОО | Протокол Отчёт'])
  })
})

describe('several activities in one row', () => {
  const cells = ['', 'Совет\nКурсы', 'май 2024 г.\nиюнь 2024 г.', 'УО', 'Протокол\nОтчёт']
  test('are parted where the paragraphs of all cells agree', () => {
    const imported = importOf(documentOf(table([HEAD, cells, ['', 'Итоги', '2024', 'УО', '']])))
    expect(outline(imported)).toEqual([
      'Совет | май 2024 г. | УО | Протокол',
      'Курсы | июнь 2024 г. | УО | Отчёт',
      'Итоги | 2024 | УО',
    ])
    expect(comments(imported)).toContain(
      'таблица 1, строка 2: строка разделена: в её ячейках поровну абзацев (2)',
    )
  })

  test('each with its number', () => {
    const numbered = ['1.\n2.', ...cells.slice(1)]
    expect(outline(importOf(documentOf(table([HEAD, numbered]))))).toEqual([
      'Совет | май 2024 г. | УО | Протокол',
      'Курсы | июнь 2024 г. | УО | Отчёт',
    ])
  })

  test.each([
    ['one number for both', ['1', 'Совет\nКурсы', 'май 2024 г.\nиюнь 2024 г.', 'УО', '']],
    ['another cell has three', ['', 'Совет\nКурсы', 'май 2024 г.\nиюнь 2024 г.', 'УО', 'А\nБ\nВ']],
  ])('stay one row: %s', (_, row) => {
    const imported = importOf(documentOf(table([HEAD, row])))
    expect(outline(imported)).toHaveLength(1)
    expect(comments(imported).join()).toContain('возможно, это несколько строк')
  })
})
