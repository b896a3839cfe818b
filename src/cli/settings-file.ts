import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Day } from '../calendar/day.ts'
import { type CheckedFile, checkForm } from '../check/check-file.ts'
import { afterComments } from '../check/suppressions.ts'
import { NO_SETTINGS, type RuleSetting, type Settings } from '../model/settings.ts'
import { readBytes } from './files.ts'

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

/** Reads each settings file once, however many plans stand below it. `asOf`: the day on which suppressions expire. */
export function settingsReader(cwd: string, asOf?: Day): (folder: string) => FolderSettings {
  const known = new Map<string, FolderSettings>()
  const at = (folder: string): FolderSettings => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const file = join(folder, SETTINGS_FILE)
    const parent = dirname(folder)
    const found = existsSync(file)
      ? readAt(file, folder, { cwd, ...(asOf && { asOf }) })
      : parent === folder
        ? { settings: NO_SETTINGS }
        : at(parent)
    known.set(folder, found)
    return found
  }
  return (folder) => at(resolve(cwd, folder))
}

function readAt(file: string, folder: string, run: { cwd: string; asOf?: Day }): FolderSettings {
  const { cwd, ...day } = run
  const shown = relative(cwd, file) || file
  const bytes = readBytes(shown, cwd, MAX_BYTES)
  if ('sentence' in bytes) return { settings: NO_SETTINGS, folder }
  const form = checkForm(shown, bytes)
  const { settings = NO_SETTINGS } = form
  const options = { set: settings.set ?? 'recommended', rules: settings.rules, ...day }
  return { settings, folder, checked: afterComments(form, [], { rules: [], options }) }
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
