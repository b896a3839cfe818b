import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { isAlwaysOn } from '../../check/always-on.ts'
import { plural } from '../../russian/plural.ts'
import { EXIT, Refusal } from '../exit.ts'
import { readBytes } from '../files/files.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES } from '../options.ts'
import type { Told } from './job.ts'

/**
 * Findings that were there when a check was introduced, and that are told no more until they are mended. An entry names
 * rule and entity, never a line, so that edits elsewhere leave it valid.
 */
export interface Baseline {
  /** What is left to be told of a file. */
  readonly without: (told: Told) => Told
  /** Tells, or writes, what has changed. */
  readonly end: () => void
}

/** `--baseline FILE`, and whether it is written. */
export interface BaselineRun {
  readonly target: string
  readonly isWritten: boolean
}

/** One line of the file: so many findings of one rule about one entity of one file. */
interface Entry {
  readonly file: string
  readonly rule: string
  readonly subject: string
  readonly count: number
}

const NEW: ReadonlyMap<string, number> = new Map()

/** A list that is there only shrinks; one that is not is made of everything found. */
export function openBaseline({ target, isWritten }: BaselineRun, io: Io): Baseline {
  const full = resolve(io.cwd, target)
  const isThere = existsSync(full)
  if (!isThere && !isWritten)
    throw new Refusal(
      EXIT.failed,
      `базового списка «${target}» нет; создайте его по нынешним замечаниям: --baseline ${target} --write-baseline`,
    )
  const known = isThere ? readEntries(target, io.cwd) : NEW
  const named = (file: string): string => relative(dirname(full), resolve(io.cwd, file)).replaceAll('\\', '/')
  const used = new Map<string, number>()
  const seen = new Set<string>()
  let urgent = 0
  const isKnown = (file: string, { rule }: Told['findings'][number], subject: string): boolean => {
    if (isAlwaysOn(rule)) {
      urgent++
      return false
    }
    const key = keyOf({ file, rule, subject })
    const count = (used.get(key) ?? 0) + 1
    if (isThere && count > (known.get(key) ?? 0)) return false
    used.set(key, count)
    return true
  }
  const without = (told: Told): Told => {
    const file = named(told.file)
    seen.add(file)
    const findings = told.findings.filter((each, at) => !isKnown(file, each, told.subjects?.[at] ?? ''))
    return { ...told, findings }
  }
  const end = (): void => {
    const isGone = (key: string): boolean => {
      const { file } = entryOf(key)
      return seen.has(file) || !existsSync(resolve(dirname(full), file))
    }
    // Of files that are not checked now nothing is known: their entries stay.
    const idle = [...known].flatMap(([key, count]) => {
      const left = count - (used.get(key) ?? 0)
      return left > 0 && isGone(key) ? [{ ...entryOf(key), count: left }] : []
    })
    if (isWritten) {
      const kept = [...known].filter(([key]) => !isGone(key))
      const entries = [...kept, ...used].map(([key, count]) => ({ ...entryOf(key), count }))
      writeFile(full, target, Buffer.from(show(entries)))
      io.err(`${writtenText(target, entries, { idle, isThere, urgent })}\n`)
    } else if (idle.length > 0) io.err(`${idleText(target, idle)}\n`)
  }
  return { without, end }
}

const HEAD = 'базовый-список'

/** Keys are Russian, as in every file that people read; one entry a line, so that git shows which are gone. */
function show(entries: readonly Entry[]): string {
  const sorted = entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const lines = sorted.map(({ file, rule, subject, count }) =>
    JSON.stringify({ файл: file, правило: rule, место: subject, число: count }),
  )
  return `{"${HEAD}": 1, "замечания": [\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}\n`
}

function readEntries(target: string, cwd: string): ReadonlyMap<string, number> {
  const bytes = readBytes(target, cwd, 16 * MAX_BYTES)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  const entries = entriesIn(new TextDecoder().decode(bytes))
  if (entries === undefined)
    throw new Refusal(
      EXIT.failed,
      `«${target}» — не базовый список: такой файл создаёт roadmap check --baseline ИМЯ --write-baseline`,
    )
  const known = new Map<string, number>()
  for (const entry of entries) known.set(keyOf(entry), (known.get(keyOf(entry)) ?? 0) + entry.count)
  return known
}

function entriesIn(text: string): Entry[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { [HEAD]: version, замечания: entries } = (value ?? {}) as Record<string, unknown>
  if (version !== 1 || !Array.isArray(entries)) return undefined
  const read = entries.flatMap((entry) => readEntry(entry) ?? [])
  return read.length === entries.length ? read : undefined
}

function readEntry(entry: unknown): Entry | undefined {
  const { файл: file, правило: rule, место: subject, число: count } = (entry ?? {}) as Record<string, unknown>
  return typeof file === 'string' &&
    typeof rule === 'string' &&
    typeof subject === 'string' &&
    Number.isSafeInteger(count)
    ? { file, rule, subject, count: Number(count) }
    : undefined
}

function keyOf({ file, subject, rule }: Omit<Entry, 'count'>): string {
  return JSON.stringify([file, subject, rule])
}

function entryOf(key: string): Omit<Entry, 'count'> {
  const [file, subject, rule] = JSON.parse(key) as [string, string, string]
  return { file, rule, subject }
}

interface Written {
  readonly idle: readonly Entry[]
  readonly isThere: boolean
  readonly urgent: number
}

function writtenText(target: string, entries: readonly Entry[], { idle, isThere, urgent }: Written): string {
  const gone = isThere ? `, убрано: ${sum(idle)}` : ''
  const told = urgent === 0 ? '' : `; ${remarks(urgent)} о самой записи файла не внесены: их исправляют сразу`
  return `записано: ${target} (${remarks(sum(entries))}${gone})${told}`
}

/** So many entries are named; a list is not to be read twice. */
const NAMED = 5

function idleText(target: string, idle: readonly Entry[]): string {
  const named = idle
    .slice(0, NAMED)
    .map(({ file, rule, subject }) => `${file}: ${rule}${subject === '' ? '' : `, ${subject}`}`)
  const more = idle.length > NAMED ? ` и ещё ${idle.length - NAMED}` : ''
  return `в базовом списке «${target}» есть уже исправленное — ${remarks(sum(idle))} (${named.join('; ')}${more}); уберите: --write-baseline`
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { count }) => total + count, 0)
}

function remarks(count: number): string {
  return plural(count, ['замечание', 'замечания', 'замечаний'])
}
