import { expect, it } from 'vitest'
import { readDocument } from '../../src/source/document.ts'

const document = readDocument(
  'план.yaml',
  new TextEncoder().encode('а: >-\n  раз (два)\n  три\n\n  четыре\nб: "пять\n  шесть"\n'),
)
const span = (key: string, words: string): string | undefined => {
  const range = document.locateWords([key], words)
  return range && `${range.start.line}:${range.start.column}–${range.end.line}:${range.end.column}`
}

it('words are found in the lines that they were folded into, and only as they stand', () => {
  expect(span('а', 'раз')).toBe('2:3–2:6')
  expect(span('а', '(два) три')).toBe('2:7–3:6')
  expect(span('а', 'три четыре')).toBeUndefined()
  expect(span('а', 'два. три')).toBeUndefined()
  expect(span('б', 'пять шесть')).toBeUndefined()
})
