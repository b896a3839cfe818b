/** Deeper than any plan, and far from the depth at which a parser's stack ends. */
export const MAX_DEPTH = 64

/** Offsets in the text: `from` is the first character, `to` the one after the last. */
interface Placed {
  readonly from: number
  readonly to: number
  /** The name of `&name`. */
  readonly anchor?: string
}

/** `text` is what was typed, unquoted and unfolded; a plain scalar without characters was left empty. */
export interface ScalarNode extends Placed {
  readonly kind: 'scalar'
  readonly text: string
  readonly isPlain: boolean
}

/** `*name` */
export interface AliasNode extends Placed {
  readonly kind: 'alias'
  readonly name: string
}

export interface ListNode extends Placed {
  readonly kind: 'list'
  readonly items: readonly SourceNode[]
}

export interface MapNode extends Placed {
  readonly kind: 'map'
  /** `{ … }` */
  readonly isFlow: boolean
  readonly pairs: readonly Pair[]
}

/** `value` is `null` where not even a colon stands behind the key: `{ a, b }`. */
export interface Pair {
  readonly key: SourceNode
  readonly value: SourceNode | null
}

/** YAML as it stands in the text: neither types nor tags, every scalar by its words. */
export type SourceNode = ScalarNode | AliasNode | ListNode | MapNode
