import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unbreakable } from '../../src/russian/unbreakable.ts'

// `~` stands for the no-break space
const phrases = [
  'Приказ №~216',
  'от 29.03.2022 №~216 и №~16/1',
  'от __________ №~____',
  'до 29~марта 2022~г. включительно',
  'с 1~мая по 31~мая',
  '12 мартовских дней',
  '2021–2024~гг.',
  'на 2021-2024~гг. (далее — План)',
  '2022 год, 2022 года',
  'в г.~Рубцовске',
  'школы г.~Рубцовска и г.~Барнаула',
  'в 2022~г. Рубцовск принял программу',
  'дог. Иванова',
  'заведующего сектором И.~А.~Вафину',
  'заведующего сектором И.А.~Вафину.',
  'Начальник А.~А.~Мищерин',
  'методисту Костенко~Т.~В. обеспечить',
  'методисту Костенко~Т.В.',
  'Кирсанову~М.А., первого заместителя',
  'Иванова-Петрова~А.~Б.',
  'Ёлкина~Ё.~Ё.',
  'МБОУ СОШ~№~1, МБОУ Кемская СОШ~№~2',
  'школа №~3',
  'в 1,3~раза',
  'в 2~раз больше',
  '5 разных школ',
  'до 5~%, 10~‰',
  '100% и 5 процентов',
  'обычный текст без стыков',
]

describe('unbreakable', () => {
  test.each(phrases)('%s', (phrase) => {
    const expected = phrase.replaceAll('~', '\u00A0')
    expect(unbreakable(phrase.replaceAll('~', ' '))).toBe(expected)
    expect(unbreakable(expected)).toBe(expected)
  })

  test('changes spaces only, and nothing the second time', () => {
    const word = fc.constantFrom(
      '№',
      '1',
      '29',
      '2022',
      'г.',
      'гг.',
      'марта',
      'СОШ',
      'И.',
      'О.',
      'И.О.',
      'Фамилия',
      '%',
      'раза',
      '\u00A0',
    )
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ')
        const joined = unbreakable(text)
        expect(joined.replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '))
        expect(unbreakable(joined)).toBe(joined)
      }),
    )
  })
})
