import type { Path } from '../source/problem.ts'
import type { Roadmap } from './roadmap.ts'

/**
 * Codes for the rows and indicators that have none, by the path of the key: «м-1-5» is row 5 of section 1, «м-1-5-2» its
 * sub-row 2, «м-7» row 7 of a plan without sections or section 7 that is a row itself, «п-3» indicator 3. A code that is
 * there already is never changed, so that what refers to it goes on to: where the name is taken, the next free one is given.
 */
export function newCodes(roadmap: Roadmap): Map<string, string> {
  const { sections, indicators, tasks } = roadmap
  const rows = sections.flatMap(({ activities }) => activities.flatMap((row) => [row, ...row.activities]))
  const taken = new Set(
    [...sections, ...rows, ...indicators, ...tasks].flatMap(({ code }) =>
      code === undefined ? [] : [code.text],
    ),
  )
  const codes = new Map<string, string>()
  const give = (
    { path, code }: { readonly path: Path; readonly code?: { readonly text: string } },
    base: string,
    at: number,
  ): string => {
    if (code !== undefined) return code.text
    let number = at + 1
    while (taken.has(`${base}-${number}`)) number++
    const free = `${base}-${number}`
    taken.add(free)
    codes.set(JSON.stringify([...path, 'код']), free)
    return free
  }
  for (const [at, section] of sections.entries()) {
    const isRow = section.activities.length === 0 && section.row !== undefined
    if (isRow) give(section, 'м', at)
    const base = section.title === undefined ? 'м' : `м-${at + 1}`
    for (const [index, row] of section.activities.entries()) {
      const own = give(row, base, index)
      const under = /^\p{L}/u.test(own) ? own : `${base}-${index + 1}`
      for (const [inner, sub] of row.activities.entries()) give(sub, under, inner)
    }
  }
  for (const [at, indicator] of indicators.entries()) give(indicator, 'п', at)
  return codes
}
