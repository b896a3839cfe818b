import type { LineTable } from '../lines.ts'
import { unmix } from '../lookalike.ts'
import type { Path, Problem } from '../problem.ts'
import { commentAfter, loneFlowKey } from './ambiguous.ts'
import type { ComposedDocument } from './compose.ts'
import { keyText, meantItems } from './lost-dash.ts'
import type { AliasNode, MapNode, Pair, ScalarNode, SourceNode } from './node.ts'

/** Plain data as typed: `null` is a key or an item that was left empty. */
export type Value = string | null | readonly Value[] | { readonly [key: string]: Value }

/** Aliases may repeat parts of a file; past this many values it is an attack or a mistake. */
const MAX_EXPANDED = 200_000

interface Tree {
  /** Absent where aliases repeat too much to go on. */
  readonly value: Value | undefined
  readonly problems: readonly Problem[]
  readonly mixedKeys: readonly { readonly path: Path; readonly typed: string }[]
  readonly mixedTexts: readonly { readonly path: Path; readonly text: string }[]
}

interface Walk {
  readonly anchors: Map<string, SourceNode>
  readonly mended: ComposedDocument['mended']
  readonly expanded: Map<SourceNode, { value: Value; size: number }>
  readonly problems: Problem[]
  readonly mixedKeys: { path: Path; typed: string }[]
  readonly mixedTexts: { path: Path; text: string }[]
  readonly text: string
  readonly lines: LineTable
  readonly path: (string | number)[]
  readonly marks: Map<string, Mark>
  size: number
  explosion: Problem | undefined
}

/** An anchor (`&name`) and whether anything refers to it. */
interface Mark {
  readonly node: SourceNode
  readonly path: Path
  used: boolean
}

/** YAML nodes → plain values and the problems that only YAML can see; fills `composed.anchors` on the way. */
export function readTree(composed: ComposedDocument, text: string, lines: LineTable): Tree {
  const { anchors, mended } = composed
  const walk: Walk = {
    anchors,
    mended,
    expanded: new Map(),
    problems: [],
    mixedKeys: [],
    mixedTexts: [],
    text,
    lines,
    path: [],
    marks: new Map(),
    size: 0,
    explosion: undefined,
  }
  const value = composed.broken ? null : readNode(composed.root, walk)
  const { problems, mixedKeys, mixedTexts } = walk
  if (walk.explosion !== undefined)
    return { value: undefined, problems: [walk.explosion], mixedKeys: [], mixedTexts: [] }
  for (const [name, mark] of walk.marks) noteMark(name, mark, walk)
  return { value, problems, mixedKeys, mixedTexts }
}

/** A mark nobody refers to was never meant as one: «&сноска» was a word of the text. */
function noteMark(name: string, mark: Mark, walk: Walk): void {
  const [from, to] = span(mark.node)
  const range = walk.lines.range(from, to)
  const { path } = mark
  walk.problems.push(
    mark.used
      ? {
          rule: 'yaml-alias',
          severity: 'warning',
          range,
          path,
          message: `Метка &${name}: место, которое повторяется ссылками, трудно сверять с приказом`,
          hint: 'напишите значения словами там, где они нужны',
        }
      : {
          rule: 'yaml-ambiguous-value',
          severity: 'error',
          range,
          path,
          message: `Знак & в начале значения — служебный: слово «${name}» прочитано как метка, а не как текст`,
          hint: 'возьмите значение в кавычки: "&…"',
        },
  )
}

function readNode(node: SourceNode | null, walk: Walk): Value {
  if (node === null) return null
  walk.size++
  if (node.kind === 'alias') return readAlias(node, walk)
  const sizeBefore = walk.size
  const value = readPlain(node, walk)
  if (node.anchor !== undefined) {
    walk.anchors.set(node.anchor, node)
    walk.expanded.set(node, { value, size: walk.size - sizeBefore + 1 })
    walk.marks.set(node.anchor, { node, path: [...walk.path], used: false })
  }
  return value
}

function readPlain(node: Exclude<SourceNode, AliasNode>, walk: Walk): Value {
  if (node.kind === 'scalar') return readScalar(node, walk)
  if (node.kind === 'map') return readMap(node, walk)
  const { items, lost } = meantItems(node)
  if (lost.length > 0) walk.mended.set(node, items)
  for (const { pair, index } of lost) lostDash(pair, index, walk)
  return items.map((item, index) => {
    walk.path.push(index)
    const value = readNode(item, walk)
    walk.path.pop()
    return value
  })
}

function lostDash({ key }: Pair, index: number, walk: Walk): void {
  const name = keyText(key)
  walk.problems.push({
    rule: 'yaml-key-repeated',
    severity: 'error',
    range: walk.lines.range(...span(key)),
    path: [...walk.path, index],
    message: `Ключ «${name}» и следующие за ним повторены: похоже, потерян дефис перед новым пунктом`,
    hint: `начните новый пункт списка с дефиса: «- ${name}: …»`,
  })
}

