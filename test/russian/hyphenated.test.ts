import { expect, it } from 'vitest'
import { isHyphenated } from '../../src/russian/hyphenated.ts'

it.each([
  ['информационно', 'методические'],
  ['Психолого', 'педагогическая'],
  ['педагогов', 'психологов'],
  ['Письмо', 'заявка'],
  ['ГИА', '9'],
  ['школы', 'партнёры'],
])('%s-%s is one word', (before, after) => {
  expect(isHyphenated(before, after)).toBe(true)
})

it.each([
  ['Школа', 'опора'],
  ['уровней)', 'одно'],
  ['это', 'главное'],
  ['количество', 'три'],
  ['планы', 'основа'],
])('%s — %s are two', (before, after) => {
  expect(isHyphenated(before, after)).toBe(false)
})
