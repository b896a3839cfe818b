import type { TargetValue } from './roadmap.ts'

const NUMBER = String.raw`[-−+]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?`

/** Reads `14.3`, `14,3`, `1 250`, `30 %`; anything else is absent. */
export function readNumber(text: string): number | undefined {
  const match = new RegExp(`^(${NUMBER})\\s*%?$`).exec(text.trim())
  if (match === null) return undefined
  const value = Number((match[1] ?? '').replace(/\s/g, '').replace(',', '.').replace('−', '-'))
  return Number.isFinite(value) ? value : undefined
}

const BOUND = /^(не менее|не ниже|не меньше|≥|>=|не более|не выше|не больше|≤|<=|до)\s*(.*)$/i
const AT_MOST = /^(не более|не выше|не больше|≤|<=)/i
const TIMES = new RegExp(
  `^(?:(рост|увеличение|снижение|уменьшение)\\s+)?(?:не менее,? чем )?в (${NUMBER}) раза?$`,
  'i',
)
const CHANGE = new RegExp(
  `^(?:(рост|увеличение|снижение|уменьшение)\\s+)?(?:на )?(${NUMBER})\\s*(п\\.\\s?п\\.?|процентн\\S+ пункт\\S*|%)$`,
  'i',
)

/**
 * Reads a planned value (format.md §1): a number, a bound, or a change relative to the baseline.
 * `unit` is the indicator's own unit, which may follow the number.
 */
export function readTarget(text: string, unit?: string): TargetValue {
  const typed = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const bare = unit !== undefined && typed.endsWith(unit) ? typed.slice(0, -unit.length).trim() : typed
  const plain = readNumber(bare)
  if (plain !== undefined && !/^[+]/.test(bare)) return { kind: 'number', value: plain }
  const bound = BOUND.exec(bare)
  const bounded = bound === null ? undefined : readNumber(bound[2] ?? '')
  if (bound !== null && bounded !== undefined) return boundTarget(bound[1] ?? '', bounded)
  return relativeTarget(typed) ?? { kind: 'unmeasurable' }
}

function boundTarget(word: string, value: number): TargetValue {
  if (/^до$/i.test(word)) return { kind: 'number', value }
  return { kind: 'number', value, bound: AT_MOST.test(word) ? 'at-most' : 'at-least' }
}

function relativeTarget(typed: string): TargetValue | undefined {
  const times = TIMES.exec(typed)
  if (times !== null) {
    const direction = directionOf(times[1])
    const factor = readNumber(times[2] ?? '')
    if (factor === undefined || factor <= 0) return undefined
    return { kind: 'times', factor, ...(direction === undefined ? {} : { direction }) }
  }
  const change = CHANGE.exec(typed)
  const by = readNumber((change?.[2] ?? '').replace('+', ''))
  if (change === null || by === undefined) return undefined
  const sign = directionOf(change[1]) === 'снижение' ? -1 : 1
  return { kind: 'change', by: sign * by, unit: /^%/.test(change[3] ?? '') ? 'percent' : 'points' }
}

function directionOf(word: string | undefined): 'рост' | 'снижение' | undefined {
  if (word === undefined) return undefined
  return /^(рост|увел)/i.test(word) ? 'рост' : 'снижение'
}
