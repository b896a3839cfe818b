import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasPairedGuillemets, quotesIn, unpairedQuote } from '../../src/russian/paired-quotes.ts'

it.each([
  'МКУ «Управление образования»',
  'Школа «Лицей «Радуга»»',
  'ООО «Фирма «Заря», школа',
  'Детский сад «Сад „Ромашка“»',
  '„Ромашка“ и “Rose” и „Роза”',
  'МКУ "Центр", "Школа "Радуга"" и «Клуб "Друг"»',
  'МКУ«Центр» и МКУ"Центр"',
  '**"Центр"** и ("Школа")',
  'экраны 15" и 17"',
  'школа "Лицей № 5"',
  "д’Артаньян и д'Артаньян",
  '',
])('has a mate for every mark: %s', (text) => {
  expect(unpairedQuote(text)).toBeUndefined()
})

it.each([
  ['МКУ Управление образования»', '»', 27],
  ['МКУ «Управление образования', '«', 4],
  ['МКУ "Управление образования', '"', 4],
  ['Управление образования" города', '"', 22],
  ['«План («дорожная карта») школ', '«', 0],
  ['МКУ Управление образования», «ОО', '»', 26],
  ['«Школа "Радуга»', '"', 7],
])('finds the mark without a mate: %s', (text, sign, at) => {
  expect(unpairedQuote(text)).toMatchObject({ sign, at: Math.min(at, text.indexOf(sign)) })
})

it('knows which mark closes which', () => {
  expect(quotesIn('"а "б""').map(({ at, role, mate }) => [at, role, mate])).toEqual([
    [0, 'open', 6],
    [3, 'open', 5],
    [5, 'close', 3],
    [6, 'close', 0],
  ])
})

it('sees at a glance whether guillemets have their mates', () => {
  const text = fc.array(fc.constantFrom('«', '»', 'а', ' ', ',')).map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, (typed) => {
      const isPaired = quotesIn(typed).every(({ mate }) => mate !== undefined)
      expect(hasPairedGuillemets(typed)).toBe(isPaired)
    }),
  )
})
