/** 0 clean · 1 found · 2 usage · 3 could not read or write. */
export const EXIT = { clean: 0, found: 1, usage: 2, failed: 3 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An expected failure: one sentence for the user and an exit code. Anything else thrown is a bug and shows itself whole. */
export class Refusal extends Error {
  readonly code: ExitCode
  constructor(code: ExitCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}
