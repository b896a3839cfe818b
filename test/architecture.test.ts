import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

/** folder → folders it may import; cli may import everything. The same table stands in src/README.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  calendar: [],
  blocks: [],
  russian: [],
  terminal: [],
  deadline: ['calendar'],
  finding: ['source'],
  schema: ['source', 'finding'],
  model: ['source', 'calendar', 'deadline', 'finding', 'schema', 'russian'],
  status: ['model', 'calendar', 'deadline'],
  agenda: ['model', 'calendar', 'status'],
  facts: ['source', 'calendar', 'model', 'status'],
  editions: ['source', 'calendar', 'model', 'russian'],
  rules: ['source', 'finding', 'model', 'calendar', 'status', 'deadline', 'editions', 'russian'],
  check: ['source', 'finding', 'schema', 'model', 'status', 'rules'],
  layout: ['source', 'schema', 'model', 'check'],
  views: ['finding', 'model', 'calendar', 'status', 'editions', 'blocks', 'russian'],
  render: ['blocks', 'russian', 'terminal'],
  import: ['source', 'blocks', 'calendar', 'model', 'deadline', 'finding', 'layout', 'russian'],
  formatters: ['finding', 'russian', 'terminal'],
}

/** package → its one home; a subfolder may be named. */
const HOME: Readonly<Record<string, string>> = {
  yaml: 'source',
  'js-yaml': 'source',
  'fastest-levenshtein': 'finding',
  docx: 'render/docx',
  'ical-generator': 'agenda',
  '@noble/hashes/sha2.js': 'editions',
  '@noble/hashes/utils.js': 'editions',
  'csv-parse/sync': 'import/csv',
  fflate: 'import',
  saxes: 'import',
  chalk: 'terminal',
  'string-width': 'terminal',
  chokidar: 'cli',
  commander: 'cli',
  diff: 'cli',
  tinyglobby: 'cli',
  picomatch: 'cli',
  'write-file-atomic': 'cli',
}

const root = new URL('../', import.meta.url)
const files = globSync(['src/**/*.ts'], { cwd: root.pathname, ignore: ['**/generated/**'] })

interface Import {
  readonly file: string
  readonly folder: string
  readonly from: string
  readonly isType: boolean
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(new URL(file, root), 'utf8')
  const folder = file.split('/').slice(1, -1).join('/')
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)
  return [...found].map((match) => ({
    file,
    folder,
    isType: match[1] !== undefined,
    from: match[2] ?? match[3] ?? '',
  }))
})

const top = (folder: string): string => folder.split('/')[0] ?? ''

describe('the import table', () => {
  it('names every folder of src', () => {
    expect(
      [
        ...new Set(files.map((file) => file.split('/')[1] ?? '').filter((name) => !name.includes('.'))),
      ].sort(),
    ).toEqual([...Object.keys(MAY_IMPORT), 'cli'].sort())
  })
  it('is kept: a folder imports only what stands on its row', () => {
    const strays = imports.filter(({ file, folder, from }) => {
      if (!from.startsWith('.') || top(folder) === 'cli') return false
      const target = new URL(from, new URL(file, 'file:///')).pathname.split('/')[2] ?? ''
      return target !== top(folder) && !MAY_IMPORT[top(folder)]?.includes(target)
    })
    expect(strays).toEqual([])
  })
  it('lets the model take only types from schema', () => {
    const values = imports.filter(
      ({ folder, from, isType }) => top(folder) === 'model' && from.includes('/schema/') && !isType,
    )
    expect(values).toEqual([])
  })
  it('stands in src/README.md as it is here', () => {
    const readme = readFileSync(new URL('src/README.md', root), 'utf8')
    for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
      const row = new RegExp(`^\\| ${folder} \\| (.*?) \\| .* \\|$`, 'm').exec(readme)?.[1]
      expect(row, folder).toBe(allowed.join(', ') || '—')
    }
  })
})

describe('packages', () => {
  it('have one home each', () => {
    const strays = imports.filter(({ folder, from }) => {
      if (from.startsWith('.') || from.startsWith('node:')) return false
      const home = HOME[from]
      return home === undefined || !(folder === home || folder.startsWith(`${home}/`))
    })
    expect(strays).toEqual([])
  })
  it('of node that touch the world are used by cli only', () => {
    const strays = imports.filter(
      ({ folder, from }) =>
        from.startsWith('node:') &&
        top(folder) !== 'cli' &&
        !(['render', 'formatters'].includes(folder) && from === 'node:crypto'),
    )
    expect(strays).toEqual([])
    const worldly = files.filter(
      (file) =>
        !file.startsWith('src/cli/') &&
        /\b(process\.|console\.|Date\.now|new Date\(\))/.test(readFileSync(new URL(file, root), 'utf8')),
    )
    expect(worldly).toEqual([])
  })
})

describe('folders', () => {
  it('have one noun and no catch-alls', () => {
    expect(
      files.filter((file) => /\/(utils?|helpers?|common|shared|types|misc)(\/|\.ts)/.test(file)),
    ).toEqual([])
  })
})
