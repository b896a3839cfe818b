import { expect, it } from 'vitest'
import { nearest } from '../../src/finding/nearest.ts'
import { governsAccusative, ORDER_VERBS, plainVerb } from '../../src/russian/verbs.ts'

it.each([
  ['П Р И К А З Ы В А Ю:', 'приказываю'],
  ['Обязываю', 'обязываю'],
])('%s is %s', (typed, plain) => {
  expect(plainVerb(typed)).toBe(plain)
})

it('knows every form it would otherwise correct', () => {
  for (const verb of ORDER_VERBS) expect(nearest(verb, ORDER_VERBS)).toBe(verb)
})

it('knows after which the accusative stands', () => {
  expect(['обязываю', 'обязывает', 'прошу', 'просим'].every(governsAccusative)).toBe(true)
  expect(['приказываю', 'постановляю', 'поручаю', 'рекомендую'].some(governsAccusative)).toBe(false)
})
