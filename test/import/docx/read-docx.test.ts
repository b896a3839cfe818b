import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { zipFolder } from '../archive.ts'
import { dump } from '../dump.ts'

const root = new URL('features/', import.meta.url).pathname

/** A folder a feature: the parts of the document, and what is read of it. */
describe('readDocx', () => {
  test.each(readdirSync(root))('%s', (feature) => {
    const folder = join(root, feature)
    expect(dump(readDocx(zipFolder(folder)))).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'))
  })
})
