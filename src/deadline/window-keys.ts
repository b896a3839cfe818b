import { type Day, monthEnd } from '../calendar/day.ts'
import type { Window } from './reading.ts'
import type { Stretch } from './spans.ts'

/** Windows with the keys by which reports answer them: the year when it holds no other window, else the window's own unit. */
export function keyed(stretches: readonly Stretch[]): Window[] {
  const years = stretches.map(yearKey)
  const perYear = new Map<string, number>()
  for (const year of years) perYear.set(year, (perYear.get(year) ?? 0) + 1)
  return stretches.map((stretch, index) => {
    const { from, to } = stretch
    const year = years[index] ?? ''
    return { from, to, key: year !== '' && perYear.get(year) === 1 ? year : unitKey(stretch) }
  })
}

/** 2022, or 2022/23 for a window that runs over the new year inside one school year; none for longer ones. */
function yearKey({ from, to }: Stretch): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (first === last) return first
  const isSchool = Number(last) === Number(first) + 1 && from.slice(5) >= '08-15' && to.slice(5) <= '08-31'
  return isSchool ? `${first}/${last.slice(2)}` : ''
}

function unitKey({ from, to }: Stretch): string {
  if (from === to) return from
  const [year = '', month = ''] = from.split('-')
  const starts = from.endsWith('-01')
  const months = Number(to.slice(5, 7)) - Number(month) + 1
  const isWhole =
    starts && to.startsWith(year) && to === (monthEnd(Number(year), Number(to.slice(5, 7))) as Day)
  if (isWhole && months === 1) return `${year}-${month}`
  if (isWhole && months === 3 && Number(month) % 3 === 1) return `${year}-Q${(Number(month) + 2) / 3}`
  if (isWhole && months === 6 && Number(month) % 6 === 1) return `${year}-H${(Number(month) + 5) / 6}`
  return `${from}..${to}`
}
