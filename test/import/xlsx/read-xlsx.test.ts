import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../../src/import/xlsx/read-xlsx.ts'
import { zipFolder } from '../archive.ts'
import { dump } from '../dump.ts'

const root = new URL('features/', import.meta.url).pathname

/** A folder a feature: the parts of the book, and what is read of it. */
describe('readXlsx', () => {
  test.each(readdirSync(root))('%s', (feature) => {
    const folder = join(root, feature)
    const { sheets, skipped } = readXlsx(zipFolder(folder))
    const shown = dump({ blocks: sheets.map(({ table }) => table), skipped })
    expect(shown).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'))
  })
})
