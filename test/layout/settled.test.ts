import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STARTER } from '../../src/cli/starter.ts'
import { formatted } from './formatted.ts'

const ROOT = new URL('../../examples/', import.meta.url)
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('as-signed'))
  .sort()

describe('what we show to others is laid out as the program does it', () => {
  it.each(files)('examples/%s', (name) => {
    const text = readFileSync(new URL(name, ROOT), 'utf8')
    expect(formatted(text)).toBe(text)
  })
  it('what `roadmap init` writes', () => {
    expect(formatted(STARTER)).toBe(STARTER)
  })
})
