import type { Finding, Severity } from '../finding/finding.ts'
import type { Colours } from '../terminal/colour.ts'

/** A checked file as a formatter sees it. */
export interface FileFindings {
  readonly file: string
  readonly text: string
  readonly findings: readonly Finding[]
}

/** A file that was named and could not be read; `message` is a whole sentence about it. */
export interface Unread {
  readonly file: string
  readonly message: string
}

/** What was checked in all. */
export interface Totals {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/**
 * Findings → text, file by file, so that a run over thousands of files needs the memory of one. The pieces make one
 * whole, whatever happened between them: what could not be read is told at the end.
 */
export interface Formatter {
  readonly begin: () => string
  readonly file: (file: FileFindings) => Promise<string>
  readonly end: (totals: Totals, unread: readonly Unread[]) => string
}

/** What programs are told of a rule; `severity` is that of the customary set. */
export interface RuleInfo {
  readonly id: string
  readonly summary: string
  readonly severity: Severity
  /** `false` where the customary set leaves the rule out. */
  readonly isOn: boolean
}

/** What a formatter may use beside the findings. */
export interface FormatterContext {
  readonly colour: Colours
  /** Of the program. */
  readonly version: string
  /** Every rule of the check; few formats ask for them. */
  readonly rules: () => Promise<readonly RuleInfo[]>
}

export type MakeFormatter = (context: FormatterContext) => Promise<Formatter>
