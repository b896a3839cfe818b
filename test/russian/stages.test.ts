import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { HEADS, plainTitle, STAGES, stageOf } from '../../src/russian/stages.ts'

const corpus: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync(new URL('stages.yaml', import.meta.url), 'utf8'),
)
const cases = Object.entries(corpus).flatMap(([stage, titles]) =>
  titles.map((title) => [title, stage] as const),
)

describe('stageOf', () => {
  it('has phrases for every stage, and some that are none', () => {
    expect(Object.keys(corpus).sort()).toEqual([...STAGES, 'нет'].sort())
  })
  it.each(cases)('%s: %s', (title, stage) => {
    expect(stageOf(title) ?? 'нет').toBe(stage)
  })
  it.each(cases)('in capitals, with NBSP: %s', (title, stage) => {
    expect(stageOf(title.replaceAll(' ', '\u00a0').toUpperCase()) ?? 'нет').toBe(stage)
  })
})

describe('the table of heads', () => {
  it('has no row that no phrase needs', () => {
    const used = new Set(
      cases.map(([title]) => HEADS.findIndex(([, pattern]) => pattern.test(plainTitle(title)))),
    )
    expect(HEADS.map((_, index) => index).filter((index) => !used.has(index))).toEqual([])
  })
})
