// Generated from the listing of this folder by `npm run update`; do not edit.
import { ignoreExpired } from './ignore-expired.ts'
import { ignoreUnused } from './ignore-unused.ts'
import { ignoreWithoutReason } from './ignore-without-reason.ts'
import type { IgnoreRule } from './rule.ts'

export const IGNORE_RULES: readonly IgnoreRule[] = [ignoreExpired, ignoreUnused, ignoreWithoutReason]
