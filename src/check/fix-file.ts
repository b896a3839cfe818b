import type { Finding } from '../finding/finding.ts'
import { applyEdits } from '../source/edit/apply-edits.ts'
import { type CheckedFile, type CheckOptions, checkFile } from './check-file.ts'

/** A file after its fixes. */
export interface FixedFile {
  readonly bytes: Uint8Array
  /** How many findings were mended; 0 where nothing changed. */
  readonly fixed: number
  /** The file as it is now. */
  readonly checked: CheckedFile
}

export interface FixOptions extends CheckOptions {
  /** Also fixes that may change what is said. */
  readonly unsafe: boolean
}

/** One fix may open the way to the next: «2024г.» before the canonical wording. */
const MAX_PASSES = 10

/**
 * Mends what findings offer to mend, until nothing is left to mend. A change after which the file would read worse — an
 * error of form that was not there — is taken back. The legal text of an approved plan is left alone.
 */
export function fixFile(file: string, bytes: Uint8Array, options: FixOptions): FixedFile {
  let state: FixedFile = { bytes, fixed: 0, checked: checkFile(file, bytes, options) }
  const refused = new Set<string>()
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = mend(state, options, refused)
    if (next === undefined) return state
    state = next
  }
  return state
}

function mend(state: FixedFile, options: FixOptions, refused: Set<string>): FixedFile | undefined {
  const offered = fixable(state.checked, options).filter((finding) => !refused.has(keyOf(finding)))
  if (offered.length === 0) return undefined
  const whole = mended(state, offered, options)
  if (whole !== undefined) return whole
  // Some fix spoils the file: whichever does so alone is never tried again.
  for (const finding of offered)
    if (mended(state, [finding], options) === undefined) refused.add(keyOf(finding))
  const sound = offered.filter((finding) => !refused.has(keyOf(finding)))
  return sound.length === 0 ? undefined : mended(state, sound, options)
}

function fixable({ findings, roadmap }: CheckedFile, { unsafe }: FixOptions): Finding[] {
  const isApproved = roadmap?.typed(['утверждение']) === true
  return isApproved ? [] : findings.filter(({ fixes: [fix] }) => fix !== undefined && (fix.safe || unsafe))
}

function mended(state: FixedFile, findings: readonly Finding[], options: FixOptions): FixedFile | undefined {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(state.bytes)
  const { text, applied } = applyEdits(
    raw,
    findings.map(({ fixes }) => fixes[0]?.edits ?? []),
  )
  if (text === raw) return undefined
  const bytes = new TextEncoder().encode(text)
  const checked = checkFile(state.checked.file, bytes, options)
  return faultsOfForm(checked) > faultsOfForm(state.checked)
    ? undefined
    : { bytes, checked, fixed: state.fixed + applied.length }
}

function faultsOfForm({ findings }: CheckedFile): number {
  return findings.filter(({ rule }) => /^(?:file|yaml|schema)-/.test(rule)).length
}

function keyOf({ rule, message, path }: Finding): string {
  return JSON.stringify([rule, path, message])
}
