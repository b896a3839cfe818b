import { describe, expect, it } from 'vitest'
import { appendItem, appendKey, keysAt } from '../../../src/source/edit/append.ts'
import { applyEdits } from '../../../src/source/edit/apply-edits.ts'
import { type Change, editsOf, planTree } from '../../../src/source/edit/edit-tree.ts'

function edited(text: string, changes: Change[] | undefined): string | undefined {
  return changes && applyEdits(text, [editsOf(planTree(text), changes)]).text
}

const item = (text: string): string | undefined =>
  edited(text, appendItem(planTree(text), ['а', 'б'], { в: '2', г: ['х, у', '3'] }))
const key = (text: string): string | undefined =>
  edited(text, appendKey(planTree(text), ['а'], { key: '1.5', value: { в: '2' } }))

describe('appendItem', () => {
  it('makes a list of a lone mapping and moves what is in it', () => {
    const text =
      'а:\n  б:\n    # выше\n    в: 1 # рядом\n\n    г: |\n      текст\n\n        глубже\n    # ниже\n  # о следующем\n  д: {}\n'
    expect(item(text)).toBe(
      'а:\n  б:\n    # выше\n    - в: 1 # рядом\n\n      г: |\n        текст\n\n          глубже\n      # ниже\n    - в: 2\n      г:\n        - х, у\n        - 3\n  # о следующем\n  д: {}\n',
    )
  })
  it('adds to a list behind its last item and the comments of that', () => {
    expect(item('а:\n  б:\n  - в: 1\n    # его\n  # не его\n  д: 1')).toBe(
      'а:\n  б:\n  - в: 1\n    # его\n  - в: 2\n    г:\n      - х, у\n      - 3\n  # не его\n  д: 1',
    )
  })
  it('leaves in brackets what is in brackets', () => {
    expect(item('а:\n  б: { в: 1 } # рядом\n')).toBe(
      'а:\n  б: [{ в: 1 }, { в: 2, г: ["х, у", 3] }] # рядом\n',
    )
    expect(item('а: { б: [{ в: 1 }, ] }\n')).toBe('а: { б: [{ в: 1 }, { в: 2, г: ["х, у", 3] }, ] }\n')
    expect(item('а:\n  б: []\n')).toBe('а:\n  б: [{ в: 2, г: ["х, у", 3] }]\n')
  })
  it('works at the end of a file without a last line end, and on Windows', () => {
    expect(item('а:\r\n  б:\r\n    в: 1')).toBe(
      'а:\r\n  б:\r\n    - в: 1\r\n    - в: 2\r\n      г:\r\n        - х, у\r\n        - 3',
    )
  })
  it('keeps the empty lines that belong to a text', () => {
    expect(item('а:\n  б:\n    - в: |+\n        текст\n\n\n  д: 1\n')).toBe(
      'а:\n  б:\n    - в: |+\n        текст\n\n\n    - в: 2\n      г:\n        - х, у\n        - 3\n  д: 1\n',
    )
  })
  it('does not touch what stands for something else', () => {
    expect(item('н: &н { в: 1 }\nа:\n  б: *н\n')).toBeUndefined()
    expect(item('а:\n  б: &н\n    в: 1\n  д: *н\n')).toBeUndefined()
    expect(item('а:\n  д: 1\n')).toBeUndefined()
  })
})

describe('appendKey', () => {
  it('adds behind the last key and its comments', () => {
    expect(key('а:\n  "1.1":\n    в: 1\n    # его\n  # последний\n\nд: 1\n')).toBe(
      'а:\n  "1.1":\n    в: 1\n    # его\n  # последний\n  "1.5":\n    в: 2\n\nд: 1\n',
    )
  })
  it('adds between brackets', () => {
    expect(key('а: { "1.1": { в: 1 } }\n')).toBe('а: { "1.1": { в: 1 }, "1.5": { в: 2 } }\n')
    expect(key('а: {}\n')).toBe('а: { "1.5": { в: 2 } }\n')
    expect(key('а: {\n  г: 1, # рядом\n}\n')).toBe('а: {\n  г: 1, "1.5": { в: 2 }, # рядом\n}\n')
  })
  it('does not touch an alias', () => {
    expect(key('н: &н\n  в: 1\nа: *н\n')).toBeUndefined()
  })
})

describe('keysAt', () => {
  it('names the keys as they are read', () => {
    expect(keysAt(planTree('а:\n  "1.5": 1\n  код : 2\n'), ['а'])).toEqual(['1.5', 'код'])
    expect(keysAt(planTree('а: 1\n'), ['а'])).toEqual([])
  })
})
