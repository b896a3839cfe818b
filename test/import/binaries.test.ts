import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSource } from '../../src/import/read-source.ts'
import { dump } from './dump.ts'

const folder = new URL('binaries/', import.meta.url)

/** What other programs write, with what is read of it beside it; `make.sh` and `make-xlsx.py` tell how the files came to be. */
test.each(readdirSync(folder).filter((name) => /\.(docx|xlsx)$/.test(name)))('%s', (name) => {
  const expected = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
  expect(dump(readSource(name, readFileSync(new URL(name, folder))))).toBe(expected)
})
