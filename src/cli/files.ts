import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { FIRST_KEYS, nearestFirstKey } from '../schema/kind.ts'
import { unmix } from '../source/lookalike.ts'
import { firstKey } from '../source/sniff.ts'
import { EXIT, Refusal } from './exit.ts'

const IGNORED = ['**/node_modules/**', '**/.git/**']

/** Files to work on, relative to `cwd`, each once, in the order of their names. */
export interface FoundFiles {
  readonly files: readonly string[]
  /** Sentences about named files that are not there. */
  readonly missing: readonly string[]
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
  const missing: string[] = []
  for (const arg of args) {
    const kind = kindOf(resolve(cwd, arg))
    if (kind === 'file') files.add(normal(arg, cwd))
    else if (kind === 'folder') for (const [file, key] of await folderFiles(arg, cwd)) keys.set(file, key)
    else if (/[*?[\]{}!]/.test(arg)) for (const file of await matching(arg, cwd)) files.add(file)
    else missing.push(`файла «${arg}» нет; проверьте имя и папку`)
  }
  return { files: [...new Set([...files, ...keys.keys()])].sort(), missing, keys }
}

/** Every plan, report and settings file below `cwd`. */
export async function allFiles(cwd: string): Promise<FoundFiles> {
  const keys = new Map(ours(await glob(['**/*.{yaml,yml}'], cwd), cwd))
  if (keys.size === 0)
    throw new Refusal(
      EXIT.usage,
      'в этой папке нет дорожных карт; назовите файл или создайте план: roadmap init план.yaml',
    )
  return { files: [...keys.keys()].sort(), missing: [], keys }
}

/** Files of the patterns in the settings; none is a mistake in the settings. */
export async function settingsFiles(
  patterns: readonly string[],
  folder: string,
  cwd: string,
): Promise<FoundFiles> {
  const found = await glob([...patterns], folder)
  if (found.length === 0)
    throw new Refusal(
      EXIT.usage,
      `по шаблонам «файлы» из настроек (${patterns.join(', ')}) ничего не найдено`,
    )
  const files = found.map((file) => normal(join(folder, file), cwd)).sort()
  return { files, missing: [], keys: new Map() }
}

/** The library is loaded only when there is something to search for: most runs name one file. */
async function glob(patterns: string[], cwd: string): Promise<string[]> {
  const { glob: search } = await import('tinyglobby')
  return search(patterns, { cwd, ignore: IGNORED })
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

function normal(path: string, cwd: string): string {
  const from = relative(cwd, resolve(cwd, path))
  const shown = from.startsWith(`..${sep}..`) ? resolve(cwd, path) : from
  return shown.split(sep).join('/')
}

async function folderFiles(folder: string, cwd: string): Promise<[file: string, key: string][]> {
  const found = (await glob(['**/*.{yaml,yml}'], resolve(cwd, folder))).map((file) =>
    normal(join(folder, file), cwd),
  )
  const own = ours(found, cwd)
  if (own.length === 0)
    throw new Refusal(
      EXIT.usage,
      `в папке «${folder}» нет дорожных карт: ни один файл .yaml не начинается с «дорожная-карта: 1»`,
    )
  return own
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const found = await glob([sep === '\\' ? pattern.replaceAll('\\', '/') : pattern], cwd)
  if (found.length === 0) throw new Refusal(EXIT.usage, `шаблону «${pattern}» не соответствует ни один файл`)
  return found.map((file) => normal(file, cwd))
}

/** The first key stands in the first lines, or behind a heading comment. */
const FIRST_LINES = 1024
const HEADING = 16_384

/** The files that are ours, each with its first key. */
function ours(files: readonly string[], cwd: string): [file: string, key: string][] {
  return files.flatMap((file) => {
    const key = firstKeyOf(resolve(cwd, file))
    return key === undefined ? [] : [[file, key]]
  })
}

/** The known first key of a file, or the one that a misspelt key was meant for. */
export function firstKeyOf(path: string): string | undefined {
  const lines = readHead(path, FIRST_LINES)
  const key = firstKey(lines) ?? (lines.length < FIRST_LINES ? undefined : firstKey(readHead(path, HEADING)))
  if (key === undefined) return undefined
  return Object.hasOwn(FIRST_KEYS, key) ? key : nearestFirstKey(unmix(key))
}

/** YAML files beside a file and under `reports/` there, by what they are: plans and reports. */
export async function filesBeside(
  file: string,
  cwd: string,
): Promise<{ readonly plans: readonly string[]; readonly reports: readonly string[] }> {
  const folder = dirname(file)
  const found = (await glob(['*.{yaml,yml}', 'reports/**/*.{yaml,yml}'], resolve(cwd, folder)))
    .map((each) => normal(join(folder, each), cwd))
    .sort()
  const ofKind = (key: string): string[] => found.filter((each) => firstKeyOf(resolve(cwd, each)) === key)
  return { plans: ofKind('дорожная-карта'), reports: ofKind('отчёт') }
}

/** The beginning of a file; an unreadable one reads as empty here and is reported when it is named. */
export function readHead(path: string, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(length)
  try {
    const handle = openSync(path, 'r')
    try {
      return buffer.subarray(0, readSync(handle, buffer))
    } finally {
      closeSync(handle)
    }
  } catch {
    return new Uint8Array()
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
