import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { ImportRefusal } from '../../src/import/import-refusal.ts'
import { LIMITS } from '../../src/import/limits.ts'
import { readSource } from '../../src/import/read-source.ts'
import { cellText } from '../../src/import/source-document.ts'
import { zipFolder } from './archive.ts'

const root = new URL('./', import.meta.url).pathname
const folders = globSync(['{docx,xlsx}/features/*/'], { cwd: root, onlyDirectories: true })
const binaries = globSync(['binaries/*.{docx,xlsx}'], { cwd: root })
const files: readonly Uint8Array[] = [
  ...folders.map((folder) => zipFolder(join(root, folder))),
  ...binaries.map((name) => new Uint8Array(readFileSync(join(root, name)))),
]

/** Enough for every file here, so that what a mutation makes larger shows itself. */
const limits = { ...LIMITS, unpackedBytes: 10_000_000, items: 10_000 }

/** A file is read, or refused; a read one can be gone through to its end. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    const { blocks } = readSource('план.docx', bytes, { limits })
    expect(cellText({ blocks })).toEqual(expect.any(String))
    expect(JSON.stringify(blocks)).not.toMatch(/"(?:columnSpan|rowSpan)":(?:0|-|null)/)
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
  }
}

type Mutation = (text: string) => string

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const oddText = fc.constantFrom(
  ...[
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tr>',
    '<w:p/>',
    '<w:tc/>',
    '<',
    '>',
    '&',
    '&lt;',
    '&x;',
    '"',
    "'",
    '\0',
    ' ',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x?>',
    '<!DOCTYPE x>',
    '\ufffd',
    '😀',
    'xmlns:w="urn:x"',
    ' w:val="-1"',
  ],
)
const oddValue = fc.constantFrom(
  ...[
    '',
    '0',
    '-1',
    '1',
    '8',
    '99999999999',
    '1e999',
    'NaN',
    'continue',
    'restart',
    'begin',
    'end',
    'A1:XFD1048576',
  ],
  ...['__proto__', 'constructor', 'toString', 'D', '%1%2%9', 'bullet', '../../..', '\u0301'],
)
const name = fc.constantFrom(
  ...[
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'tcPr',
    'trPr',
    'pPr',
    'rPr',
    'sdt',
    'del',
    'ins',
    'fldChar',
    'txbxContent',
  ],
  ...[
    'drawing',
    'num',
    'lvl',
    'abstractNum',
    'style',
    'c',
    'v',
    'row',
    'si',
    'is',
    'mergeCell',
    'xf',
    'constructor',
  ],
)

/** Mutations that leave the XML well-formed go deeper than those that do not. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, oddText).map(
    ([place, odd]): Mutation =>
      (text) => {
        const cut = Math.floor(place * text.length)
        return text.slice(0, cut) + odd + text.slice(cut)
      },
  ),
  fc.tuple(at, fc.nat(60)).map(
    ([place, length]): Mutation =>
      (text) => {
        const cut = Math.floor(place * text.length)
        return text.slice(0, cut) + text.slice(cut + length)
      },
  ),
  fc.tuple(at, oddValue).map(
    ([place, value]): Mutation =>
      (text) => {
        const values = [...text.matchAll(/="[^"]*"/g)]
        const { index = 0, 0: found = '' } = values[Math.floor(place * values.length)] ?? {}
        return `${text.slice(0, index)}="${value}"${text.slice(index + found.length)}`
      },
  ),
  fc.tuple(name, name).map(
    ([from, to]): Mutation =>
      (text) =>
        text.replace(new RegExp(`(</?(?:w:)?)${from}(?=[ />])`, 'g'), `$1${to}`),
  ),
  // an element with all that is in it comes a second time, or goes
  fc.tuple(at, name, fc.nat(3)).map(
    ([place, tag, times]): Mutation =>
      (text) => {
        const elements = [
          ...text.matchAll(new RegExp(`<((?:w:)?${tag})[ />](?:[^<]|<(?!\\1[ />]))*?</\\1>`, 'g')),
        ]
        const { index = 0, 0: found = '' } = elements[Math.floor(place * elements.length)] ?? {}
        return text.slice(0, index) + found.repeat(times) + text.slice(index + found.length)
      },
  ),
)

describe('nothing but a refusal is thrown', () => {
  test('for mutated XML', () => {
    const file = fc.constantFrom(...files)
    fc.assert(
      fc.property(file, at, fc.array(mutation, { minLength: 1, maxLength: 4 }), (bytes, place, mutations) => {
        const parts = unzipSync(bytes)
        const names = Object.keys(parts)
        const mutated = names[Math.floor(place * names.length)] ?? ''
        const text = mutations.reduce(
          (before, mutate) => mutate(before),
          strFromU8(parts[mutated] ?? new Uint8Array()),
        )
        readsOrRefuses(zipSync({ ...parts, [mutated]: strToU8(text) }, { level: 1 }))
      }),
      { numRuns: 1_500 },
    )
  })

  test('for mutated archives', () => {
    const change = fc.tuple(at, fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff, 0x50, 0x80)), fc.boolean())
    const file = fc.constantFrom(...files)
    fc.assert(
      fc.property(
        file,
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (bytes, changes, isCut) => {
          const mutated = new Uint8Array(
            isCut ? bytes.subarray(0, bytes.length * (changes[0]?.[0] ?? 1)) : bytes,
          )
          // the headers lie at the end: half of the changes go there
          for (const [place, value, isHeader] of changes) {
            const from = isHeader ? Math.max(mutated.length - 600, 0) : 0
            mutated[from + Math.floor(place * (mutated.length - from))] = value
          }
          readsOrRefuses(mutated)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('for any bytes and any text', () => {
    const start = fc.constantFrom('', 'PK\x03\x04', '%PDF-', '{\\rtf', '---\n', '| а |\n', '"')
    const names = fc.constantFrom('x.docx', 'x.csv', 'x.md', 'x.txt', 'x')
    fc.assert(
      fc.property(
        names,
        start,
        fc.uint8Array({ maxLength: 200 }),
        fc.string(),
        (source, head, tail, text) => {
          for (const bytes of [tail, strToU8(text)]) {
            try {
              readSource(source, new Uint8Array([...strToU8(head), ...bytes]), { limits })
            } catch (error) {
              if (!(error instanceof ImportRefusal)) throw error
            }
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
