import { expect, it } from 'vitest'
import {
  abbreviationsIn,
  isAbbreviation,
  isCommonAbbreviation,
  isInitialsOf,
  isSpeltOutIn,
} from '../../src/russian/abbreviations.ts'
import { wordsOf } from '../../src/russian/stem.ts'

it.each(['ОО', 'УООиП', 'ВПр', 'ВсОШ', 'КДНиЗП', 'ПННОР'])('%s is an abbreviation', (word) => {
  expect(isAbbreviation(word)).toBe(true)
})
it.each(['Ольга', 'а', 'НЕ', 'ОБРАЗОВАНИЕ', 'ИвановА', 'Рособрнадзор', 'XXI'])('%s is none', (word) => {
  expect(isAbbreviation(word)).toBe(false)
})

it('finds abbreviations without their case endings', () => {
  const found = abbreviationsIn('По ФГОСам, ЕГЭ-2020 и ОГЭ/ГВЭ А. М. Топоров проверил ИКТ-компетентность')
  expect(found.map(({ text }) => text)).toEqual(['ФГОС', 'ЕГЭ', 'ОГЭ', 'ГВЭ', 'ИКТ'])
  expect(found[0]?.index).toBe(3)
})
it('finds none in a text all in capitals', () => {
  expect(abbreviationsIn('О РАБОТЕ НАД ОБРАЗОВАНИЕМ')).toEqual([])
})

it.each(['ФГОС', 'ВПР', 'МБОУ', 'МКДОУ', 'КГБПОУ', 'ГОУДПО', 'ФГБУ', 'МАУДО'])('%s is common', (word) => {
  expect(isCommonAbbreviation(word)).toBe(true)
})
it.each(['ШНОР', 'ММО', 'ГЦОКО', 'УО'])('%s is not common', (word) => {
  expect(isCommonAbbreviation(word)).toBe(false)
})

it.each([
  ['УООиП', 'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ, ОПЕКИ И ПОПЕЧИТЕЛЬСТВА'],
  ['ГЦОКО', 'Городской центр обеспечения качества образования'],
  ['ШНОР', 'школы с низкими образовательными результатами'],
  ['НПК', 'научно-практическая конференция'],
])('%s: %s', (short, name) => {
  expect(isInitialsOf(short, wordsOf(name))).toBe(true)
  expect(isSpeltOutIn(short, `приказ, в котором ${name} и прочее`)).toBe(true)
  expect(isInitialsOf(short, wordsOf(`${name} города`))).toBe(false)
})
