import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '../../src/calendar/day.ts'
import { fixedNumbers } from '../../src/editions/approve/fixed-numbers.ts'
import { agreedRequisites } from '../../src/editions/approve/requisites.ts'
import { applyEdits } from '../../src/source/edit/apply-edits.ts'
import { editsOf, planTree } from '../../src/source/edit/edit-tree.ts'
import { printView } from '../../src/views/print-view.ts'
import { examples, planOf } from './plans.ts'

/** Numbers beside rows, as `approve` writes them. */
function fixed(text: string): string {
  const tree = planTree(text.replaceAll('\r\n', '\n'))
  const edits = editsOf(tree, fixedNumbers(tree, planOf(text)).changes)
  return applyEdits(
    text,
    edits.map((edit) => [edit]),
  ).text
}

const sheets = (text: string): string => JSON.stringify(printView(planOf(text), 'all').sheets)
const lines = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => !/^ *(?:- )?(?:номер|код): /.test(line))

describe.each(examples)('%s', (_name, text) => {
  it('prints the same with its numbers written beside the rows, and gets them once', () => {
    const once = fixed(text)
    expect(sheets(once)).toBe(sheets(text))
    expect(fixed(once)).toBe(once)
  })
  it('keeps comments, empty lines and line ends', () => {
    const some = fc.array(fc.nat(text.split('\n').length - 1), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.boolean(), (places, isWindows) => {
        const list = text.split('\n')
        for (const at of places.toSorted((a, b) => b - a)) {
          const indent = /^ *(?=\S)/.exec(list[at] ?? '')?.[0]
          // Inside of a text of several lines a comment would be a line of the text.
          if (indent !== undefined && /^ *(?:- |[а-я-]+:)/.test(list[at] ?? ''))
            list.splice(at, 0, `${indent}# пометка ${at}`)
        }
        const noted = list.join(isWindows ? '\r\n' : '\n')
        const done = fixed(noted)
        for (const line of lines(noted)) expect(done).toContain(line.trim().replace(/^- /, ''))
        expect(/(?<!\r)\n/.test(done) && isWindows).toBe(false)
        expect(sheets(done)).toBe(sheets(noted))
      }),
      { numRuns: 20 },
    )
  })
})

describe('a number that is written', () => {
  const plan = (rows: string): string =>
    `дорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2027\nразделы:\n  - название: Работа\n    мероприятия:\n${rows}`
  const row = (title: string): string => `      - мероприятие: ${title}\n        срок: май 2027 г.\n`
  it('does not move when a row comes above', () => {
    const approved = fixed(plan(row('Первое') + row('Второе')))
    const grown = approved.replace('      - номер: 1.2', `${row('Между')}      - номер: 1.2`)
    const numbers = planOf(grown).activities.map(({ number, title }) => [number, title.text])
    expect(numbers).toContainEqual(['1.1', 'Первое'])
    expect(numbers).toContainEqual(['1.2', 'Второе'])
  })
  it('goes into brackets, behind a code, and nowhere where a row has none', () => {
    const text = plan(
      '      - { мероприятие: Первое, срок: май 2027 г. }\n      - код: второе\n        мероприятие: Второе\n      - номер: нет\n        мероприятие: Третье\n',
    )
    const done = fixed(text)
    expect(done).toContain('{ номер: 1.1, мероприятие: Первое')
    expect(done).toContain('- код: второе\n        номер: 1.2\n        мероприятие: Второе')
    expect(done).toContain('- номер: нет\n        мероприятие: Третье')
  })
  it('is a code in a table without numbers', () => {
    const text = plan(row('Первое') + row('Второе')).replace(
      'разделы:',
      'таблица:\n  нумерация: нет\nразделы:',
    )
    const done = fixed(text)
    expect(planOf(done).activities.map(({ code, number }) => [code?.text, number])).toEqual([
      ['м-1-1', undefined],
      ['м-1-2', undefined],
    ])
    expect(sheets(done)).toBe(sheets(text))
  })
  it('is refused where a row is a reference', () => {
    const text = plan('      - &один\n        мероприятие: Первое\n      - *один\n')
    const tree = planTree(text)
    expect(fixedNumbers(tree, planOf(text)).refused).toEqual([
      'строка 1.2: номер 1.2 записать некуда — здесь ссылка; напишите значения словами',
    ])
  })
})

describe('the day and number of the act', () => {
  const plan = (order: string): ReturnType<typeof planOf> =>
    planOf(`дорожная-карта: 1\nкод: п\nназвание: План\n${order}мероприятия:\n  - мероприятие: Дело\n`)
  const day = readDay('11.01.2027')
  it('are those of the plan or those asked for, never two', () => {
    const typed = plan('приказ:\n  дата: 11 января 2027 г.\n  номер: 5\n')
    expect(agreedRequisites(typed, {})).toEqual({ date: day, number: '5' })
    expect(agreedRequisites(typed, { number: '6' })).toEqual({
      sentence: 'в плане стоит номер 5, а указан 6; уберите --number или исправьте номер в плане',
    })
    expect(
      agreedRequisites(plan('приказ:\n  номер: ____\n'), { ...(day && { date: day }), number: '7' }),
    ).toEqual({
      date: day,
      number: '7',
    })
  })
  it('of a personal stamp have no number', () => {
    const stamp =
      'приложения:\n  - отметка: утверждаю\n    утвердил:\n      должность: Директор\n      имя: А. П. Соколов\n'
    expect(agreedRequisites(plan(stamp), { ...(day && { date: day }) })).toEqual({ date: day })
    expect(agreedRequisites(plan(stamp), {})).toEqual({
      sentence: 'не указана дата подписания: --date 29.03.2022',
    })
  })
})
