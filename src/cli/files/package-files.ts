import { readdirSync, readFileSync } from 'node:fs'

/** The package's own root, seen from `dist/`. */
const ROOT = new URL('../', import.meta.url)

/** The text of a file that is shipped with the program. */
export function packageFile(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

/** Names of the example plans that are shipped with the program. */
export function exampleNames(): string[] {
  return readdirSync(new URL('examples/', ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5))
    .sort()
}
