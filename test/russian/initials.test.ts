import { expect, it } from 'vitest'
import { initialsForms, mendInitials } from '../../src/russian/initials.ts'

it.each([
  ['А.А.Иванов', 'А.А. Иванов', 'А. А. Иванов'],
  ['А. А.Иванов', 'А. А. Иванов', 'А. А. Иванов'],
  ['ИвановА.А.', 'Иванов А.А.', 'Иванов А. А.'],
  ['Иванову А.А. обеспечить', 'Иванову А.А. обеспечить', 'Иванову А. А. обеспечить'],
  ['лицей им.А.М.Топорова', 'лицей им.А.М. Топорова', 'лицей им.А. М. Топорова'],
  ['(Р.А.Хайруллина)', '(Р.А. Хайруллина)', '(Р. А. Хайруллина)'],
  ['И.О.Фамилия', 'И.О.Фамилия', 'И.О.Фамилия'],
  ['И.О.Начальника', 'И.О.Начальника', 'И.О.Начальника'],
  ['Н.Новгород', 'Н.Новгород', 'Н.Новгород'],
])('parts the surname from the initials: %s', (text, parted, spaced) => {
  expect(mendInitials(text, undefined)).toBe(parted)
  expect(mendInitials(text, 'spaced')).toBe(spaced)
  expect(mendInitials(spaced, 'spaced')).toBe(spaced)
})

it.each([
  ['А.А. Иванов и Петров П. П.', ['tight', 'spaced']],
  ['А.А.Иванов', []],
  ['И. О. Фамилия', []],
  ['С.-Петербург, Н. Новгород', []],
])('counts the forms: %s', (text, forms) => {
  expect(initialsForms(text)).toEqual(forms)
})
