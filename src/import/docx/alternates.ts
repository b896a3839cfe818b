import type { ElementHandler } from '../package/element-table.ts'
import { allKnown } from '../package/namespaces.ts'

/** `mc:AlternateContent` says one thing in several ways; `taken` tells of each open one whether a way was taken. */
export interface WithAlternates {
  readonly taken: boolean[]
}

export function alternates(): WithAlternates {
  return { taken: [] }
}

/** The first choice whose namespaces are known here, else the fallback: never two of them (ECMA-376, Part 3, 10.2.1). */
export const chooseBranch: Readonly<Record<string, ElementHandler<WithAlternates>>> = {
  'mc:AlternateContent': {
    open: ({ taken }) => {
      taken.push(false)
    },
    close: ({ taken }) => {
      taken.pop()
    },
  },
  'mc:Choice': {
    open: ({ taken }, { Requires = '' }, { bindings }) => takeBranch(taken, allKnown(Requires, bindings)),
  },
  'mc:Fallback': {
    open: ({ taken }) => takeBranch(taken, true),
  },
}

function takeBranch(taken: boolean[], isKnown: boolean): 'skip' | undefined {
  if (taken.at(-1) !== false || !isKnown) return 'skip'
  taken[taken.length - 1] = true
  return undefined
}
