import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPeriod } from '../../src/calendar/period.ts'
import { readDeadline } from '../../src/deadline/read-deadline.ts'
import { ROOT, roadmap, scratch } from './roadmap.ts'

function validator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
  return ajv.compile(JSON.parse(readFileSync(`${ROOT}schemas/${name}.v1.schema.json`, 'utf8')))
}

describe('check --format json', () => {
  it('is as its schema says, for sound plans, plans with faults and files that cannot be read', async () => {
    const { out } = await roadmap(['check', 'examples', 'package.json', '--format', 'json'])
    const output: unknown = JSON.parse(out)
    const isValid = validator('check-output')
    expect([isValid(output), isValid.errors]).toEqual([true, null])
    const { files, summary } = output as {
      files: { findings: { severity: string }[] }[]
      summary: { errors: number }
    }
    const errors = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')
    expect(errors.length).toBeGreaterThan(5)
    expect(summary.errors).toBe(errors.length)
  })
})

describe('deadline --stdin --json', () => {
  const groups = parse(readFileSync(`${ROOT}test/deadline/corpus.yaml`, 'utf8')) as Record<string, unknown>[]
  const cases = groups.flatMap((group) =>
    group['четверти'] === undefined && group['учебный-год'] === undefined
      ? Object.values(group).flatMap((list) =>
          (Array.isArray(list) ? (list as (string | { фраза: string })[]) : []).map((entry) => ({
            phrase: typeof entry === 'string' ? entry : entry.фраза,
            period: String(group['период'] ?? ''),
            orderDate: String(group['дата-приказа'] ?? ''),
          })),
        )
      : [],
  )
  const lines = cases.filter(({ phrase }) => !/[\n\t]/.test(phrase))

  it('answers line by line, as its schema says and as the reader reads', async () => {
    const stdin = lines
      .map(({ phrase, period, orderDate }) => `${phrase}\t${period}\t${orderDate}\n`)
      .join('')
    const { out, code } = await roadmap(['deadline', '--stdin', '--json'], { stdin })
    expect(code).toBe(0)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toHaveLength(lines.length)
    const isValid = validator('deadline-output')
    for (const [index, answer] of answers.entries()) {
      expect([answer, isValid(answer), isValid.errors]).toEqual([answer, true, null])
      const { phrase, period, orderDate } = lines[index] as (typeof lines)[number]
      const context = {
        ...(period && { period: readPeriod(period) as never }),
        ...(orderDate && { orderDate: orderDate as never }),
      }
      const reading = readDeadline(phrase, context)
      const windows = [reading, ...(reading.parts ?? [])].flatMap((each) => each.windows)
      expect(answer).toMatchObject({
        phrase,
        kind: reading.kind,
        windows: windows.map(({ from, to }) => [from, to]),
      })
    }
  })
})

describe('diff and log --format json', () => {
  const { folder, remove } = scratch()
  afterAll(remove)
  const from = readFileSync(`${ROOT}examples/kargasok-2020.yaml`, 'utf8')
  const plan = (name: string, text: string): void => writeFileSync(join(folder, name), text)

  it('are as their schemas say', async () => {
    plan('план.yaml', from)
    await roadmap(['approve', 'план.yaml'], { cwd: folder })
    const signed = readFileSync(join(folder, 'план.yaml'), 'utf8')
    plan(
      'новый.yaml',
      signed.replace(/ {6}- номер: 2\n(?: {8}.*\n)+/, '').replaceAll('Ежегодно', 'ежегодно, май'),
    )
    const diff = await roadmap(['diff', 'план.yaml', 'новый.yaml', '--format', 'json'], { cwd: folder })
    const isDiff = validator('diff-output')
    const { changes } = JSON.parse(diff.out) as { changes: { kind: string }[] }
    expect([isDiff(JSON.parse(diff.out)), isDiff.errors]).toEqual([true, null])
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['changed', 'removed']))
    const isLog = validator('log-output')
    for (const file of ['план.yaml', 'новый.yaml']) {
      const { out } = await roadmap(['log', file, '--format', 'json'], { cwd: folder })
      expect([isLog(JSON.parse(out)), isLog.errors]).toEqual([true, null])
    }
    const git = (...args: string[]): unknown =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { cwd: folder })
    git('init', '-q')
    git('add', 'план.yaml')
    git('commit', '-qm', 'план')
    plan('план.yaml', readFileSync(join(folder, 'новый.yaml'), 'utf8'))
    const { out } = await roadmap(['log', 'план.yaml', '--format', 'json'], { cwd: folder })
    expect([isLog(JSON.parse(out)), isLog.errors]).toEqual([true, null])
    expect(JSON.parse(out)).toMatchObject({ source: 'git', unapproved: { since: 1 } })
  })
})
