import type { Written, WrittenItem } from './write-yaml.ts'

/** A part of a file of ours as it will be typed: keys of the format and words. Keys without a value are left out. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** A part of a file as it is written; lines of comments above it by their paths in JSON. */
export function written(
  plain: Plain,
  path: readonly (string | number)[] = [],
  comments: ReadonlyMap<string, readonly string[]> = new Map(),
): Written {
  if (typeof plain === 'string') return plain
  const above = (step: string | number): Pick<WrittenItem, 'comments'> => {
    const lines = comments.get(JSON.stringify([...path, step]))
    return lines === undefined ? {} : { comments: lines.map((line) => `# ${line}`.trimEnd()) }
  }
  if (Array.isArray(plain))
    return {
      kind: 'list',
      items: plain.map((item: Plain, at) => ({
        value: written(item, [...path, at], comments),
        ...above(at),
      })),
    }
  return {
    kind: 'map',
    entries: Object.entries(plain).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value: written(value, [...path, key], comments), ...above(key) }],
    ),
  }
}
