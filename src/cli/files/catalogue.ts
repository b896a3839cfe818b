import { dirname, join, resolve } from 'node:path'
import { type CheckedFile, checkForm } from '../../check/check-file.ts'
import { FIRST_KEYS, type Kind } from '../../schema/kind.ts'
import { topValue } from '../../source/sniff.ts'
import { filesBeside, firstKeyOf, readBytes, readHead } from './files.ts'

/** What a file says in its first lines. */
export interface Head {
  readonly kind?: Kind
  /** Of a plan its own code, of a report the code of its plan. */
  readonly code?: string
}

/** Heads of files and listings of folders, each read once in a run, however many plans stand side by side. */
export interface Catalogue {
  readonly head: (file: string) => Head
  /** Plans and reports beside a file and in `reports/` there. */
  readonly beside: (file: string) => ReturnType<typeof filesBeside>
  /** The form of a file that nobody named; absent where it cannot be read. */
  readonly quietly: (file: string) => CheckedFile | undefined
}

export function catalogueOf(cwd: string, maxBytes: number): Catalogue {
  const heads = new Map<string, Head>()
  const folders = new Map<string, ReturnType<typeof filesBeside>>()
  const quietly = (file: string): CheckedFile | undefined => {
    const bytes = readBytes(file, cwd, maxBytes)
    return 'sentence' in bytes ? undefined : checkForm(file, bytes)
  }
  return {
    quietly,
    head: (file) => {
      const head = heads.get(file) ?? headOf(file, cwd, quietly)
      heads.set(file, head)
      return head
    },
    beside: (file) => {
      const folder = dirname(file)
      const found = folders.get(folder) ?? filesBeside(join(folder, '-'), cwd)
      folders.set(folder, found)
      return found
    },
  }
}

const LINES = 1024

function headOf(file: string, cwd: string, quietly: Catalogue['quietly']): Head {
  const path = resolve(cwd, file)
  const key = firstKeyOf(path)
  const kind = key === undefined ? undefined : FIRST_KEYS[key]
  if (kind === undefined || kind === 'settings') return { ...(kind && { kind }) }
  const sniffed = topValue(readHead(path, LINES), kind === 'roadmap' ? 'код' : 'карта')
  const code = sniffed ?? codeOf(quietly(file))
  return { kind, ...(code !== undefined && { code }) }
}

function codeOf(checked: CheckedFile | undefined): string | undefined {
  return checked?.roadmap?.code.text ?? checked?.report?.roadmap.text
}
