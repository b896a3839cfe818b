import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'

/** Set by the build: a hash of the whole program, so that no other build of it finds these entries. */
declare const BUILD: string

/**
 * What earlier runs have found: a list of what was clean, and one small file for whatever was not. A key names everything
 * that an entry depends on, so entries never grow stale, only old; whatever goes wrong here is no more than a miss.
 */
export interface Store {
  readonly folder: string
  /** A key over everything given; the parts cannot run into each other. */
  readonly keyOf: (about: unknown, contents: readonly Uint8Array[]) => string
  readonly isClean: (key: string) => boolean
  readonly putClean: (key: string) => void
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, entry: string) => void
  /** Drops the oldest entries when there are far more than this run has used. */
  readonly tidy: () => void
}

export function openStore(folder: string): Store {
  let used = 0
  let clean: ReadonlySet<string> | undefined
  const place = (name: string): string => join(folder, name)
  return {
    folder,
    keyOf,
    isClean: (key) => {
      clean ??= new Set(readQuietly(place(CLEAN))?.split('\n'))
      return clean.has(key)
    },
    putClean: (key) => quietly(folder, () => appendFileSync(place(CLEAN), `${key}\n`)),
    get: (key) => {
      used++
      const entry = readQuietly(place(key))
      return entry?.endsWith(END) ? entry.slice(0, -END.length) : undefined
    },
    put: (key, entry) =>
      quietly(folder, () => {
        // Renamed into its place, so that a run beside this one never reads half of it.
        const draft = place(`${key}.${process.pid}.${threadId}`)
        writeFileSync(draft, entry + END)
        renameSync(draft, place(key))
      }),
    tidy: () => dropOldest(folder, Math.max(FEW_ENTRIES, 2 * used)),
  }
}

/** Not a key: keys are hexadecimal. */
const CLEAN = 'clean'
const MOST_CLEAN_BYTES = 8_388_608

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A folder that cannot be written to only means that the next run checks again. */
function quietly(folder: string, write: () => void): void {
  try {
    mkdirSync(folder, { recursive: true })
    write()
  } catch {
    // Told by nobody: what was found has been told already.
  }
}

/** Marks an entry as whole: a disk may fill up in the middle of one. */
const END = '\n'
const FEW_ENTRIES = 10_000

function dropOldest(folder: string, most: number): void {
  try {
    const { size = 0 } = statSync(join(folder, CLEAN), { throwIfNoEntry: false }) ?? {}
    if (size > MOST_CLEAN_BYTES) rmSync(join(folder, CLEAN), { force: true })
    const names = readdirSync(folder)
    if (names.length <= most) return
    const aged = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    const old = aged.sort((a, b) => a.at - b.at).slice(0, names.length - most / 2)
    for (const { name } of old) rmSync(join(folder, name), { force: true })
  } catch {
    // Another run tidies up at this moment.
  }
}

function keyOf(about: unknown, contents: readonly Uint8Array[]): string {
  const lengths = contents.map(({ length }) => length)
  const hash = createHash('sha1').update(JSON.stringify([BUILD, about, lengths]))
  for (const bytes of contents) hash.update(bytes)
  return hash.digest('hex')
}
