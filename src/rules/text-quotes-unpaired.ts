import type { Placed, Roadmap } from '../model/roadmap.ts'
import { uniqueStretch } from '../russian/mending.ts'
import { type Quote, unpairedQuote } from '../russian/paired-quotes.ts'
import type { Path } from '../source/problem.ts'
import type { Rule } from './rule.ts'

/** Кавычки ставят парами. */
export const textQuotesUnpaired: Rule = {
  id: 'text-quotes-unpaired',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Кавычка открыта и не закрыта или закрыта и не открыта',
  why: 'Без второй кавычки не видно, где кончается название, и сверка названий по тексту ошибается.',
  bad: `
цель: Поддержать школы, с которыми работает МКУ Управление образования»
`,
  good: `
цель: Поддержать школы, с которыми работает МКУ «Управление образования»
`,
  check(roadmap, report) {
    const suspects: (Placed & { readonly quote: Quote })[] = []
    for (const place of roadmap.texts) {
      const quote = unpairedQuote(place.text)
      if (quote !== undefined) suspects.push({ ...place, quote })
    }
    if (suspects.length === 0) return
    const groups = groupsOf(roadmap)
    for (const { path, text, quote } of suspects) {
      if (isPairedInGroup(groups.get(key(path)))) continue
      const [from, to] = stretchOf(text, quote)
      const shown = text.slice(from, to)
      const [left, right] = uniqueStretch(text, from, to)
      const words = text.slice(left, right)
      if (quote.role === 'close')
        report(path, `Кавычка закрыта, но не открыта: ${shown}`, {
          words,
          hint: 'поставьте открывающую кавычку перед названием или уберите лишнюю закрывающую',
        })
      else
        report(path, `Кавычка открыта, но не закрыта: ${shown}${to < text.length ? ' …' : ''}`, {
          words,
          hint: 'поставьте закрывающую кавычку после названия или уберите лишнюю открывающую',
        })
    }
  },
}

/** Texts that print as one: the lines of a letterhead, a clause and what stands under it. By path. */
function groupsOf({ order, amendment }: Roadmap): ReadonlyMap<string, string> {
  const groups = new Map<string, string>()
  for (const { letterhead, clauses } of [order, amendment].flatMap((each) => each ?? []))
    for (const group of [letterhead, ...clauses.map((clause) => [clause, ...clause.clauses])]) {
      const whole = group.map(({ text }) => text).join('\n')
      for (const { path } of group) groups.set(key(path), whole)
    }
  return groups
}

function isPairedInGroup(whole: string | undefined): boolean {
  return whole !== undefined && unpairedQuote(whole) === undefined
}

function key(path: Path): string {
  return path.join('/')
}

/** The quotation mark with up to four words on the side where its mate is missed. */
function stretchOf(text: string, { at, role }: Quote): readonly [from: number, to: number] {
  if (role === 'open')
    return [at, at + (/^.[^\s,;]*(?:[^\S\n][^\s,;]+){0,3}/.exec(text.slice(at))?.[0].length ?? 1)]
  const before = /(?:[^\s,;]+[^\S\n]){0,3}[^\s,;]*$/.exec(text.slice(0, at))?.[0].length ?? 0
  return [at - before, at + 1]
}
