import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Unread } from '../../formatters/formatter.ts'
import { FIRST_KEYS, nearestFirstKey } from '../../schema/kind.ts'
import { unmix } from '../../source/lookalike.ts'
import { firstKey } from '../../source/sniff.ts'
import { EXIT, Refusal } from '../exit.ts'

const IGNORED = ['**/node_modules/**', '**/.git/**']

/** Files to work on, relative to `cwd`, each once, in the order of their names. */
export interface FoundFiles {
  readonly files: readonly string[]
  /** What was named and is not there, and what was met and could not be looked at. */
  readonly missing: readonly Unread[]
  /** The first keys of files that were looked for in folders: what they are need not be read again. */
  readonly keys: ReadonlyMap<string, string>
}

/**
 * Arguments → files. An existing path is a path even when it looks like a pattern («план (1).yaml»);
 * in folders only files that begin with a known first key (or one misspelt) count.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>()
  const keys = new Map<string, string>()
  const missing: Unread[] = []
  for (const typed of args) {
    const arg = asHere(typed, cwd)
    const kind = kindOf(resolve(cwd, arg))
    if (kind === 'file') files.add(normal(arg, cwd))
    else if (kind === 'folder') {
      const found = await folderFiles(arg, cwd)
      for (const [file, key] of found.own) keys.set(file, key)
      missing.push(...found.closed)
    } else if (/[*?[\]{}!]/.test(arg)) {
      const found = await matching(arg, cwd)
      for (const file of found.files) files.add(file)
      missing.push(...found.closed)
    } else missing.push({ file: typed, message: `файла «${typed}» нет; проверьте имя и папку` })
  }
  return { files: [...new Set([...files, ...keys.keys()])].sort(), missing, keys }
}

/** «plans\план.yaml» of a script that was written on Windows is the file in that folder, where no file has such a name. */
function asHere(typed: string, cwd: string): string {
  const isName = sep === '\\' || !typed.includes('\\') || kindOf(resolve(cwd, typed)) !== undefined
  return isName ? typed : typed.replaceAll('\\', '/')
}

/** Every plan, report and settings file below `cwd`. */
export async function allFiles(cwd: string): Promise<FoundFiles> {
  const { own, closed } = await lookIn('.', cwd)
  if (own.length === 0 && closed.length === 0)
    throw new Refusal(
      EXIT.usage,
      'в этой папке нет дорожных карт; назовите файл или создайте план: roadmap init план.yaml',
    )
  const keys = new Map(own)
  return { files: [...keys.keys()].sort(), missing: closed, keys }
}

/** Files of the patterns in the settings; none is a mistake in the settings. */
export async function settingsFiles(
  patterns: readonly string[],
  folder: string,
  cwd: string,
): Promise<FoundFiles> {
  const { files, closed } = await search([...patterns], folder, cwd)
  if (files.length === 0 && closed.length === 0)
    throw new Refusal(
      EXIT.usage,
      `по шаблонам «файлы» из настроек (${patterns.join(', ')}) ничего не найдено`,
    )
  const found = files.map((file) => normal(join(folder, file), cwd)).sort()
  return { files: found, missing: closed, keys: new Map() }
}

/** Files of a search, and folders that could not be looked into. */
interface Searched {
  readonly files: readonly string[]
  readonly closed: readonly Unread[]
}

/** The library is loaded only when there is something to search for: most runs name one file. */
async function search(patterns: string[], folder: string, cwd: string): Promise<Searched> {
  const { globSync } = await import('tinyglobby')
  const closed: Unread[] = []
  const look = (path: string, options: { withFileTypes: true }): Dirent[] => {
    try {
      return readdirSync(path, options)
    } catch (error) {
      // A folder that went away during the search has no files; whatever else is wrong is told.
      const file = normal(resolve(folder, path), cwd) || '.'
      if (!isAbsent(error)) closed.push({ file, message: `папка «${file}» не читается: ${reason(error)}` })
      return []
    }
  }
  const fs = { readdirSync: look as unknown as typeof readdirSync }
  return { files: globSync(patterns, { cwd: folder, ignore: IGNORED, fs }), closed }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    // What cannot be looked at is there: reading it will tell why it cannot be read.
    return isAbsent(error) ? undefined : 'file'
  }
}

function normal(path: string, cwd: string): string {
  const from = relative(cwd, resolve(cwd, path))
  const shown = from.startsWith(`..${sep}..`) ? resolve(cwd, path) : from
  return shown.split(sep).join('/')
}

/** What of a folder is ours, each file with its first key. */
interface Looked {
  readonly own: readonly (readonly [file: string, key: string])[]
  /** What could not be looked at. */
  readonly closed: readonly Unread[]
}

