import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Finding } from '../../src/finding/finding.ts'
import { judgedPlan, judgedReport, PLANS, REPORT_FILES } from './mutations/judged.ts'
import { type Mutation, type Operator, spread } from './mutations/mutation.ts'
import { CONTEXT_OPERATORS } from './mutations/of-context.ts'
import { linked } from './mutations/of-references.ts'
import { REPORT_OPERATORS } from './mutations/of-reports.ts'
import { LINK_OPERATORS, OPERATORS } from './mutations/operators.ts'
import { type SourceText, sourceText } from './mutations/source-text.ts'

/** Places of one file that are broken in one way; with MUTATIONS=all every place is, which takes minutes. */
const EVERY = process.env['MUTATIONS'] === 'all' ? Number.POSITIVE_INFINITY : 1
const OF_PLAN = 2 * EVERY
const OF_REPORT = EVERY

/** What honestly is more than one mistake, or takes away what others lean on; and what it gives, by rule. */
interface Listed {
  readonly mistake: string
  readonly file: string
  readonly what: string
  readonly gives: Readonly<Record<string, number>>
  readonly why: string
}

const LISTED = parse(
  readFileSync(new URL('mutations/context.yaml', import.meta.url), 'utf8'),
) as readonly Listed[]

const LINKED: readonly SourceText[] = PLANS.map((plan) => sourceText(`${plan.name} linked`, linked(plan)))

/** A kind of file, the ways to break it, and how what comes of it is judged. */
interface Kind {
  readonly files: readonly SourceText[]
  readonly operators: Readonly<Record<string, Operator>>
  readonly limit: number
  readonly judge: (file: SourceText, text: string) => Finding[]
}

const judgeAsPlan: Kind['judge'] = (_file, text) => judgedPlan(text)
const judgeAsReport: Kind['judge'] = ({ name }, text) => judgedReport(name, text)

const KINDS: Readonly<Record<string, Kind>> = {
  plans: { files: PLANS, operators: OPERATORS, limit: OF_PLAN, judge: judgeAsPlan },
  'plans with linked rows': { files: LINKED, operators: LINK_OPERATORS, limit: OF_PLAN, judge: judgeAsPlan },
  reports: { files: REPORT_FILES, operators: REPORT_OPERATORS, limit: OF_REPORT, judge: judgeAsReport },
}

/** The files have no error and no warning: whatever is told of a mutation is new. */
describe.each(Object.entries(KINDS))('%s', (_kind, { files, operators, limit, judge }) => {
  it('are sound before', () => {
    expect(files.flatMap((file) => judge(file, file.text).map(shown))).toEqual([])
  })

  it.each(Object.entries(operators))('%s: one finding, there or at its other end', (mistake, operator) => {
    const mutations = files.flatMap((file) => {
      const isListed = ({ what }: Mutation): boolean => listed(mistake, file, what) !== undefined
      const own = operator(file).filter((mutation) => !isListed(mutation))
      return spread(own, limit).map((mutation) => ({ file, ...mutation }))
    })
    expect(mutations.length).toBeGreaterThan(0)
    const odd = mutations.flatMap(({ file, what, text, lines }) => {
      const found = judge(file, text)
      const [first, ...more] = found
      const isOne = first !== undefined && more.length === 0 && lines.includes(first.range.start.line)
      return isOne ? [] : [`${file.name}, ${what} (${lines[0]}): ${found.map(shown).join('; ') || 'nothing'}`]
    })
    expect(odd).toEqual([])
  })
})

describe('what is listed', () => {
  const all: Readonly<Record<string, Kind>> = {
    ...KINDS,
    context: { files: PLANS, operators: CONTEXT_OPERATORS, limit: 0, judge: judgeAsPlan },
  }
  it.each(LISTED.map((each) => [each.mistake, each.file, each.what, each] as const))(
    '%s: %s, %s',
    (mistake, name, what, { gives }) => {
      const found = Object.values(all).flatMap(({ files, operators, judge }) =>
        files.flatMap((file) => {
          const mutation = file.name === name && operators[mistake]?.(file).find((each) => each.what === what)
          return mutation ? [count(judge(file, mutation.text))] : []
        }),
      )
      expect(found).toEqual([gives])
    },
  )
  it('are all changes of context', () => {
    const made = PLANS.flatMap((plan) =>
      Object.entries(CONTEXT_OPERATORS).flatMap(([mistake, operator]) =>
        operator(plan).map(({ what }) => ({ mistake, plan, what })),
      ),
    )
    const missing = made.filter(({ mistake, plan, what }) => listed(mistake, plan, what) === undefined)
    expect(missing.map(({ mistake, plan, what }) => `${plan.name}: ${mistake}, ${what}`)).toEqual([])
  })
  it('has a reason', () => {
    expect(LISTED.filter(({ why }) => why.trim() === '')).toEqual([])
  })
})

it('plans are broken in more than 600 ways, reports in more than 400', () => {
  const waysTo = ({ files, operators, limit }: Kind): number =>
    files.reduce(
      (sum, file) =>
        Object.values(operators).reduce((all, operator) => all + spread(operator(file), limit).length, sum),
      0,
    )
  const ways = Object.values(KINDS).map(waysTo)
  expect((ways[0] ?? 0) + (ways[1] ?? 0)).toBeGreaterThan(600)
  expect(ways[2]).toBeGreaterThan(400)
})

function listed(mistake: string, { name }: SourceText, what: string): Listed | undefined {
  return LISTED.find((each) => each.mistake === mistake && each.file === name && each.what === what)
}

function shown({ file, range, rule, message }: Finding): string {
  return `${file}:${range.start.line} ${rule} ${message}`
}

function count(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}
