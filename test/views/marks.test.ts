import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Block, Mark, Print } from '../../src/blocks/block.ts'
import { readRoadmap } from '../../src/model/read-roadmap.ts'
import { printView } from '../../src/views/print-view.ts'

function printOf(text: string): Print {
  const head = 'код: x\nназвание: План мероприятий («дорожная карта»)\nмероприятия: [{мероприятие: а}]\n'
  return printView(readRoadmap(parse(head + text, { schema: 'failsafe' })).roadmap, 'all')
}
const marks = (text: string): Mark[] =>
  printOf(text).sheets.flatMap(({ blocks }) =>
    blocks.filter((block: Block): block is Mark => block.type === 'mark'),
  )
const ORDER =
  'приказ: {вид: постановление, организация: Администрация города Нового, дата: 29.03.2022, номер: 216}\n'

describe('the mark of an appendix', () => {
  it('names the act in the dative, its body in the genitive, its date and number', () => {
    expect(marks(ORDER)[0]?.right).toEqual([
      ['Приложение', 'к постановлению Администрации города Нового', 'от 29.03.2022 № 216'],
    ])
  })
  it('is numbered only when there are several', () => {
    const [first, second] = marks(
      `${ORDER}приложения: [{содержание: [таблица]}, {номер: 2, содержание: [таблица]}]`,
    )
    expect([first?.right[0]?.[0], second?.right[0]?.[0]]).toEqual(['Приложение № 1', 'Приложение № 2'])
  })
  it('as a stamp agrees with the title of its own appendix and puts the act into the instrumental', () => {
    const [plan, programme] = marks(
      `${ORDER}приложения: [{отметка: гриф, содержание: [таблица]}, {отметка: гриф, название: Программа поддержки, содержание: [таблица]}]`,
    )
    expect(plan?.right[0]?.slice(1, 3)).toEqual(['УТВЕРЖДЁН', 'постановлением Администрации города Нового'])
    expect(programme?.right[0]?.[1]).toBe('УТВЕРЖДЕНА')
  })
  it('leaves out a body whose genitive is not known, unless the author gives it', () => {
    expect(marks('приказ: {организация: Дума города, дата: 29.03.2022, номер: 1}')[0]?.right[0]?.[1]).toBe(
      'к приказу',
    )
    expect(
      marks(
        'приказ: {организация: Дума города, организация-в-родительном: Думы города, дата: 29.03.2022, номер: 1}',
      )[0]?.right[0]?.[1],
    ).toBe('к приказу Думы города')
  })
  it('of a draft has blanks and says so', () => {
    expect(marks('')[0]).toMatchObject({
      draft: true,
      right: [['Приложение', 'к приказу', 'от __________ № ____']],
    })
  })
  it('as a personal stamp stands under the appendix mark, agreement at its left', () => {
    const [mark] = marks(
      `${ORDER}приложения: [{отметка: [приложение, утверждаю], утвердил: {должность: Директор, имя: А. П. Петров, дата: 31.08.2022}, согласовано: [Протокол от 30.08.2022 № 1], содержание: [таблица]}]`,
    )
    expect(mark?.right[1]).toEqual(['УТВЕРЖДАЮ', 'Директор', '____________ А. П. Петров', '31.08.2022'])
    expect(mark?.left).toEqual([['СОГЛАСОВАНО', 'Протокол от 30.08.2022 № 1']])
  })
  it('names the acts that have changed the plan, once', () => {
    const acts =
      '\nизменения: [{редакция: 2, дата: 10.01.2023, номер: 5}, {редакция: 3, вид: распоряжение, дата: 11.02.2023, номер: 6}]\n'
    const words = '(в ред. приказа от 10.01.2023 № 5, распоряжения от 11.02.2023 № 6)'
    expect(marks(ORDER + acts)[0]?.right[0]?.at(-1)).toBe(words)
    const stamp =
      'утвердил: {должность: Директор, имя: А. П. Петров, дата: 31.08.2022}, содержание: [таблица]'
    const [lone] = marks(`приложения: [{отметка: утверждаю, ${stamp}}]${acts}`)
    expect(lone?.right.map((lines) => lines.at(-1))).toEqual([words])
    const [both] = marks(`${ORDER}приложения: [{отметка: [приложение, утверждаю], ${stamp}}]${acts}`)
    expect(both?.right.map((lines) => lines.at(-1))).toEqual([words, '31.08.2022'])
  })
  it('follows the form of dates', () => {
    expect(marks(`${ORDER}оформление: {даты: словами}`)[0]?.right[0]?.[2]).toBe('от 29 марта 2022 г. № 216')
  })
})

