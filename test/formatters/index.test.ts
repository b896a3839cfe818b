import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { colours } from '../../src/terminal/colour.ts'
import { checked, PLAN, SPOILT, written } from './run.ts'

describe('the table of formats', () => {
  it.each(Object.entries(FORMATTERS))('%s tells of sound and spoilt files', async (_name, make) => {
    const context = {
      colour: colours({ env: {}, isTerminal: false }),
      version: '0',
      rules: async () => [],
    }
    expect(await written(await make(context), [checked('план.yaml', PLAN), ...SPOILT])).toContain('сорк')
  })
  it('loads with a plain check only what a plain check shows', () => {
    const text = readFileSync(new URL('../../src/formatters/index.ts', import.meta.url), 'utf8')
    const loaded = [...text.matchAll(/^import \{.*from '\.\/(.*)\.ts'$/gm)].map(([, name]) => name)
    expect(loaded.sort()).toEqual(['json', 'pretty'])
  })
})
