import { dirname } from 'node:path'
import type { CheckedFile } from '../../check/check-file.ts'
import { type FolderSettings, rulesFor, settingsReader } from '../settings/settings-file.ts'
import type { CheckRun } from './check-run.ts'
import {
  type Job,
  type JobOptions,
  jobKey,
  keep,
  kept,
  type Outcome,
  readUnit,
  toldOnly,
  type Unit,
  type UnitBytes,
} from './job.ts'
import type { Judge } from './judge.ts'
import type { Pool } from './pool.ts'
import type { Store } from './store.ts'

/** Where units are checked: here, in threads beside, or found again from an earlier run. What is told is the same. */
export interface CheckDesk {
  /** `left`: how many units there are from this one on. */
  readonly check: (unit: Unit, left: number) => Promise<Outcome>
  /** How many units it is worth to ask for before the first is told. */
  readonly ahead: () => number
  readonly optionsFor: (file: string) => Promise<JobOptions>
  /** The settings that hold for a file, where something is wrong with them. */
  readonly faultySettings: (file: string) => Promise<CheckedFile | undefined>
  readonly close: () => Promise<void>
}

export async function openDesk(run: CheckRun, cwd: string): Promise<CheckDesk> {
  // What does not come from the disk, or is needed as a model, is checked here and now.
  const isPlain = run.read === undefined && !run.wantsModels
  const folder = isPlain ? run.storeFolder : undefined
  // Hashes cost a start that has nothing to look up a few milliseconds.
  const store = folder === undefined ? undefined : (await import('./store.ts')).openStore(folder)
  const settingsAt = settingsReader(cwd, { asOf: run.asOf, ...(store && { store }) })
  const here = (file: string): Promise<FolderSettings> => settingsAt(dirname(file))
  const optionsFor = async (file: string): Promise<JobOptions> => {
    const found = await here(file)
    const set = run.set ?? found.settings.set ?? 'recommended'
    return { set, rules: await rulesFor(found, file, cwd), optIn: found.settings.optIn }
  }
  const jobOf = async (unit: Unit): Promise<Job> => {
    const options: Record<string, JobOptions> = {}
    for (const file of unit.files) options[file] = await optionsFor(file)
    return { ...unit, options, asOf: run.asOf, wantsSubjects: run.baseline !== undefined }
  }
  const workers = isPlain ? run.workers : 1
  const bench = openBench({ run: { ...run, workers }, cwd, ...(store && { store }) })
  return {
    check: async (unit, left) => bench.check(await jobOf(unit), left),
    ahead: bench.ahead,
    optionsFor,
    faultySettings: async (file) => {
      const { checked } = await here(file)
      return checked !== undefined && checked.findings.length > 0 ? checked : undefined
    },
    close: bench.close,
  }
}

/** A thread needs some tenths of a second before its first finding: only where many are left is it worth that. */
const FEW = 2
const MANY = 60
/** Units on their way to each thread. */
const IN_FLIGHT = 16

interface Bench extends Pick<CheckDesk, 'ahead' | 'close'> {
  readonly check: (job: Job, left: number) => Promise<Outcome>
}

interface BenchRun {
  readonly run: CheckRun
  readonly cwd: string
  readonly store?: Store
}

function openBench({ run, cwd, store }: BenchRun): Bench {
  let [judge, pool]: [Judge | undefined, Pool | undefined] = [undefined, undefined]
  let missed = 0
  let turn: Promise<unknown> = Promise.resolve()
  const checkHere = async ({ job, bytes, key }: Miss): Promise<Outcome> => {
    judge ??= (await import('./judge.ts')).judge()
    const whole = judge(job, bytes ?? bytesOf(job, run, cwd))
    const found = run.wantsModels ? whole : toldOnly(whole)
    if (store !== undefined && key !== undefined) keep(found, key, store)
    return found
  }
  /** One after the other, with a look at what the threads have sent between two of them. */
  const checkBeside = async (miss: Miss, threads: Pool): Promise<Outcome> => {
    const begun = turn.then(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      // What is sent is not waited for here: the next one has its turn.
      return { outcome: threads.hasRoom() ? threads.check(miss.job) : Promise.resolve(await checkHere(miss)) }
    })
    turn = begun
    return (await begun).outcome
  }
  const check = async (miss: Miss, left: number): Promise<Outcome> => {
    if (++missed > FEW && left > MANY && run.workers > 1)
      pool ??= await threadsFor({ run, cwd, ...(store && { store }) })
    return pool === undefined ? checkHere(miss) : checkBeside(miss, pool)
  }
  const checkOrFind = async (job: Job, left: number): Promise<Outcome> => {
    if (store === undefined) return check({ job }, left)
    const bytes = bytesOf(job, run, cwd)
    const key = jobKey(job, bytes, store)
    const known = key === undefined ? undefined : kept(job, bytes, key, store)
    return known ?? check({ job, bytes, ...(key !== undefined && { key }) }, left)
  }
  return {
    check: checkOrFind,
    ahead: () => (pool === undefined ? 0 : run.workers * IN_FLIGHT),
    close: async () => {
      await pool?.close()
      if (missed > 0) store?.tidy()
    },
  }
}

/** A unit that no earlier run has seen; a thread reads its bytes itself, and keeps what it finds. */
interface Miss {
  readonly job: Job
  readonly bytes?: UnitBytes
  readonly key?: string
}

async function threadsFor({ run, cwd, store }: BenchRun): Promise<Pool> {
  const { openPool } = await import('../seldom.ts')
  const { maxBytes, workers } = run
  // The thread that tells checks, too.
  return openPool(workers - 1, { cwd, maxBytes, ...(store && { store: store.folder }) })
}

function bytesOf(unit: Unit, { read, maxBytes }: CheckRun, cwd: string): UnitBytes {
  if (read === undefined) return readUnit(unit, cwd, maxBytes)
  const beside = readUnit({ files: [], beside: unit.beside }, cwd, maxBytes)
  return new Map([...unit.files.map((file) => [file, read(file)] as const), ...beside])
}

/** Outcomes in the order of the units, however they were found. */
export async function* outcomesOf(units: readonly Unit[], desk: CheckDesk): AsyncGenerator<Outcome> {
  const ahead: Promise<Outcome>[] = []
  for (const [at, unit] of units.entries()) {
    const next = desk.check(unit, units.length - at)
    // A failure is told when its turn comes, not while another unit is waited for.
    next.catch(() => undefined)
    ahead.push(next)
    while (ahead.length > desk.ahead()) yield* first(ahead)
  }
  while (ahead.length > 0) yield* first(ahead)
}

async function* first(ahead: Promise<Outcome>[]): AsyncGenerator<Outcome> {
  const next = await ahead.shift()
  if (next !== undefined) yield next
}
