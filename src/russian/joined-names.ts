import { isAbbreviation } from './abbreviations.ts'
import { namesPeople, plainName } from './names.ts'
import { plainWord, wordsOf } from './stem.ts'

/** Names for `joinedNames` to know, without what typing changes freely. */
export function plainNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(plainName))
}

const UNIT = /^(?:отдел|сектор|служб|совет|комисси|групп|рабоч|муниципальн|объединени|методическ|центр)/i

/** Two known names as written, and the whole item with the comma put between them. */
export interface JoinedNames {
  readonly first: string
  readonly second: string
  readonly parted: string
}

/** Two known names that stand side by side in one item: «УООиП ОО». */
export function joinedNames(item: string, known: ReadonlySet<string>): JoinedNames | undefined {
  const words = wordsOf(item)
  const plain = words.map(plainWord)
  const whole = plain.join(' ')
  const isName = (from: number, to: number): boolean => {
    const name = plain.slice(from, to).join(' ')
    return name !== whole && known.has(name)
  }
  for (let from = 0; from < words.length; from++)
    for (let middle = from + 1; middle < words.length; middle++) {
      if (!isName(from, middle)) continue
      for (let to = middle + 1; to <= words.length; to++)
        if (isName(middle, to) && standsApart(words.slice(from, middle), words[middle] ?? ''))
          return partNames(item, from, middle, to)
    }
  return undefined
}

/** Word numbers → the text of both names, each with its own quotes. */
function partNames(item: string, from: number, middle: number, to: number): JoinedNames {
  const starts = [...item.matchAll(/[«"]*[A-Za-zА-Яа-яЁё\d]+(?:-[A-Za-zА-Яа-яЁё\d]+)*/gu)].map(
    ({ index }) => index,
  )
  const cut = starts[middle] ?? item.length
  const first = item.slice(starts[from], cut).trim()
  const second = item.slice(cut, starts[to]).trim()
  return { first, second, parted: `${item.slice(0, cut).trim()}, ${item.slice(cut).trim()}` }
}

/** «методисты ОО», «отдел УО» are one participant: what follows says whose. */
function standsApart(first: readonly string[], next: string): boolean {
  if (isAbbreviation(first.at(-1) ?? '')) return true
  const head = first.find((word) => !isAbbreviation(word)) ?? ''
  return !namesPeople(head) && !UNIT.test(head) && /^[А-ЯЁ]/.test(next)
}
