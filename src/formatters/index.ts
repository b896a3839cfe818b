import type { MakeFormatter } from './formatter.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'

/** The formats of `roadmap check --format`. Those of machines are loaded when they are asked for. */
export const FORMATTERS: Readonly<Record<string, MakeFormatter>> = {
  pretty: async ({ colour }) => pretty(colour),
  json: async () => json(),
  sarif: async (context) => (await import('./sarif.ts')).sarif(context),
  github: async (context) => (await import('./github.ts')).github(context),
  gitlab: async () => (await import('./gitlab.ts')).gitlab(),
  junit: async () => (await import('./junit.ts')).junit(),
  markdown: async () => (await import('./markdown.ts')).markdown(),
}
