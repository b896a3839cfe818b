import type { Day } from '../../calendar/day.ts'
import { type CheckedFile, checkForm } from '../../check/check-file.ts'
import { afterComments } from '../../check/suppressions.ts'
import { NO_SETTINGS, type Settings } from '../../model/settings.ts'

/** Bytes of a settings file → the settings and what is wrong with them. `asOf`: the day on which suppressions expire. */
export function readSettingsFile(
  shown: string,
  bytes: Uint8Array,
  asOf: Day | undefined,
): { readonly settings: Settings; readonly checked: CheckedFile } {
  const form = checkForm(shown, bytes)
  const { settings = NO_SETTINGS } = form
  const options = { set: settings.set ?? 'recommended', rules: settings.rules, ...(asOf && { asOf }) }
  return { settings, checked: afterComments(form, [], { rules: [], options }) }
}
