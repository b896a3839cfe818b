import { readFileSync } from 'node:fs'
import type { Unread } from '../../formatters/formatter.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { settingsReader } from '../settings/settings-file.ts'
import { allFiles, type FoundFiles, findFiles, settingsFiles } from './files.ts'

/** Which files `roadmap check` was asked for. */
export interface FileFlags {
  readonly staged: boolean
  /** `true` without a revision. */
  readonly changed?: string | true
  readonly stdinName?: string
}

export interface ChosenFiles {
  readonly files: readonly string[]
  /** Named files that are not there. */
  readonly missing: readonly Unread[]
  /** First keys that are known already. */
  readonly keys?: ReadonlyMap<string, string>
  /** Bytes that do not come from the disk: standard input, the index of git. */
  readonly read?: (file: string) => Uint8Array
}

/** «-» is standard input; `--staged` and `--changed` ask git; else files, folders and patterns, or what the settings name. */
export async function chooseFiles(args: readonly string[], flags: FileFlags, io: Io): Promise<ChosenFiles> {
  const ways = [args.length > 0, flags.staged, flags.changed !== undefined].filter(Boolean)
  if (ways.length > 1) throw new Refusal(EXIT.usage, 'укажите что-то одно: файлы, --staged или --changed')
  if (args.includes('-')) return fromStdin(args, flags.stdinName ?? '-')
  if (flags.staged || flags.changed !== undefined) {
    const { changedFiles, stagedFiles } = await import('../seldom.ts')
    const ref = flags.changed === true ? undefined : flags.changed
    return { ...(flags.staged ? stagedFiles(io.cwd) : changedFiles(io.cwd, ref)), missing: [] }
  }
  return namedFiles(args, io.cwd)
}

function fromStdin(args: readonly string[], name: string): ChosenFiles {
  if (args.length > 1) throw new Refusal(EXIT.usage, 'вместе с «-» других файлов не называют')
  const bytes = readFileSync(0)
  return { files: [name], missing: [], read: () => bytes }
}

/** Without arguments: what the settings name, else every plan below this folder. */
export async function namedFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  if (args.length > 0) return findFiles(args, cwd)
  const { settings, folder } = await settingsReader(cwd)(cwd)
  return settings.files.length > 0 && folder !== undefined
    ? settingsFiles(settings.files, folder, cwd)
    : allFiles(cwd)
}