function readScalar(node: ScalarNode, walk: Walk): string | null {
  const words = node.isPlain ? commentAfter(node, walk) : node.text
  if (unmix(words) !== words) walk.mixedTexts.push({ path: [...walk.path], text: words })
  return node.isPlain && words === '' ? null : words
}

function readAlias(node: AliasNode, walk: Walk): Value {
  const target = walk.anchors.get(node.name)
  const known = target === undefined ? undefined : walk.expanded.get(target)
  if (known === undefined) {
    report(node, walk, {
      rule: 'yaml-ambiguous-value',
      severity: 'error',
      message: `Звёздочка в начале значения делает его ссылкой «${node.name}», а такой метки выше нет`,
      hint: 'возьмите значение в кавычки: "*…"',
    })
    return null
  }
  const mark = walk.marks.get(node.name)
  if (mark !== undefined) mark.used = true
  walk.size += known.size
  if (walk.size <= MAX_EXPANDED) return known.value
  const [from, to] = span(node)
  walk.explosion ??= {
    rule: 'yaml-syntax',
    severity: 'error',
    range: walk.lines.range(from, to),
    message: `Ссылки (*) разворачиваются больше чем в ${MAX_EXPANDED} значений`,
    hint: 'уберите ссылки и напишите значения прямо',
  }
  return null
}

function readMap(map: MapNode, walk: Walk): Value {
  const out: Record<string, Value> = {}
  let isRun = false
  for (const [index, pair] of map.pairs.entries()) {
    if (mergesInto(pair, out, walk)) continue
    const key = readKey(pair, walk)
    walk.path.push(key)
    const isRepeated = Object.hasOwn(out, key)
    if (isRepeated && !isRun) repeated(key, { map, index, out }, walk)
    else if (!isRepeated && !loneFlowKey(map, pair, key, walk)) put(out, key, readNode(pair.value, walk))
    isRun = isRepeated
    walk.path.pop()
  }
  return out
}

/** A plain assignment of «__proto__» would change the object's prototype instead of adding a key. */
function put(out: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__')
    Object.defineProperty(out, key, { value, enumerable: true, writable: true, configurable: true })
  else out[key] = value
}

function readKey({ key }: Pair, walk: Walk): string {
  if (key.kind !== 'scalar') {
    report(key, walk, {
      rule: 'yaml-syntax',
      severity: 'error',
      message: 'Ключ должен быть словом, а здесь список, ссылка или пусто',
      hint: 'проверьте скобки, знак «?» и двоеточие в этой строке',
    })
    return ''
  }
  const typed = key.text.replaceAll('\u00a0', ' ').trim()
  const meant = unmix(typed)
  if (meant !== typed) walk.mixedKeys.push({ path: [...walk.path, meant], typed })
  return meant
}

/** `<<: *base` adds the keys of another mapping, under those typed here. */
function mergesInto({ key, value: merged }: Pair, out: Record<string, Value>, walk: Walk): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<' || !key.isPlain) return false
  const sources = merged?.kind === 'list' ? merged.items : [merged]
  if (!sources.every((source) => source?.kind === 'alias' || source?.kind === 'map')) return false
  for (const source of sources) {
    const value = readNode(source, walk)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) continue
    for (const [key, inner] of Object.entries(value)) if (!Object.hasOwn(out, key)) out[key] = inner
  }
  return true
}

/** Several keys repeated one behind another are one slip: a part stands there twice. */
function repeated(
  name: string,
  { map, index, out }: { readonly map: MapNode; readonly index: number; readonly out: object },
  walk: Walk,
): void {
  const next = map.pairs[index + 1]
  const isRun = next !== undefined && Object.hasOwn(out, keyText(next.key))
  const first = map.pairs.find((pair) => keyText(pair.key) === name)
  report(map.pairs[index]?.key ?? map, walk, {
    rule: 'yaml-key-repeated',
    severity: 'error',
    message: isRun
      ? `Ключ «${name}» и следующие за ним повторены: неясно, какие из значений верны`
      : `Ключ «${name}» повторён: неясно, какое из двух значений верно`,
    hint: isRun ? 'оставьте одну из двух частей' : 'оставьте один из двух ключей',
    related:
      first === undefined ? [] : [{ range: walk.lines.range(...span(first.key)), message: 'впервые здесь' }],
  })
}

function span(node: SourceNode): readonly [number, number] {
  return [node.from, node.to]
}

function report(node: SourceNode | null, walk: Walk, problem: Omit<Problem, 'range'>): void {
  const [from, to] = node === null ? [0, 0] : span(node)
  walk.problems.push({ ...problem, range: walk.lines.range(from, to), path: [...walk.path] })
}
