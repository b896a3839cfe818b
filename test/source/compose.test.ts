import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineTable } from '../../src/source/lines.ts'
import { slowCompose } from '../../src/source/yaml/compose-slowly.ts'
import { MAX_DEPTH, type SourceNode } from '../../src/source/yaml/node.ts'
import { readEvents } from '../../src/source/yaml/read-events.ts'
import { readLines } from '../../src/source/yaml/read-lines.ts'

/** Every scalar and alias with its place: what values and positions of findings are made of. */
function leaves(node: SourceNode | null): string[] {
  if (node === null) return ['lone key']
  const mark = node.anchor === undefined ? '' : `&${node.anchor} `
  switch (node.kind) {
    case 'scalar': {
      // Where an empty value stands, or where the blank lines behind a block end, is nobody's business.
      if (node.text === '') return [`${mark}empty ${node.isPlain}`]
      const to = node.isPlain || node.text.length === 0 ? node.to : ''
      return [`${mark}${node.from}–${to} ${node.isPlain} ${node.text}`]
    }
    case 'alias':
      return [`${node.from}–${node.to} *${node.name}`]
    case 'list':
      return [`${mark}[`, ...node.items.flatMap(leaves), ']']
    case 'map':
      return [
        `${mark}{ ${node.isFlow}`,
        ...node.pairs.flatMap(({ key, value }) => [...leaves(key), ...leaves(value)]),
        '}',
      ]
  }
}

/** What one parser reads and the other does not, or reads otherwise; nothing where the quick one leaves the text alone. */
function difference(text: string): string | undefined {
  const [quickest, quicker] = [readLines(text, MAX_DEPTH), readEvents(text, MAX_DEPTH)]
  if (quickest !== undefined && quicker !== undefined) expect(quickest).toEqual(quicker)
  return againstSlow(quickest ?? quicker, text)
}

function againstSlow(quick: SourceNode | undefined, text: string): string | undefined {
  if (quick === undefined) return undefined
  const slow = slowCompose(text, lineTable(text))
  if (slow.problems.length > 0) return `the slower parser: ${slow.problems[0]?.message}`
  const [a, b] = [leaves(quick), leaves(slow.root)]
  const at = a.findIndex((leaf, index) => leaf !== b[index])
  return at < 0 && a.length === b.length ? undefined : `${a[at]} is not ${b[at]}`
}

function same(text: string): void {
  expect(difference(text)).toBeUndefined()
}

const files = ['examples', 'examples/as-signed', 'test/rules'].flatMap((folder) => {
  const root = new URL(`../../${folder}/`, import.meta.url)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'))
})
const plans = files.filter((text) => text.length > 5000)
const PIECES = [
  ...[
    '\n',
    '\n  ',
    '\n    - ',
    ': ',
    ' #',
    ' # x',
    '"',
    "'",
    '|',
    '>',
    '>-',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
  ],
  ...[
    '&a ',
    '*a',
    '!x ',
    '%',
    '@',
    '`',
    '? ',
    '---\n',
    '...\n',
    '\t',
    '\u00a0',
    '\\',
    '<<: ',
    '«',
    'а',
    ':',
    '\n\n',
    '~',
  ],
]

describe('three parsers', () => {
  it('read every file of the repository alike', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.map(difference).filter(Boolean)).toEqual([])
    expect(plans.filter((text) => readLines(text, MAX_DEPTH) === undefined)).toEqual([])
    expect(plans.filter((text) => readEvents(text, MAX_DEPTH) === undefined)).toEqual([])
  })
  it('read a plan with strange signs put in alike, or the quick one leaves it to the other', () => {
    const text = fc
      .tuple(
        fc.constantFrom(...plans),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 }),
      )
      .map(([plan, pieces]) =>
        pieces.reduce(
          (whole, [place, piece]) => {
            const at = place % whole.length
            return whole.slice(0, at) + piece + whole.slice(at)
          },
          plan.slice(0, 3000),
        ),
      )
    fc.assert(fc.property(text, same), { numRuns: 1500 })
  })
  it('read small texts alike', () => {
    const line = fc
      .array(fc.constantFrom('а', 'ключ', '1', ' ', ...PIECES), { maxLength: 14 })
      .map((all) => all.join(''))
    fc.assert(fc.property(line, same), { numRuns: 20_000 })
  })
})
