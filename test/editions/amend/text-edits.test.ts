import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TextEdit, textEdits } from '../../../src/editions/amend/clauses/text-edits.ts'

/** What a reader does: every edit is of words that stand in the text once. */
function done(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((was, edit) => {
    const words = edit.kind === 'replace' ? edit.before : edit.kind === 'insert' ? edit.anchor : edit.words
    const pieces = was.split(words)
    expect(pieces, `«${words}» in «${was}»`).toHaveLength(2)
    if (edit.kind === 'replace') return pieces.join(edit.after)
    if (edit.kind === 'insert') return pieces.join(`${words} ${edit.words}`)
    return pieces.join('').replace(/ {2,}/g, ' ').trim()
  }, text)
}

describe('two wordings of a text', () => {
  it.each<[before: string, after: string, edits: readonly TextEdit[] | undefined]>([
    [
      'в течение года',
      'до 25 мая 2023 г.',
      [{ kind: 'replace', before: 'в течение года', after: 'до 25 мая 2023 г.' }],
    ],
    [
      'Охватить 42 школы города',
      'Охватить 45 школы города',
      [{ kind: 'replace', before: '42', after: '45' }],
    ],
    [
      'Приказ о наставниках города',
      'Приказ о наставниках школ города',
      [{ kind: 'insert', anchor: 'наставниках', words: 'школ' }],
    ],
    ['Отчёт и справка об итогах года', 'Отчёт об итогах года', [{ kind: 'remove', words: 'и справка' }]],
    // The word stands there twice: so much is named that it stands there once.
    [
      'школа и школа района вместе с городом',
      'школа и гимназия района вместе с городом',
      [{ kind: 'replace', before: 'и школа', after: 'и гимназия' }],
    ],
    // Marks are named in pairs.
    [
      'Семинар «Первый год учителя» для наставников',
      'Семинар «Второй год учителя» для наставников',
      [{ kind: 'replace', before: '«Первый год учителя»', after: '«Второй год учителя»' }],
    ],
    [
      'один два три четыре пять шесть семь восемь девять десять',
      'совсем другие слова о совсем другом деле',
      undefined,
    ],
    ['Справка', '', undefined],
  ])('%s → %s', (before, after, edits) => {
    expect(textEdits(before, after)).toEqual(edits)
  })

  it('the edits make the one of the other, to the letter', () => {
    const word = fc.constantFrom(
      'школа',
      'школы',
      'и',
      'план',
      '«Рост»',
      '«Первый',
      'год»',
      '25',
      '2023 г.',
      'отчёт,',
      'на',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    let count = 0
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = textEdits(before, after)
        if (edits === undefined) return
        if (edits.length > 0) count++
        expect(done(before, edits)).toBe(after)
      }),
      { numRuns: 2000 },
    )
    expect(count).toBeGreaterThan(200)
  })
})
