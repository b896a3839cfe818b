import { readPeriod } from '../../calendar/period.ts'
import type { Decided } from './plan-title.ts'

const PERIODS: readonly RegExp[] = [
  /(20\d\d)\s*[-–—/]\s*(?:20)?\d\d\s*(?:учебн\S+\s+год|уч\.?\s*г)/u,
  /(?<![.\d])(20\d\d)\s*[-–—]\s*20\d\d(?!\.?\d)/u,
  /(?<![.\d])(20\d\d)\s*(?:г\.|год)/u,
  /(?<=\sна\s)(20\d\d)(?!\.?\d)/u,
]

/** The years that the titles name; nothing is guessed from the rows. */
export function planPeriod(
  titles: readonly string[],
  given: string | undefined,
): Decided<string | undefined> {
  if (given !== undefined) return { value: given, notes: [] }
  for (const pattern of PERIODS)
    for (const title of titles) {
      const value = plainPeriod(pattern.exec(title)?.[0] ?? '')
      if (value !== undefined) return { value, notes: [{ at: ['период'], text: 'период взят из названия' }] }
    }
  const text = 'период в документе не назван: добавьте ключ «период» или повторите с --period 2021–2024'
  return { value: undefined, notes: [{ at: ['название'], text }] }
}

/** «2021 - 2024» → `2021–2024`, «2023-2024 учебный год» → `2023/24`. */
function plainPeriod(found: string): string | undefined {
  const [first, last] = found.match(/\d{4}|(?<=[/–—-]\s*)\d{2}(?!\d)/gu) ?? []
  if (first === undefined) return undefined
  const value =
    last === undefined ? first : /уч/u.test(found) ? `${first}/${last.slice(-2)}` : `${first}–${last}`
  return readPeriod(value) === undefined ? undefined : value
}
