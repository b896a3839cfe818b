import { unmix } from './lookalike.ts'
import type { Value } from './yaml/tree.ts'

/** The value with every look-alike letter in its texts as it was meant; keys are read so already. */
export function unmixed(value: Value): Value {
  if (value === null) return value
  if (typeof value === 'string') return unmix(value)
  if (Array.isArray(value)) return value.map(unmixed)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unmixed(inner as Value)]))
}
