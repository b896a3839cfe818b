import { describe, expect, it } from 'vitest'
import { checkForm } from '../../src/check/check-file.ts'
import { topValue } from '../../src/source/sniff.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const plan = (code: string): string => `дорожная-карта: 1\n${code}\nназвание: План\nмероприятия: []\n`

describe('a code read from the head of a file', () => {
  it.each([
    ['код: gorod-2022', 'gorod-2022'],
    ['код:   gorod-2022   # наш город', 'gorod-2022'],
    ['код: "gorod: 2022"', 'gorod: 2022'],
    ["код: 'gorod # 2022'", 'gorod # 2022'],
    ['код: город Рубцовск, 2022 (1)', 'город Рубцовск, 2022 (1)'],
    ['код: 2022', '2022'],
    ['код: gorod-2022\r', 'gorod-2022'],
  ])('is the one that YAML gives: %s', (line, code) => {
    const bytes = encode(plan(line))
    expect(topValue(bytes, 'код')).toBe(code)
    expect(checkForm('x.yaml', bytes).roadmap?.code.text).toBe(code)
  })
  it.each([
    'код: gorod\n  2022',
    'код: "gorod \\" 2022"',
    'код: |\n  gorod',
    'код: &а gorod',
    'код: [gorod]',
    "код: 'it''s'",
    'код:',
    'кoд: gorod',
    'приказ:\n  код: gorod',
    'код: a: b',
    'код: a#b',
  ])('is not guessed: %s', (line) => {
    expect(topValue(encode(plan(line)), 'код')).toBeUndefined()
  })
  it('is not cut at the end of what was read', () => {
    expect(topValue(encode('дорожная-карта: 1\nкод: gorod-20'), 'код')).toBeUndefined()
  })
})
