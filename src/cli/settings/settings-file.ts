import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import type { CheckedFile } from '../../check/check-file.ts'
import { NO_SETTINGS, type RuleSetting, type Settings } from '../../model/settings.ts'
import type { Store } from '../check/store.ts'
import { readBytes } from '../files/files.ts'

export const SETTINGS_FILE = 'roadmap.config.yaml'
const MAX_BYTES = 1_048_576

/** The settings that hold in a folder: the nearest `roadmap.config.yaml` from there upwards. */
export interface FolderSettings {
  readonly settings: Settings
  /** Where the file stands; absent when there is none. */
  readonly folder?: string
  /** Findings in the settings themselves. */
  readonly checked?: CheckedFile
}

/** Finds the settings that hold in a folder. */
export type SettingsReader = (folder: string) => Promise<FolderSettings>

interface SettingsRun {
  /** The day on which suppressions expire. */
  readonly asOf?: Day
  /** What earlier runs have read: most plans are unchanged, and so are their settings. */
  readonly store?: Store
}

/** Reads each settings file once, however many plans stand below it. */
export function settingsReader(cwd: string, run: SettingsRun = {}): SettingsReader {
  const known = new Map<string, Promise<FolderSettings>>()
  const at = (folder: string): Promise<FolderSettings> => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const file = join(folder, SETTINGS_FILE)
    const parent = dirname(folder)
    const found = existsSync(file)
      ? readAt(file, folder, { cwd, ...run })
      : parent === folder
        ? Promise.resolve({ settings: NO_SETTINGS })
        : at(parent)
    known.set(folder, found)
    return found
  }
  return (folder) => at(resolve(cwd, folder))
}

async function readAt(
  file: string,
  folder: string,
  { cwd, asOf, store }: SettingsRun & { readonly cwd: string },
): Promise<FolderSettings> {
  const shown = relative(cwd, file) || file
  const bytes = readBytes(shown, cwd, MAX_BYTES)
  if ('sentence' in bytes) return { settings: NO_SETTINGS, folder }
  const key = store?.keyOf(['settings', shown, asOf], [bytes])
  const kept = key === undefined ? undefined : store?.get(key)
  if (kept !== undefined) return { folder, ...JSON.parse(kept) }
  // Reading them takes half of the program, which a run over unchanged plans does not need.
  const { readSettingsFile } = await import('./read-settings-file.ts')
  const read = readSettingsFile(shown, bytes, asOf)
  if (key !== undefined) store?.put(key, JSON.stringify(read))
  return { folder, ...read }
}

/** The severities that hold for one file: the common ones, then those of every exception that names the file. */
export async function rulesFor(
  { settings, folder }: FolderSettings,
  file: string,
  cwd: string,
): Promise<Record<string, RuleSetting>> {
  const rules = { ...settings.rules }
  if (folder === undefined || settings.exceptions.length === 0) return rules
  const { default: picomatch } = await import('picomatch')
  const path = relative(folder, resolve(cwd, file)).replaceAll('\\', '/')
  for (const exception of settings.exceptions)
    if (picomatch.isMatch(path, [...exception.files])) Object.assign(rules, exception.rules)
  return rules
}
