import { resolve } from 'node:path'
import { type CheckedFile, checkForm } from '../../check/check-file.ts'
import { pretty } from '../../formatters/pretty.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { EXIT, Refusal } from '../exit.ts'
import { readBytes } from '../files/files.ts'
import { fileAt } from '../files/git-files.ts'
import type { Io } from '../io.ts'

/** A plan of one edition, and its file. */
export interface PlanAt {
  /** As named: «план.yaml», «план.yaml@v1». */
  readonly name: string
  readonly roadmap: Roadmap
  readonly checked: CheckedFile
  readonly bytes: Uint8Array
}

/** `FILE`, or `FILE@REVISION` as it is in git at that revision. A file of such a name on the disk is meant itself. */
export async function planAt(typed: string, maxBytes: number, io: Io): Promise<PlanAt> {
  return planFrom(typed, bytesAt(typed, maxBytes, io.cwd), io)
}

/** The plan in some bytes; its faults are shown where it cannot be read. */
export async function planFrom(typed: string, bytes: Uint8Array, io: Io): Promise<PlanAt> {
  const checked = checkForm(typed, bytes)
  const { roadmap, isSound, kind } = checked
  if (roadmap !== undefined && isSound) return { name: typed, roadmap, checked, bytes }
  const errors = checked.findings.filter(({ severity }) => severity === 'error')
  io.err(await pretty(io.errColour).file({ ...checked, findings: errors }))
  throw new Refusal(
    EXIT.failed,
    kind !== undefined && kind !== 'roadmap'
      ? `файл «${typed}» — не план`
      : `план «${typed}» не прочитан: сначала исправьте ошибки записи`,
  )
}

function bytesAt(typed: string, maxBytes: number, cwd: string): Uint8Array {
  const read = readBytes(typed, cwd, maxBytes)
  if (!('sentence' in read)) return read
  const [, file, revision] = /^(.+\.ya?ml)@(.+)$/i.exec(typed) ?? []
  if (file === undefined || revision === undefined) throw new Refusal(EXIT.failed, read.sentence)
  return fileAt(resolve(cwd, file), revision, cwd)
}
