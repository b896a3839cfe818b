/** A part of a plan as it will be typed: keys of our format and words. Keys without a value are left out when written. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain | undefined }

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
