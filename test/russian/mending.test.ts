import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mending } from '../../src/russian/mending.ts'

const mend = (text: string, mended: string): [string, string] | undefined => {
  const found = mending(text, mended, { title: 'Исправить' })
  return found === undefined ? undefined : [found.words, found.by]
}

describe('mending', () => {
  it.each([
    ['Приказ №216 от 5 мая', 'Приказ № 216 от 5 мая', '№216', '№ 216'],
    ['низкие  результаты школ', 'низкие результаты школ', 'низкие  результаты', 'низкие результаты'],
    ['(далее - План), школы', '(далее — План), школы', 'далее - План', 'далее — План'],
    ['школы , УО , ОО', 'школы, УО, ОО', 'школы , УО ,', 'школы, УО,'],
    ['МКУ "Центр"; школы', 'МКУ «Центр»; школы', '"Центр"', '«Центр»'],
    ['УО, ОО,', 'УО, ОО', 'ОО,', 'ОО'],
  ])('takes the smallest stretch of whole words: %s', (text, mended, words, by) => {
    expect(mend(text, mended)).toEqual([words, by])
  })
  it('takes as many words more as it takes to find this place and no other', () => {
    expect(mend('ОО и ОО, ОО,', 'ОО и ОО, ОО')).toEqual(['ОО, ОО,', 'ОО, ОО'])
  })
  it('mends the first line that differs', () => {
    expect(mend('а\nб  в\nг  д', 'а\nб в\nг д')).toEqual(['б  в', 'б в'])
  })
  it('has nothing to say of equal texts', () => {
    expect(mend('школы', 'школы')).toBeUndefined()
  })
  it('shortens many words in the middle', () => {
    const long = 'слово '.repeat(40)
    expect(mending(`а  б ${long}в  г`, `а б ${long}в г`, { title: '' })?.shown.length).toBeLessThan(70)
  })
  it('replaces the first place of the words, and that gives the mended line', () => {
    const word = fc.constantFrom('ОО', 'УО,', '№1', '«б»', '-', ' ', 'школа')
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ')
        const mended = text.replace(/ {2,}/g, ' ').replace(/№1/g, '№ 1').replace(/УО,/g, 'УО')
        const found = mend(text, mended)
        if (text === mended) expect(found).toBeUndefined()
        else if (found !== undefined) expect(text.replace(found[0], () => found[1])).toBe(mended)
      }),
    )
  })
})
