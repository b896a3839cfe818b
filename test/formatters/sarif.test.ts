import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleInfos } from '../../src/cli/rules/rule-infos.ts'
import type { FileFindings, FormatterContext, Unread } from '../../src/formatters/formatter.ts'
import { sarif } from '../../src/formatters/sarif.ts'
import { colours } from '../../src/terminal/colour.ts'
import { checked, HOSTILE, hostile, PLAN, SPOILT, written } from './run.ts'

const CONTEXT: FormatterContext = {
  colour: colours({ env: {}, isTerminal: false }),
  version: '1.2.3',
  rules: async () => ruleInfos(),
}

const require = createRequire(import.meta.url)
const main = require.resolve('@microsoft/sarif-multitool-ts')
const schema = JSON.parse(
  readFileSync(new URL('../assets/sarif-2.1.0.schema.json', `file://${main}`), 'utf8'),
)
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endColumn: number
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex?: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: { physicalLocation: { artifactLocation: { uri: string }; region: Region } }[]
  readonly relatedLocations?: { message: { text: string } }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: {
    artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[]
  }[]
}
interface Run {
  readonly tool: { driver: { version: string; rules: { id: string }[] } }
  readonly columnKind: string
  readonly results: Result[]
  readonly invocations: { executionSuccessful: boolean; toolExecutionNotifications?: object[] }[]
}

async function run(files: readonly FileFindings[], unread: readonly Unread[] = []): Promise<Run> {
  const log = JSON.parse(await written(await sarif(CONTEXT), files, unread))
  expect([isValid(log), isValid.errors]).toEqual([true, null])
  return log.runs[0]
}

describe('SARIF', () => {
  it('is as the schema of OASIS says, of sound and of spoilt files, of none and of unread ones', async () => {
    const { tool, columnKind, results, invocations } = await run([checked('план.yaml', PLAN), ...SPOILT])
    expect(tool.driver.version).toBe('1.2.3')
    expect(columnKind).toBe('utf16CodeUnits')
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']))
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId)
    expect(invocations).toEqual([{ executionSuccessful: true }])
    expect((await run([])).results).toEqual([])
    const [failed] = (await run([], [{ file: 'нет.yaml', message: 'файла «нет.yaml» нет' }])).invocations
    expect(failed?.executionSuccessful).toBe(false)
    expect(failed?.toolExecutionNotifications).toHaveLength(1)
  })
  it('tells what to do, related places, and fixes that fit the text', async () => {
    const { results } = await run([checked('план.yaml', PLAN)])
    expect(results.find(({ ruleId }) => ruleId === 'schema-unknown-key')?.message.text).toBe(
      'Неизвестный ключ «сорк» — вероятно, «срок»\nЧто делать: замените на «срок»',
    )
    expect(results.find(({ ruleId }) => ruleId === 'code-repeated')?.relatedLocations).toHaveLength(1)
    const spelling = results.find(({ ruleId }) => ruleId === 'deadline-spelling')
    const [replacement] = spelling?.fixes?.[0]?.artifactChanges[0]?.replacements ?? []
    const region = replacement?.deletedRegion
    const line = PLAN.split('\n')[(region?.startLine ?? 0) - 1] ?? ''
    expect(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1)).toBe(
      'Март- август 2023 г.',
    )
    expect(replacement?.insertedContent.text).toBe('Март–август 2023 г.')
  })
  it('names files by addresses: relative ones percent-encoded, others absolute', async () => {
    const uri = async (file: string): Promise<string | undefined> =>
      (await run([checked(file, PLAN)])).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri
    expect(await uri('планы школ/план №1.yaml')).toBe(`${encodeURI('планы школ/план ')}%E2%84%961.yaml`)
    expect(await uri('../а#?.yaml')).toBe('../%D0%B0%23%3F.yaml')
    expect(await uri('/срв/план 1.yaml')).toBe(`file://${encodeURI('/срв/план 1.yaml')}`)
    expect(await uri('C:/планы/а.yaml')).toBe(`file:///C%3A/${encodeURI('планы/а.yaml')}`)
  })
  it('survives any words', async () => {
    await run([hostile(HOSTILE)])
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
        await run([{ ...hostile(words), file: 'a.yaml' }])
      }),
    )
  })
})

describe('fingerprints', () => {
  const prints = async (text: string): Promise<string[]> =>
    (await run([checked('план.yaml', text)])).results.map(
      ({ partialFingerprints }) => Object.values(partialFingerprints)[0] ?? '',
    )
  it('are unique, and stay when rows are put in above', async () => {
    const before = await prints(PLAN)
    expect(new Set(before).size).toBe(before.length)
    const after = await prints(
      PLAN.replace(
        'мероприятия:\n',
        'мероприятия:\n  - мероприятие: Новая строка\n    срок: май 2023 г.\n    ответственные: УО\n    результат: Приказ\n',
      ),
    )
    expect(before.filter((print) => !after.includes(print))).toEqual([])
  })
  it('differ from file to file', async () => {
    const { results } = await run([checked('а.yaml', PLAN), checked('б.yaml', PLAN)])
    const all = results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0])
    expect(new Set(all).size).toBe(all.length)
  })
})
