import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileFindings, Unread } from '../../src/formatters/formatter.ts'
import { gitlab } from '../../src/formatters/gitlab.ts'
import { checked, HOSTILE, hostile, PLAN, SPOILT, written } from './run.ts'

interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

async function issues(files: readonly FileFindings[], unread: readonly Unread[] = []): Promise<Issue[]> {
  return JSON.parse(await written(gitlab(), files, unread))
}

/** Keys and kinds of values, all the way down. */
function shape(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
}

const [example] = JSON.parse(readFileSync(new URL('fixtures/gitlab.json', import.meta.url), 'utf8'))
const unread = [{ file: 'нет.yaml', message: 'файла «нет.yaml» нет' }]

describe('Code Quality of GitLab', () => {
  it('has the shape of the documented example', async () => {
    const all = await issues([checked('планы школ/план.yaml', PLAN), ...SPOILT], unread)
    for (const issue of all) {
      expect(shape(issue)).toMatchObject(shape(example) as object)
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity)
    }
    expect(all[0]?.location.path).toBe('планы школ/план.yaml')
    expect(all.at(-1)).toMatchObject({ severity: 'blocker', location: { path: 'нет.yaml' } })
  })
  it('has fingerprints of which no two are alike', async () => {
    const all = await issues([checked('а.yaml', PLAN), checked('б.yaml', PLAN)], unread)
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length)
  })
  it('is an array where there is nothing to tell, where a clean file comes between, and of any words', async () => {
    expect(await issues([])).toEqual([])
    expect(await issues([], unread)).toHaveLength(1)
    const clean = { file: 'а.yaml', text: '', findings: [] }
    expect(await issues([clean, hostile(HOSTILE), clean, hostile('б')])).toHaveLength(6)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
        expect(await issues([hostile(words)])).toHaveLength(3)
      }),
    )
  })
})
