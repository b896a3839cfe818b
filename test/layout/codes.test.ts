import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkForm } from '../../src/check/check-file.ts'
import { sealOf } from '../../src/editions/seal.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { examples } from '../editions/plans.ts'
import { bytesOf, formatted } from './formatted.ts'

const HEAD = 'дорожная-карта: 1\nкод: п\nназвание: П\nпериод: 2027\n'

function planOf(text: string): Roadmap {
  const { roadmap } = checkForm('план.yaml', bytesOf(text))
  if (roadmap === undefined) throw new Error('no plan')
  return roadmap
}

const codes = (text: string): string[] =>
  [...text.matchAll(/^ *(?:- )?код: (.*)$/gm)].map((match) => match[1] ?? '').slice(1)

describe('codes', () => {
  it('name the place of rows, sub-rows, sections that are rows, and indicators', () => {
    const text = `${HEAD}показатели:
  - название: А
  - название: Б
    код: свой
  - код:
    название: В
разделы:
  - название: Первый
    мероприятия:
      - мероприятие: 1
        мероприятия:
          - мероприятие: 1.1
          - мероприятие: 1.2
      - { мероприятие: "2" }
  - название: Второй
    срок: 2027
`
    expect(codes(formatted(text, { ids: true }))).toEqual([
      'п-1',
      'свой',
      'п-3',
      'м-1-1',
      'м-1-1-1',
      'м-1-1-2',
      'м-1-2',
      'м-2',
    ])
  })
  it('that are there stay, and a name that is taken is not given again', () => {
    const text = `${HEAD}мероприятия:
  - мероприятие: новая
  - { мероприятие: прежняя, код: м-1 }
  - { мероприятие: своя, код: кураторы, мероприятия: [{ мероприятие: под ней }] }
  - { мероприятие: ещё новая }
`
    expect(codes(formatted(text, { ids: true }))).toEqual(['м-2', 'м-1', 'кураторы', 'кураторы-1', 'м-4'])
  })
  it('once given never change, whatever rows come and go', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rows, fc.nat(), (places) => {
        let list: string[] = ['мероприятие: начало']
        const given = new Map<string, string>()
        for (const [count, place] of places.entries()) {
          list = [
            ...list.slice(0, place),
            `мероприятие: строка ${count}`,
            ...list.slice(place + (count % 3 === 0 ? 1 : 0)),
          ]
          const text = formatted(`${HEAD}мероприятия:\n${list.map((row) => `  - ${row}\n`).join('')}`, {
            ids: true,
          })
          const found = planOf(text).activities
          expect(new Set(found.map(({ code }) => code?.text)).size).toBe(found.length)
          for (const { code, title } of found) {
            expect(code?.text).toBe(given.get(title.text) ?? code?.text)
            given.set(title.text, code?.text ?? '')
          }
          list = found.map(({ code, title }) => `код: ${code?.text}\n    мероприятие: ${title.text}`)
        }
      }),
      { numRuns: 100 },
    )
  })
  it.each(examples)('of %s are whole, once for all, and do not touch the seal', (_, text) => {
    const now = formatted(text, { ids: true })
    const plan = planOf(now)
    const all = [...plan.activities, ...plan.indicators].map(({ code }) => code?.text)
    expect(all.every((code) => code !== undefined && /^\p{L}/u.test(code))).toBe(true)
    expect(new Set(all).size).toBe(all.length)
    expect(formatted(now, { ids: true })).toBe(now)
    expect(sealOf(plan)).toBe(sealOf(planOf(text)))
  })
})

describe('wordings of deadlines', () => {
  it.each(examples)('of %s mean the same days', (_, text) => {
    const windows = (plan: Roadmap): unknown =>
      plan.deadlines.map(({ deadline }) => deadline.reading.windows.map(({ from, to }) => [from, to]))
    const now = formatted(text, { deadlines: true })
    expect(windows(planOf(now))).toEqual(windows(planOf(text)))
    expect(formatted(now, { deadlines: true })).toBe(now)
  })
  it('that the author explains by dates stay his', () => {
    const row = 'срок:\n      текст: май-июнь 2027\n      с: 01.05.2027\n'
    expect(formatted(`${HEAD}мероприятия:\n  - мероприятие: А\n    ${row}`, { deadlines: true })).toContain(
      'текст: май-июнь 2027',
    )
  })
  it('of a plan that was signed stay, unless an amendment is being prepared', () => {
    const sealed = `${HEAD}мероприятия: [{ мероприятие: А, срок: май-июнь 2027 }]\nутверждение: { редакция: 1 }\n`
    expect(() => formatted(sealed, { deadlines: true })).toThrow('sealed')
    expect(formatted(sealed, { ids: true })).toContain('код: м-1')
    expect(formatted(`${sealed}приказ-об-изменении: { номер: 5 }\n`, { deadlines: true })).toContain(
      'срок: май–июнь 2027\u00a0г.',
    )
    expect(
      formatted(sealed.replace('май-июнь 2027', 'весь период реализации'), { deadlines: true }),
    ).toContain('весь период')
  })
})