async function lookIn(folder: string, cwd: string): Promise<Looked> {
  const { files, closed } = await search(['**/*.{yaml,yml}'], resolve(cwd, folder), cwd)
  const shut = [...closed]
  const own = files.flatMap((each): [string, string][] => {
    const file = normal(join(folder, each), cwd)
    const head = headOf(resolve(cwd, file))
    if ('reason' in head) shut.push({ file, message: `файл «${file}» не читается: ${head.reason}` })
    return 'key' in head ? [[file, head.key]] : []
  })
  return { own, closed: shut }
}

async function folderFiles(folder: string, cwd: string): Promise<Looked> {
  const looked = await lookIn(folder, cwd)
  if (looked.own.length === 0 && looked.closed.length === 0)
    throw new Refusal(
      EXIT.usage,
      `в папке «${folder}» нет дорожных карт: ни один файл .yaml не начинается с «дорожная-карта: 1»`,
    )
  return looked
}

async function matching(pattern: string, cwd: string): Promise<Searched> {
  const { files, closed } = await search([pattern.replaceAll('\\', '/')], cwd, cwd)
  if (files.length === 0 && closed.length === 0)
    throw new Refusal(EXIT.usage, `шаблону «${pattern}» не соответствует ни один файл`)
  return { files: files.map((file) => normal(file, cwd)), closed }
}

/** The first key stands in the first lines, or behind a heading comment. */
const FIRST_LINES = 1024
const HEADING = 16_384

/** The known first key of a file, or the one that a misspelt key was meant for; an unreadable file has none. */
export function firstKeyOf(path: string): string | undefined {
  const head = headOf(path)
  return 'key' in head ? head.key : undefined
}

/** What the first lines say; nothing of a file that is not ours. */
function headOf(
  path: string,
): { readonly key: string } | { readonly reason: string } | Record<string, never> {
  try {
    const lines = beginningOf(path, FIRST_LINES)
    const key =
      firstKey(lines) ?? (lines.length < FIRST_LINES ? undefined : firstKey(beginningOf(path, HEADING)))
    if (key === undefined) return {}
    const own = Object.hasOwn(FIRST_KEYS, key) ? key : nearestFirstKey(unmix(key))
    return own === undefined ? {} : { key: own }
  } catch (error) {
    return isAbsent(error) ? {} : { reason: reason(error) }
  }
}

/** YAML files beside a file and under `reports/` there, by what they are: plans and reports. */
export async function filesBeside(
  file: string,
  cwd: string,
): Promise<{ readonly plans: readonly string[]; readonly reports: readonly string[] }> {
  const folder = dirname(file)
  const { files, closed } = await search(
    ['*.{yaml,yml}', 'reports/**/*.{yaml,yml}'],
    resolve(cwd, folder),
    cwd,
  )
  // Facts that nobody can see would make a plan look worse than it is.
  if (closed[0] !== undefined) throw new Refusal(EXIT.failed, closed[0].message)
  const found = files.map((each) => normal(join(folder, each), cwd)).sort()
  const ofKind = (key: string): string[] => found.filter((each) => firstKeyOf(resolve(cwd, each)) === key)
  return { plans: ofKind('дорожная-карта'), reports: ofKind('отчёт') }
}

/** The beginning of a file; an unreadable one reads as empty here and is reported when it is named. */
export function readHead(path: string, length: number): Uint8Array {
  try {
    return beginningOf(path, length)
  } catch {
    return new Uint8Array()
  }
}

function beginningOf(path: string, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(length)
  const handle = openSync(path, 'r')
  try {
    return buffer.subarray(0, readSync(handle, buffer))
  } finally {
    closeSync(handle)
  }
}

/** Bytes of a file, or the sentence that says why not. */
export function readBytes(
  path: string,
  cwd: string,
  maxBytes: number,
): Uint8Array | { readonly sentence: string } {
  try {
    const handle = openSync(resolve(cwd, path), 'r')
    try {
      const { size } = fstatSync(handle)
      if (size <= maxBytes) return readFileSync(handle)
      return {
        sentence: `файл «${path}» больше предела (${megabytes(size)} при пределе ${megabytes(maxBytes)}); если это действительно план, увеличьте предел: --max-size`,
      }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return { sentence: `файл «${path}» не читается: ${reason(error)}` }
  }
}

function megabytes(bytes: number): string {
  return `${(Math.ceil((bytes / 1_048_576) * 10) / 10).toString().replace('.', ',')} МБ`
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'такого файла нет',
  EACCES: 'нет прав',
  EPERM: 'нет прав',
  EISDIR: 'это папка',
  ENOTDIR: 'часть пути — не папка',
  ENOSPC: 'на диске нет места',
  EROFS: 'диск доступен только для чтения',
  EBUSY: 'файл занят другой программой',
  ENAMETOOLONG: 'имя слишком длинное',
}

/** Why the system refused, in Russian. An error that is not the system's is a bug and goes on. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === undefined) throw error
  return REASONS[code] ?? `система ответила ${code}`
}
