import { checkFile } from '../../src/check/check-file.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Findings of form (source and schema) of a text as `line:column rule message`. */
export function formFindings(text: string): string[] {
  return checkFile('x.yaml', encode(text), { set: 'draft', rules: {} })
    .findings.filter(({ rule }) => /^(file|yaml|schema)-/.test(rule))
    .map(({ range, rule, message }) => `${range.start.line}:${range.start.column} ${rule} ${message}`)
}

/** Every finding of a text as `line:column rule`, in the set for sign-off unless told. */
export function allFindings(text: string, set: 'draft' | 'recommended' | 'signoff' = 'draft'): string[] {
  return checkFile('x.yaml', encode(text), { set, rules: {} }).findings.map(
    ({ range, rule }) => `${range.start.line}:${range.start.column} ${rule}`,
  )
}