const texts = (text: string): string[][] => {
  const table = printOf(text)
    .sheets.at(-1)
    ?.blocks.find((block) => block.type === 'table')
  return (
    table?.rows.map((row) =>
      row.kind === 'section' ? [row.text] : row.cells.map(({ blocks }) => JSON.stringify(blocks)),
    ) ?? []
  )
}

describe('the table', () => {
  it('prints section titles without a final stop, roman when asked', () => {
    const sections =
      'разделы: [{название: Первый., мероприятия: [{мероприятие: а}]}, {название: Второй, мероприятия: [{мероприятие: б}]}]'
    const titles = (numbers: string): string[] =>
      printView(
        readRoadmap(
          parse(`код: x\nназвание: П\nтаблица: {номера-разделов: ${numbers}}\n${sections}`, {
            schema: 'failsafe',
          }),
        ).roadmap,
        'all',
      ).sheets[0]?.blocks.flatMap((block) =>
        block.type === 'table' ? block.rows.flatMap((row) => (row.kind === 'section' ? row.text : [])) : [],
      ) ?? []
    expect(titles('да')).toEqual(['1. Первый', '2. Второй'])
    expect(titles('римские')).toEqual(['I. Первый', 'II. Второй'])
    expect(titles('нет')).toEqual(['Первый', 'Второй'])
  })
  it('fills an empty cell only where the plan says so', () => {
    expect(texts('')[0]?.[2]).toBe('[]')
    expect(texts('оформление: {пустая-ячейка: —}')[0]?.[2]).toContain('—')
  })
  it('takes only line breaks and list marks of a cell for layout', () => {
    const cell = (words: string): unknown => {
      const block = printView(
        readRoadmap({ код: 'x', название: 'П', мероприятия: [{ мероприятие: words }] }).roadmap,
        'all',
      ).sheets[0]?.blocks.find((each) => each.type === 'table')
      const row = block?.rows[0]
      return row?.kind === 'cells' ? row.cells[1]?.blocks : undefined
    }
    expect(cell('**не жирно**')).toEqual([{ type: 'paragraph', inlines: [{ text: '**не жирно**' }] }])
    expect(cell('Абзац\n- первое\n– второе\n1) третье\nещё абзац')).toEqual([
      { type: 'paragraph', inlines: [{ text: 'Абзац' }] },
      {
        type: 'list',
        items: [
          { marker: '–', inlines: [{ text: 'первое' }] },
          { marker: '–', inlines: [{ text: 'второе' }] },
          { marker: '1)', inlines: [{ text: 'третье' }] },
        ],
      },
      { type: 'paragraph', inlines: [{ text: 'ещё абзац' }] },
    ])
  })
  it('keeps the place and number of a repealed row', () => {
    const block = printView(
      readRoadmap({
        код: 'x',
        название: 'П',
        мероприятия: [{ мероприятие: 'а', 'утратила-силу': 'приказ от 10.01.2023 № 5' }],
      }).roadmap,
      'all',
    ).sheets[0]?.blocks.find((each) => each.type === 'table')
    expect(JSON.stringify(block)).toContain('Утратила силу (приказ от 10.01.2023 № 5)')
    expect(JSON.stringify(block)).not.toContain('"text":"а"')
  })
})

describe('prose', () => {
  it('knows paragraphs, lists, bold and pipe tables, and loses no cell of a ragged row', () => {
    const prose = 'Абзац **жирно**\n\n- пункт\n\n| а | б |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n'
    const print = printView(
      readRoadmap({
        код: 'x',
        название: 'П',
        мероприятия: [],
        тексты: { паспорт: { заголовок: 'Паспорт', текст: prose } },
      }).roadmap,
      'all',
    )
    const blocks = print.sheets[0]?.blocks ?? []
    expect(blocks.map(({ type }) => type)).toEqual([
      'mark',
      'heading',
      'heading',
      'paragraph',
      'list',
      'table',
      'table',
    ])
    expect(JSON.stringify(blocks)).toContain('{"text":"жирно","bold":true}')
    expect(JSON.stringify(blocks)).toContain('"2 3"')
  })
})
