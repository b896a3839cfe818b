import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { junit } from '../../src/formatters/junit.ts'
import { checked, HOSTILE, hostile, PLAN, SPOILT, written } from './run.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** A strict parser: whatever is no well-formed XML 1.0 throws. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root.children[0] as Element
}

/** Element → its attributes and its children's names. */
function shapes({ name, attributes, children }: Element, known = new Map<string, Set<string>>()) {
  const own = known.get(name) ?? new Set()
  for (const key of [...Object.keys(attributes), ...children.map((child) => `<${child.name}>`)]) own.add(key)
  known.set(name, own)
  for (const child of children) shapes(child, known)
  return known
}

const unread = [{ file: 'нет.yaml', message: 'файла «нет.yaml» нет' }]
const clean = { file: 'чистый.yaml', text: '', findings: [] }

describe('JUnit', () => {
  it('has no element and no attribute beyond the documented example', async () => {
    const example = shapes(parsed(readFileSync(new URL('fixtures/junit.xml', import.meta.url), 'utf8')))
    const own = shapes(parsed(await written(junit(), [checked('план.yaml', PLAN), ...SPOILT, clean], unread)))
    expect([...own.keys()].sort()).toEqual([...example.keys()].sort())
    for (const [name, parts] of own)
      expect([name, [...parts].filter((part) => !example.get(name)?.has(part))]).toEqual([name, []])
  })
  it('has a suite a file and a case a finding, and counts them', async () => {
    const file = checked('план.yaml', PLAN)
    const [plan, clear, lost] = parsed(await written(junit(), [file, clean], unread)).children
    const failures = file.findings.filter(({ severity }) => severity === 'error').length
    expect(plan?.attributes).toMatchObject({
      name: 'план.yaml',
      tests: String(file.findings.length),
      failures: String(failures),
      skipped: String(file.findings.length - failures),
    })
    expect(plan?.children).toHaveLength(file.findings.length)
    expect(clear?.children.map(({ attributes, children }) => [attributes['name'], children])).toEqual([
      ['замечаний нет', []],
    ])
    expect(lost?.attributes).toMatchObject({ name: 'нет.yaml', errors: '1' })
  })
  it('is well-formed XML of no files and of any words', async () => {
    expect(parsed(await written(junit(), [])).children).toEqual([])
    const [suite] = parsed(await written(junit(), [hostile(HOSTILE)])).children
    expect(suite?.attributes['name']).toBe(
      ['\0', '\u001b', '\ud800', '\ufffe']
        .reduce((words, bad) => words.replaceAll(bad, '\ufffd'), HOSTILE.replace('😀', '@'))
        .replace('@', '😀'),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
        parsed(await written(junit(), [hostile(words)]))
      }),
    )
  })
})
