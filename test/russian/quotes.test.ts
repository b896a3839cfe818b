import { expect, it } from 'vitest'
import { withoutQuoted } from '../../src/russian/quotes.ts'

it.each([
  ['а «б» в', 'а     в'],
  ['а «б «в» г» д', 'а           д'],
  ['а "б" в', 'а     в'],
  ['а «б', 'а   '],
  ['а" б', 'а" б'],
  ['а» б', 'а» б'],
])('blanks what is quoted: %s', (text, left) => {
  expect(withoutQuoted(text, () => true)).toBe(left)
})

it('asks about every outer quote and what stands before it', () => {
  const asked: string[][] = []
  withoutQuoted('№ 5 «а «б»» и «в»', (quoted, before) => {
    asked.push([quoted, before])
    return false
  })
  expect(asked).toEqual([
    ['«а «б»»', '№ 5 '],
    ['«в»', '№ 5 «а «б»» и '],
  ])
})
