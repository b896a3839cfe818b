import type { Finding } from '../finding/finding.ts'
import type { Colours } from '../terminal/colour.ts'

/** A checked file as a formatter sees it. */
export interface FileFindings {
  readonly file: string
  readonly text: string
  readonly findings: readonly Finding[]
}

/** What was checked in all. */
export interface Totals {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** Findings → text, file by file, so that a run over thousands of files needs the memory of one. */
export interface Formatter {
  readonly begin: () => string
  readonly file: (file: FileFindings) => Promise<string>
  readonly end: (totals: Totals) => string
}

export type MakeFormatter = (colour: Colours) => Formatter
