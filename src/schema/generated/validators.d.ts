// Generated from schemas/ by `npm run update`; do not edit.
export interface AjvError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
interface Validate {
  (value: unknown): boolean
  errors?: readonly AjvError[] | null
}
export const roadmap: Validate
export const report: Validate
export const settings: Validate
