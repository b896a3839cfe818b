/** A level of a list as numbering.xml defines it (ECMA-376, 17.9.6). */
export interface Level {
  readonly start: number
  /** `decimal`, `russianLower`, `bullet` …; of a custom format its first number, `001`. */
  readonly format: string
  /** `%1.%2)`: a digit after the sign is a level, from 1. */
  readonly text: string
  /** Levels from 1 to this one restart it: 0 none, absent all above. */
  readonly restart?: number
  readonly isLegal: boolean
  readonly isTight: boolean
  /** The paragraph style that stands at this level. */
  readonly style?: string
  /** The font of the bullet. */
  readonly font?: string
}

export interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>
  /** The numbering style in which the levels are to be found. */
  readonly styleLink?: string
}

/** A list in use: `w:num`. */
export interface ListInstance {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>
  readonly instances: ReadonlyMap<string, ListInstance>
}

/** A list with everything looked up; lists with one `key` are counted together. */
export interface List {
  readonly id: string
  readonly key: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where this list begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>
}

/** Links from list to style to list may form a ring. */
const LONGEST_CHAIN = 10

/**
 * Lists by their `numId`; 0, and what is not defined, is none. Levels behind a `numStyleLink` are those of the list the
 * style names, yet the list is counted on its own, as Word does.
 */
export function listFinder(
  { abstracts, instances }: Numbering,
  listOfStyle: (style: string) => string | undefined,
): (id: string) => List | undefined {
  const found = new Map<string, List | undefined>()
  const levelsOf = (id: string, chain: number): ReadonlyMap<number, Level> | undefined => {
    const instance = instances.get(id)
    const abstract = abstracts.get(instance?.abstract ?? '')
    if (instance === undefined || abstract === undefined || chain > LONGEST_CHAIN) return undefined
    const linked = abstract.styleLink === undefined ? undefined : listOfStyle(abstract.styleLink)
    const isEmpty = abstract.levels.size === 0 && linked !== undefined
    const own = isEmpty ? levelsOf(linked, chain + 1) : abstract.levels
    return own && new Map([...own, ...instance.levels])
  }
  const find = (id: string): List | undefined => {
    const levels = levelsOf(id, 0)
    const instance = instances.get(id)
    if (id === '0' || levels === undefined || instance === undefined) return undefined
    return { id, key: instance.abstract, levels, starts: instance.starts }
  }
  return (id) => {
    if (!found.has(id)) found.set(id, find(id))
    return found.get(id)
  }
}
