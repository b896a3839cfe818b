import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The default place, beside the packages of a project; nowhere where there is no such folder. */
export function defaultStoreFolder(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules')
    if (statSync(packages, { throwIfNoEntry: false })?.isDirectory())
      return join(packages, '.cache', 'prikaz-roadmap')
    if (dirname(folder) === folder) return undefined
  }
}
