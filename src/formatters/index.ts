import type { MakeFormatter } from './formatter.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'

/** The formats of `roadmap check --format`. */
export const FORMATTERS: Readonly<Record<string, MakeFormatter>> = { pretty, json }
