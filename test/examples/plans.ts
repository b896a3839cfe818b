import { readFileSync } from 'node:fs'
import { type CheckedFile, checkFile } from '../../src/check/check-file.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'

const ROOT = new URL('../../examples/', import.meta.url)

export const NAMES = [
  'kargasok-2020',
  'kemsky-2023',
  'kostroma-2020',
  'kurkino-2020',
  'rubtsovsk-2021',
] as const

/** An example as it is in the folder, or as it was signed. */
export function checkExample(name: string, folder: '' | 'as-signed/' = ''): CheckedFile {
  const file = `${folder}${name}.yaml`
  return checkFile(file, readFileSync(new URL(file, ROOT)), { set: 'recommended', rules: {} })
}

export function roadmapOf(name: string, folder: '' | 'as-signed/' = ''): Roadmap {
  const { roadmap } = checkExample(name, folder)
  if (roadmap === undefined) throw new Error(`${name} cannot be read`)
  return roadmap
}

/** Rows of the first level, and whether a section stands for one. */
export function countRows(roadmap: Roadmap): {
  readonly rows: number
  readonly subRows: number
  readonly sections: number
} {
  const rows = roadmap.activities
  return {
    rows: rows.filter(({ level, kind }) => level === 0 && kind !== 'section').length,
    subRows: rows.filter(({ level }) => level === 1).length,
    sections: rows.filter(({ kind }) => kind === 'section').length,
  }
}
