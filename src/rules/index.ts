// Generated from the listing of this folder by `npm run update`; do not edit.
import { deadlineMissing } from './deadline-missing.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [deadlineMissing]
