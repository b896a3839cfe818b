import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Activity, Roadmap } from '../../../src/model/roadmap.ts'
import { countRows, NAMES, roadmapOf } from '../../examples/plans.ts'
import { hasOffice } from '../../render/office.ts'
import { htmlTable, type Manner, wordTable } from './manners.ts'
import { importBytes } from './printed.ts'

/** Rows of the first level, parts of rows, and sections that are rows. */
const ROWS = {
  'kargasok-2020': { rows: 12, subRows: 0, sections: 0 },
  'kemsky-2023': { rows: 22, subRows: 0, sections: 0 },
  'kostroma-2020': { rows: 23, subRows: 0, sections: 1 },
  'kurkino-2020': { rows: 68, subRows: 0, sections: 0 },
  'rubtsovsk-2021': { rows: 67, subRows: 1, sections: 0 },
} as const

const MANNERS: readonly Manner[] = (['typed', 'automatic'] as const).flatMap((numbers) =>
  (['merged', 'bold'] as const).flatMap((sections) =>
    (['whole', 'split', 'split with heads'] as const).map((pages) => ({ numbers, sections, pages })),
  ),
)

const original = (name: string): Roadmap => roadmapOf(name, 'as-signed/')
const flat = (text: string | undefined): string =>
  (text ?? '').replace(/[\s\u00a0]+/g, ' ').replace(/^- /, '– ')

function all(roadmap: Roadmap): readonly Activity[] {
  return [...roadmap.activities]
}

/** Everything that an import of the table must find. */
function expectFound(name: (typeof NAMES)[number], bytes: Uint8Array): void {
  const before = original(name)
  const { roadmap, report } = importBytes('plan.docx', bytes)
  expect(countRows(roadmap)).toEqual(ROWS[name])
  expect(roadmap.sections.map(({ title }) => flat(title?.text).replace(/\.$/, ''))).toEqual(
    before.sections.map(({ title }) => flat(title?.text).replace(/\.$/, '')),
  )
  const deadlines = (each: Roadmap): string[] => all(each).map(({ deadline }) => flat(deadline?.text))
  expect(deadlines(roadmap)).toEqual(deadlines(before))
  const responsible = (each: Roadmap): string[] => all(each).map(({ responsible: own }) => flat(own?.text))
  expect(responsible(roadmap)).toEqual(responsible(before))
  expect(report.losses).toEqual([])
}

describe.each(NAMES)('%s as a table of Word', (name) => {
  test.each(MANNERS)('numbers $numbers, sections $sections, $pages', (manner) => {
    expectFound(name, wordTable(original(name), manner))
  })
})

describe.skipIf(!hasOffice)('made by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-manners-'))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const convert = (to: string, from: string, files: readonly string[]): void => {
    const paths = files.map((file) => join(folder, `${file}.${from}`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths], {
      stdio: 'ignore',
    })
  }
  const through = NAMES.map((name) => `${name}-old`)
  beforeAll(() => {
    const manner: Manner = { numbers: 'automatic', sections: 'merged', pages: 'whole' }
    for (const name of NAMES) {
      writeFileSync(join(folder, `${name}.html`), htmlTable(original(name)))
      writeFileSync(join(folder, `${name}-old.docx`), wordTable(original(name), manner))
    }
    convert('docx:MS Word 2007 XML', 'html', NAMES)
    convert('doc', 'docx', through)
    convert('docx', 'doc', through)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(NAMES)('%s, HTML → DOCX', (name) => {
    expectFound(name, readFileSync(join(folder, `${name}.docx`)))
  })
  test.each(NAMES)('%s, DOCX → DOC → DOCX', (name) => {
    expectFound(name, readFileSync(join(folder, `${name}-old.docx`)))
  })
})
