import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleInfos } from '../../src/cli/rules/rule-infos.ts'
import type { FormatterContext } from '../../src/formatters/formatter.ts'
import { github } from '../../src/formatters/github.ts'
import { colours } from '../../src/terminal/colour.ts'
import { checked, finding, HOSTILE, hostile, PLAN, SPOILT, written } from './run.ts'

const CONTEXT: FormatterContext = {
  colour: colours({ env: {}, isTerminal: false }),
  version: '1.2.3',
  rules: async () => ruleInfos(),
}

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** As the runner reads a line of the log (ActionCommand.TryParseV2). */
function parsed(line: string): Command {
  const [, name = '', list = '', data = ''] = /^::(\S+) (.*?)::(.*)$/.exec(line) ?? []
  const plain = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const entries = list.split(',').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at), plain(pair.slice(at + 1))]
  })
  return {
    name,
    properties: Object.fromEntries(entries),
    data: data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
  }
}

const lines = (text: string): Command[] => text.split('\n').filter(Boolean).map(parsed)

describe('annotations of GitHub', () => {
  const example = lines(readFileSync(new URL('fixtures/github.txt', import.meta.url), 'utf8'))
  it('have the commands and properties of the documented example, and no others', async () => {
    const commands = lines(await written(await github(CONTEXT), [checked('план.yaml', PLAN), ...SPOILT]))
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(example.map(({ name }) => name)))
    const known = new Set(example.flatMap(({ properties }) => Object.keys(properties)))
    for (const { properties } of commands) {
      expect(Object.keys(properties).filter((key) => !known.has(key))).toEqual([])
      for (const key of ['line', 'endLine', 'col', 'endColumn'])
        if (properties[key] !== undefined) expect(properties[key]).toMatch(/^[1-9]\d*$/)
    }
  })
  it('name the rule in the title and say what to do', async () => {
    const commands = lines(await written(await github(CONTEXT), [checked('план.yaml', PLAN)]))
    expect(commands.find(({ properties }) => properties['title']?.includes('schema-unknown-key'))).toEqual({
      name: 'error',
      properties: {
        file: 'план.yaml',
        line: '11',
        endLine: '11',
        col: '5',
        endColumn: '9',
        title: 'Такого ключа в формате нет [schema-unknown-key]',
      },
      data: 'Неизвестный ключ «сорк» — вероятно, «срок»\nЧто делать: замените на «срок»',
    })
  })
  it('have columns only inside one line, and tell what could not be read', async () => {
    const long = { ...finding('а'), range: { start: { line: 1, column: 4 }, end: { line: 3, column: 2 } } }
    const text = await written(
      await github(CONTEXT),
      [{ file: 'а', text: '', findings: [long] }],
      [{ file: 'нет, план.yaml', message: 'файла нет: 100%' }],
    )
    expect(text).toBe(
      [
        '::error file=а,line=1,endLine=3,title=roadmap [some-rule]::а%0AЧто делать: а',
        '::error file=нет%2C план.yaml::файла нет: 100%25',
        '',
      ].join('\n'),
    )
  })
  it('are read back word for word, whatever the words are', async () => {
    const back = async (words: string): Promise<void> => {
      const text = await written(await github(CONTEXT), [hostile(words)])
      const commands = text.split('\n').slice(0, -1)
      expect(commands).toHaveLength(3)
      for (const { properties, data } of commands.map(parsed)) {
        expect(properties['file']).toBe(words)
        expect(data).toBe(`${words}\nЧто делать: ${words}`)
      }
    }
    await back(HOSTILE.replaceAll('%25', '%').replaceAll('%0A', ''))
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'а:,%\r\n=0 ') }), back))
  })
})
