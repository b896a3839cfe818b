import type { Day } from '../../calendar/day.ts'
import type { CheckedFile, CheckOptions } from '../../check/check-file.ts'
import type { FileFindings, Unread } from '../../formatters/formatter.ts'
import { decode } from '../../source/decode.ts'
import { readBytes } from '../files/files.ts'
import type { PlanGroup } from './check-reports.ts'
import type { Store } from './store.ts'

/** What is checked in one go: a file alone, or a plan with the reports on it. */
export interface Unit {
  /** The files that are told of. */
  readonly files: readonly string[]
  /** Files that are only read beside them. */
  readonly beside: readonly string[]
  readonly group?: PlanGroup
}

/** A unit with all that its findings depend on but the bytes: plain data, which may go to another thread. */
export interface Job extends Unit {
  readonly options: Readonly<Record<string, JobOptions>>
  /** No fact can be of a later day, and suppressions may have expired. */
  readonly asOf: Day
  /** Findings are told with the entity that each is about, as a baseline names it. */
  readonly wantsSubjects: boolean
}

export type JobOptions = Omit<CheckOptions, 'readings' | 'asOf'>

/** What is told of a file, whether it was found just now, in another thread or in an earlier run. */
export interface Told extends FileFindings, Partial<Pick<CheckedFile, 'kind' | 'roadmap'>> {
  /** One for each finding, where they were asked for. */
  readonly subjects?: readonly string[]
}

/** Files in the order in which they are told; one that could not be read has a sentence instead. */
export type Outcome = readonly (Told | Unread)[]

/** What is told and no more: models and functions do not go to another thread, and whoever waits to be told need not hold them. */
export function toldOnly(outcome: Outcome): Outcome {
  return outcome.map((one) => {
    if (!isTold(one)) return one
    const { file, text, findings, subjects } = one
    // The text is only shown beside findings.
    return { file, text: findings.length === 0 ? '' : text, findings, ...(subjects && { subjects }) }
  })
}

export function isTold(one: Told | Unread): one is Told {
  return 'findings' in one
}

/** Every file of a unit is read once, so that what is found is of the bytes that were hashed. */
export type UnitBytes = ReadonlyMap<string, ReturnType<typeof readBytes>>

export function readUnit({ files, beside }: Unit, cwd: string, maxBytes: number): UnitBytes {
  return new Map([...files, ...beside].map((file) => [file, readBytes(file, cwd, maxBytes)]))
}

/** The key of what is found; none where a file cannot be read. The day counts only where something leans on it. */
export function jobKey(job: Job, bytes: UnitBytes, store: Store): string | undefined {
  const contents: Uint8Array[] = []
  for (const each of bytes.values()) {
    if ('sentence' in each) return undefined
    contents.push(each)
  }
  const { asOf, ...about } = job
  const leansOnDay = job.group !== undefined || contents.some(mentionsIgnore)
  return store.keyOf(leansOnDay ? [about, asOf] : about, contents)
}

function mentionsIgnore({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, byteLength).includes('roadmap-ignore')
}

/** Keeps what was found for the next run, but where a file could not be read. */
export function keep(outcome: Outcome, key: string, store: Store): void {
  if (!outcome.every(isTold)) return
  if (outcome.every(({ findings }) => findings.length === 0)) {
    store.putClean(key)
    return
  }
  const told: Packed = outcome.map(({ file, findings, subjects }) => ({
    file,
    findings: findings.map(({ file: _file, ...finding }) => finding),
    ...(subjects && { subjects }),
  }))
  store.put(key, JSON.stringify(told))
}

/** What an earlier run has kept; nothing where it found something else, or was never there. */
export function kept(job: Job, bytes: UnitBytes, key: string, store: Store): Outcome | undefined {
  if (store.isClean(key)) return job.files.map((file) => ({ file, text: '', findings: [] }))
  const told = store.get(key)
  if (told === undefined) return undefined
  return (JSON.parse(told) as Packed).map(({ file, findings, ...more }) => ({
    file,
    text: findings.length === 0 ? '' : textIn(bytes, file),
    findings: findings.map((finding) => ({ ...finding, file })),
    ...more,
  }))
}

type Packed = readonly (Pick<Told, 'file' | 'subjects'> & {
  readonly findings: readonly Omit<Told['findings'][number], 'file'>[]
})[]

function textIn(bytes: UnitBytes, file: string): string {
  const own = bytes.get(file)
  return own instanceof Uint8Array ? decode(own).text : ''
}
