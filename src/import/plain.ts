/** What was read of a part of a document, what is doubtful about it, and lines that found no place. */
export interface Read<T> {
  readonly value: T
  readonly notes: readonly Note[]
  readonly left: readonly string[]
}

/** A decision that somebody should look at; `at` is the path of keys in the plan above which it is told. */
export interface Note {
  readonly at: readonly (string | number)[]
  readonly text: string
}
