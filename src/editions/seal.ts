import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Roadmap } from '../model/roadmap.ts'
import { contentOf } from './content.ts'

/** The recipe by which new seals are made. */
const RECIPE = 1

/** The fingerprint of what is approved: «1-sha256:…». What was typed is sealed, not what a slip may have meant. */
export function sealOf(roadmap: Roadmap): string {
  const content = JSON.stringify(contentOf(roadmap.printed ?? roadmap))
  return `${RECIPE}-sha256:${bytesToHex(sha256(utf8ToBytes(content)))}`
}

/** `unknown`: made by a recipe of a newer program, or no seal at all. */
export type SealState = 'whole' | 'broken' | 'unknown'

/** Whether a plan still says what its seal was made of. */
export function sealState(roadmap: Roadmap, seal: string): SealState {
  const recipe = /^(\d+)-sha256:[0-9a-f]{64}$/.exec(seal)?.[1]
  if (recipe !== String(RECIPE)) return 'unknown'
  return sealOf(roadmap) === seal ? 'whole' : 'broken'
}
