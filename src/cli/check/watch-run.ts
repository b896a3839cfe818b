import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { SETTINGS_FILE } from '../settings/settings-file.ts'

/** What is looked at, and what is done whenever it changes. */
export interface WatchRun {
  /** Files, folders and patterns as named; none is this folder. */
  readonly args: readonly string[]
  /** Where what was found is kept between two checks; without it for this watch only. */
  readonly storeFolder?: string
  readonly check: (storeFolder: string) => Promise<unknown>
}

/** Editors write a file in several steps; one check is enough for all of them. */
const SETTLED = 80

/** Checks again at every change, until the program is told to end. What cannot be checked is told, and waited for. */
export async function runWatch({ args, storeFolder, check }: WatchRun, io: Io): Promise<ExitCode> {
  const own = storeFolder === undefined ? mkdtempSync(join(tmpdir(), 'roadmap-')) : undefined
  const checkOnce = async (): Promise<void> => {
    io.clear()
    try {
      await check(storeFolder ?? own ?? '')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      io.err(`${io.errColour.red('roadmap:')} ${error.message}\n`)
    }
    io.err('жду изменений; чтобы закончить, нажмите Ctrl+C\n')
  }
  const { watch } = await import('chokidar')
  try {
    await new Promise<void>((end, fail) => {
      const again = oneAtATime(checkOnce, fail)
      const watchers = foldersOf(args, io.cwd).map(({ paths, depth }) =>
        watch(paths, {
          ignoreInitial: true,
          ignored: (path, stats) => isForeign(path) || (stats?.isFile() === true && !/\.ya?ml$/i.test(path)),
          ...(depth !== undefined && { depth }),
        }).on('all', again),
      )
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          void Promise.all(watchers.map((watcher) => watcher.close())).then(() => end(), fail)
        })
      // Only then is no change lost: the first check reads what is watched already.
      void Promise.all(
        watchers.map((watcher) => new Promise<void>((ready) => watcher.once('ready', () => ready()))),
      ).then(again)
    })
  } finally {
    if (own !== undefined) rmSync(own, { recursive: true, force: true })
  }
  return EXIT.clean
}

/** A change in the middle of a check asks for one more after it. */
function oneAtATime(run: () => Promise<void>, fail: (error: unknown) => void): () => void {
  let isRunning = false
  let isWanted = false
  let timer: NodeJS.Timeout | undefined
  const start = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    while (isWanted) {
      isWanted = false
      await run()
    }
    isRunning = false
  }
  return () => {
    isWanted = true
    clearTimeout(timer)
    timer = setTimeout(() => void start().catch(fail), SETTLED)
  }
}

interface Watched {
  readonly paths: string[]
  /** Absent: with all folders below. */
  readonly depth?: number
}

/**
 * Folders are watched, not files: an editor replaces a file by another, and a file that is deleted may come back. Settings
 * of the folders above count too.
 */
function foldersOf(args: readonly string[], cwd: string): Watched[] {
  const [whole, flat]: [Set<string>, Set<string>] = [new Set(), new Set()]
  for (const arg of args.length === 0 ? ['.'] : args) {
    const path = resolve(cwd, arg)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory()) whole.add(path)
    else if (stat === undefined && /[*?[\]{}!]/.test(arg)) whole.add(resolve(cwd, fixedPart(arg)))
    else flat.add(dirname(path))
  }
  const above = new Set([...whole, ...flat].flatMap((folder) => settingsAbove(folder)))
  return [{ paths: [...whole] }, { paths: [...flat], depth: 0 }, { paths: [...above], depth: 0 }].filter(
    ({ paths }) => paths.length > 0,
  )
}

/** «plans/2024/**» is looked for below «plans/2024». */
function fixedPart(pattern: string): string {
  const steps = pattern.replaceAll('\\', '/').split('/')
  const free = steps.findIndex((step) => /[*?[\]{}!]/.test(step))
  return steps.slice(0, free).join('/') || '.'
}

function settingsAbove(folder: string): string[] {
  const parent = dirname(folder)
  if (parent === folder) return []
  const file = join(parent, SETTINGS_FILE)
  return statSync(file, { throwIfNoEntry: false }) === undefined
    ? settingsAbove(parent)
    : [file, ...settingsAbove(parent)]
}

function isForeign(path: string): boolean {
  return /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path)
}
