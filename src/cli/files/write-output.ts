import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { sync as writeAtomically } from 'write-file-atomic'
import { isUntouched, type SealedFormat } from '../../render/fingerprint.ts'
import { EXIT, Refusal } from '../exit.ts'
import { reason } from './files.ts'

/**
 * Writes an output whole or not at all. An existing file is replaced only when the program rendered it and nobody has
 * changed it since (the fingerprint inside says so), or with `--force`: a methodist may have edited it by hand.
 */
export function writeOutput(
  path: string,
  bytes: Uint8Array,
  format: SealedFormat,
  force: boolean,
  cwd: string,
): void {
  const full = resolve(cwd, path)
  if (!force && existsSync(full) && !isUntouched(format, readExisting(full, path)))
    throw new Refusal(
      EXIT.failed,
      `файл «${path}» уже есть, и он изменён после печати или создан не этой программой; укажите другое имя (-o) или перезапишите: --force`,
    )
  writeFile(full, path, bytes)
}

/** Writes a file that must not exist yet. */
export function writeNew(path: string, text: string, cwd: string): void {
  const full = resolve(cwd, path)
  if (existsSync(full)) throw new Refusal(EXIT.failed, `файл «${path}» уже есть; укажите другое имя`)
  writeFile(full, path, Buffer.from(text))
}

export function writeFile(full: string, shown: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(full), { recursive: true })
    writeAtomically(full, Buffer.from(bytes))
  } catch (error) {
    throw new Refusal(EXIT.failed, `файл «${shown}» не записан: ${reason(error)}`)
  }
}

function readExisting(full: string, shown: string): Uint8Array {
  try {
    return readFileSync(full)
  } catch (error) {
    throw new Refusal(EXIT.failed, `файл «${shown}» уже есть, но не читается: ${reason(error)}`)
  }
}
