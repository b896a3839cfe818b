import { describe, expect, it } from 'vitest'
import { checkFile } from '../../src/check/check-file.ts'
import { fixFile } from '../../src/check/fix-file.ts'

const OPTIONS = { set: 'draft', rules: {} } as const
const HEAD = 'дорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2027\n'
const ROWS = 'мероприятия:\n  - мероприятие: Дело\n    срок: май 2027 г.\n    ответственные: УО\n'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function fixed(text: string, unsafe: boolean): { text: string; fixed: number } {
  const result = fixFile('план.yaml', encode(text), { ...OPTIONS, unsafe })
  return { text: new TextDecoder().decode(result.bytes), fixed: result.fixed }
}

/** What is wrong, and what stands there after `--fix --unsafe`. */
const UNSAFE: readonly (readonly [what: string, wrong: string, right: string])[] = [
  ['a misspelt key', `${HEAD}${ROWS.replace('срок:', 'сорк:')}`, `${HEAD}${ROWS}`],
  [
    'a key meant by another word',
    `${HEAD}${ROWS.replace('ответственные:', 'исполнитель:')}`,
    `${HEAD}${ROWS}`,
  ],
  ['a quoted key', `${HEAD}${ROWS.replace('срок:', '"сорк":')}`, `${HEAD}${ROWS}`],
  ['a required key', `${HEAD.replace('название', 'назавние')}${ROWS}`, `${HEAD}${ROWS}`],
  [
    'a key between braces',
    `${HEAD}мероприятия:\n  - { мероприятие: Дело, сорк: май 2027 г., ответственные: УО } # да\n`,
    `${HEAD}мероприятия:\n  - { мероприятие: Дело, срок: май 2027 г., ответственные: УО } # да\n`,
  ],
  [
    'a value that is not in the list',
    `${HEAD}таблица:\n  нумерация: скозная # так решено\n${ROWS}`,
    `${HEAD}таблица:\n  нумерация: сквозная # так решено\n${ROWS}`,
  ],
  [
    'windows line ends',
    `${HEAD}${ROWS.replace('срок:', 'сорк:')}`.replaceAll('\n', '\r\n'),
    `${HEAD}${ROWS}`.replaceAll('\n', '\r\n'),
  ],
]

describe('--fix --unsafe of form', () => {
  it.each(UNSAFE)('%s', (_what, wrong, right) => {
    expect(fixed(wrong, false).fixed).toBe(0)
    expect(fixed(wrong, true)).toEqual({ text: right, fixed: 1 })
    expect(checkFile('план.yaml', encode(right), OPTIONS).form).toEqual([])
  })
  it('guesses nothing where nothing is near', () => {
    const text = `${HEAD}примечания-района: да\n${ROWS}`
    expect(fixed(text, true)).toEqual({ text, fixed: 0 })
  })
})

describe('--fix of a sentence that YAML splits', () => {
  it.each([
    ['Провести анализ: ВПР', '"Провести анализ: ВПР"'],
    ['Обсудить «итоги»: \\ и "прочее"', '"Обсудить «итоги»: \\\\ и \\"прочее\\""'],
  ])('%s', (typed, quoted) => {
    const text = (task: string): string => `${HEAD}задачи:\n  - ${task} # план\n  - Вторая\n${ROWS}`
    expect(fixed(text(typed), false)).toEqual({ text: text(quoted), fixed: 1 })
  })
  it('leaves alone what is not written as it was read', () => {
    const text = `${HEAD}задачи:\n  - Провести анализ:   ВПР\n${ROWS}`
    expect(fixed(text, false).fixed).toBe(0)
  })
})
