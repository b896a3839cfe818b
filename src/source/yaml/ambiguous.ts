import type { LineTable } from '../lines.ts'
import type { Path, Problem } from '../problem.ts'
import type { MapNode, Pair, ScalarNode } from './node.ts'

interface Walk {
  readonly problems: Problem[]
  readonly text: string
  readonly lines: LineTable
  readonly path: Path
}

/**
 * ` #412` after words: YAML takes the rest of the line for a comment. A real comment has a space after its `#`. Returns the
 * words as they were meant.
 */
export function commentAfter({ from, to: end, text: words }: ScalarNode, walk: Walk): string {
  if (!walk.text.startsWith('#', skipSpaces(walk.text, end))) return words
  const hash = skipSpaces(walk.text, end)
  if (hash === end || !/^#[^\s#]/.test(walk.text.slice(hash, hash + 2))) return words
  const lineEnd = walk.text.indexOf('\n', hash)
  const rest = walk.text.slice(hash, lineEnd < 0 ? undefined : lineEnd)
  const quoted = quote(walk.text.slice(from, hash) + rest)
  const range = walk.lines.range(from, hash + rest.length)
  walk.problems.push({
    rule: 'yaml-ambiguous-value',
    severity: 'error',
    range: walk.lines.range(hash, hash + rest.length),
    path: [...walk.path],
    message: `Знак # после пробела начинает комментарий: прочитано «${walk.text.slice(from, end)}», «${rest}» отброшено`,
    hint: `возьмите значение в кавычки: ${quoted}; комментарий пишется через пробел: «# …»`,
    fix: { title: 'Взять значение в кавычки', safe: true, edits: [{ range, text: quoted }] },
  })
  return `${words} ${rest}`
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** `{ значение: 14,3 }`: the comma ends the value, and «3» becomes a key without one. */
export function loneFlowKey(map: MapNode, pair: Pair, key: string, walk: Walk): boolean {
  if (!map.isFlow || pair.value !== null) return false
  const before = map.pairs[map.pairs.indexOf(pair) - 1]
  const cut = before?.value?.kind === 'scalar' && before.value.isPlain ? before.value : null
  const base = { rule: 'yaml-ambiguous-value', severity: 'error' } as const
  const { to } = pair.key
  if (before === undefined || cut === null) {
    const range = walk.lines.range(pair.key.from, to)
    const message = `Запятая внутри { } делит значение: прочитан ключ «${key}» без значения`
    walk.problems.push({
      ...base,
      range,
      path: [...walk.path],
      message,
      hint: 'проверьте запятые внутри { }',
    })
    return true
  }
  const { from } = cut
  const range = walk.lines.range(from, to)
  const quoted = quote(walk.text.slice(from, to))
  walk.problems.push({
    ...base,
    range,
    path: [...walk.path.slice(0, -1), before.key.kind === 'scalar' ? before.key.text : ''],
    message: `Запятая внутри { } делит значение: прочитано «${cut.text}» и ключ «${key}» без значения`,
    hint: `возьмите значение в кавычки: ${quoted}`,
    fix: { title: 'Взять значение в кавычки', safe: true, edits: [{ range, text: quoted }] },
  })
  return true
}

function quote(text: string): string {
  return `"${text.trim().replace(/[\\"]/g, '\\$&')}"`
}
