import { describe, expect, it } from 'vitest'
import {
  nameDifference as differenceOf,
  hasPerson,
  isKnownName,
  knownName,
  readName,
  readPersonName,
} from '../../src/russian/names.ts'

const nameDifference = (a: string, b: string) => differenceOf(readName(a), readName(b))

describe('nameDifference', () => {
  it.each([
    ['МКУ Кемское УО', 'МКУ Кемского УО', 'ending'],
    ['МКУ «Управление образования»', 'МКУ «Управление образованием»', 'ending'],
    ['Управление образования', 'Управление образованием', 'ending'],
    ['МБУ ГЦОКО', 'МБУ ГЦКО', 'letter'],
    ['ГЦОКО', 'ГЦКОО', 'letter'],
    ['Центр детского творчества', 'Центр детского творчетва', 'letter'],
    ['МБОУ Алексеевская СОШ', 'МБОУ Алексевская СОШ', 'letter'],
    ['МБУ ГЦОКО', 'ГЦОКО', 'form'],
    ['УО', 'Управление образования', 'initials'],
    ['ОО', 'общеобразовательные организации', 'initials'],
    ['Никишин', 'Никишина Г. К.', 'person'],
    ['Никишина Г. К.', 'Г.К. Никишиной', 'person'],
    ['Никишина Г. К.', 'Нкишина Г. К.', 'person'],
  ])('%s / %s: %s', (a, b, difference) => {
    expect(nameDifference(a, b)).toBe(difference)
    expect(nameDifference(b, a)).toBe(difference)
  })

  const one = [
    ['МКУ "Центр"', 'МКУ «Центр»'],
    ['управление образования', 'Управление образования'],
    ['Никишина Г. К.', 'Г.К.Никишина'],
    ['методист Никишина Г. К.', 'Никишина Галина Кимовна'],
    ['МБОУ «СОШ №1»', 'МБОУ «СОШ № 1»'],
    ['Директор школы', 'Директора школ'],
    ['Педагог-психолог', 'Педагоги-психологи'],
  ]
  it.each(one)('%s / %s: the same', (a, b) => {
    expect(nameDifference(a, b)).toBeUndefined()
  })

  // Participants of one plan: no two of them may be taken for one.
  const different = [
    'Управление образования',
    'Отдел образования',
    'Отдел опеки',
    'ОО',
    'ДОО',
    'ММО',
    'РМО',
    'ШМО',
    'ГМО',
    'РМЦ',
    'ГИМЦ',
    'ЦРО',
    'ЦРДО',
    'ПМПК',
    'ТПМПК',
    'МБОУ «СОШ № 1»',
    'МБОУ «СОШ № 2»',
    'МБОУ «СОШ № 12»',
    'МКОУ «ООШ № 3»',
    'МАДОУ № 5',
    'МБДОУ № 5',
    'МБОУ Каменская СОШ',
    'МБОУ Каминская СОШ',
    'МБОУ Горская СОШ',
    'МБОУ Морская СОШ',
    'Руководители ОО',
    'Специалисты УО',
    'Заместители директоров по УВР',
    'Заместители директоров по ВР',
    'классные руководители',
    'руководители ММО',
    'учителя математики',
    'учителя русского языка',
    'учителя-предметники',
    'Администрация Кемского района',
    'Администрация школы',
    'социальные партнёры',
    'сетевые партнёры',
    'родители',
    'отдел общего образования',
    'отдел дополнительного образования',
    'отдел дошкольного образования',
    'сектор опеки',
    'Иванов А. А.',
    'Иванова Б. Б.',
    'Петров А. А.',
    'муниципальная рабочая группа',
    'муниципальный координатор',
    'школы-лидеры',
    'школы-наставники',
    'ГАУ ДПО «ИРО»',
    'КАУ ДПО «АИРО»',
    'Совет по качеству',
  ]
  it('takes no two participants of a sane plan for one', () => {
    const pairs = different.flatMap((a, index) => different.slice(index + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => nameDifference(a, b) !== undefined)).toEqual([])
  })
})

describe('isKnownName', () => {
  const known = ['УО', 'МКУ «Управление образования»', 'Е. В. Котова'].map(knownName)
  it.each(['уо', 'МКУ "Управление образования"', 'Котова Е.В.', 'специалисты УО', 'методист Котова Е. В.'])(
    '%s',
    (name) => {
      expect(isKnownName(name, known)).toBe(true)
    },
  )
  it.each(['ОО', 'Управление', 'Котова А. В.', 'школы УО'])('not %s', (name) => {
    expect(isKnownName(name, known)).toBe(false)
  })
})

it('reads persons in every customary order', () => {
  const person = { surname: 'Никишина', initials: 'ГК' }
  for (const text of ['Никишина Г. К.', 'Г.К.Никишина', 'методист Никишина Галина Кимовна'])
    expect(readPersonName(text)).toEqual(person)
  expect(readPersonName('Никишин')).toEqual({ surname: 'Никишин', initials: '' })
  expect(readPersonName('отдел образования')).toBeUndefined()
})

it('knows a person from a name given in honour of one', () => {
  expect(hasPerson('возложить на Лаптеву О.Д.')).toBe(true)
  expect(hasPerson('Гордиенко Ларису Павловну назначить')).toBe(true)
  expect(hasPerson('лицей им. А. М. Топорова')).toBe(false)
  expect(hasPerson('контроль оставляю за собой')).toBe(false)
})
