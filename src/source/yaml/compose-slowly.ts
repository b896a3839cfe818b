import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Node, Parser, type YAMLError } from 'yaml'
import type { LineTable } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { ComposedDocument } from './compose.ts'
import { MAX_DEPTH, type SourceNode } from './node.ts'
import { syntaxProblems } from './yaml-syntax.ts'

/** Text → nodes by a parser that tells faults: what is wrong, where, and what the rest says all the same. */
export function slowCompose(text: string, lines: LineTable): ComposedDocument {
  const tokens = [...new Parser().parse(text)]
  const deep = mayBeDeep(text) ? tooDeep(tokens) : undefined
  if (deep !== undefined) return broken([deepProblem(deep, lines)])
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  const [first, second] = [...composer.compose(tokens)]
  if (first === undefined || (first.contents === null && first.errors.length === 0))
    return broken([emptyProblem(text, lines)])
  const faults: YAMLError[] = [...first.errors, ...first.warnings, ...(second?.errors ?? [])]
  const problems = syntaxProblems(faults, text, lines)
  if (second !== undefined && problems.length === 0)
    problems.push(secondDocument(second.range[0], text, lines))
  return {
    root: nodeOf(first.contents as Node | null),
    anchors: new Map(),
    mended: new Map(),
    problems,
    broken: problems.length > 0,
  }
}

/** A node of the package as one of ours. */
function nodeOf(node: Node | null): SourceNode | null {
  if (node === null) return null
  const place = placeOf(node)
  if (isAlias(node)) return { kind: 'alias', name: node.source, ...place }
  if (isSeq(node))
    return {
      kind: 'list',
      items: node.items.map((item) => nodeOf(item as Node | null) ?? empty(place.to)),
      ...place,
    }
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({
      key: nodeOf(key as Node | null) ?? empty(place.from),
      value: nodeOf(value as Node | null),
    }))
    return { kind: 'map', isFlow: node.flow === true, pairs, ...place }
  }
  if (!isScalar(node)) return empty(place.from)
  return { kind: 'scalar', text: String(node.value ?? ''), isPlain: node.type === 'PLAIN', ...place }
}

function placeOf(node: Node): { readonly from: number; readonly to: number; readonly anchor?: string } {
  const [from, to] = node.range ?? [0, 0]
  const { anchor } = node as { anchor?: string }
  return { from, to, ...(anchor === undefined ? {} : { anchor }) }
}

function empty(at: number): SourceNode {
  return { kind: 'scalar', text: '', isPlain: true, from: at, to: at }
}

function broken(problems: readonly Problem[]): ComposedDocument {
  return { root: null, anchors: new Map(), mended: new Map(), problems, broken: true }
}

/** Depth needs indentation, brackets, or dashes one behind another; hardly any plan has that many. */
function mayBeDeep(text: string): boolean {
  return /^ {20}/m.test(text) || /(?:[-?] ){10}/.test(text) || text.split(/[[{]/, 32).length > 30
}

/** Offset of the first token nested deeper than the limit. The walk keeps its own stack: the input may be hostile. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { token, depth } = entry
    if (depth > MAX_DEPTH) return token.offset
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const item of token.items) {
      if (item.key && 'items' in item.key) stack.push({ token: item.key, depth: depth + 1 })
      if (item.value && 'items' in item.value) stack.push({ token: item.value, depth: depth + 1 })
    }
  }
  return undefined
}

function deepProblem(offset: number, lines: LineTable): Problem {
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    range: lines.range(offset, offset + 1),
    message: `Вложенность больше ${MAX_DEPTH} уровней: это не дорожная карта`,
    hint: 'проверьте отступы и скобки в этом месте',
  }
}

function emptyProblem(text: string, lines: LineTable): Problem {
  return {
    rule: 'file-kind-unknown',
    severity: 'error',
    range: lines.range(0, 0),
    message: text.trim() === '' ? 'Файл пуст' : 'В файле только комментарии, плана в нём нет',
    hint: 'начните файл с ключа «дорожная-карта: 1»; заготовку создаёт команда roadmap init',
  }
}

function secondDocument(offset: number, text: string, lines: LineTable): Problem {
  const at = Math.max(0, text.lastIndexOf('---', offset))
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    range: lines.range(at, at + 3),
    message: 'В одном файле два документа: строка «---» начинает второй',
    hint: 'оставьте в файле один план, второй сохраните отдельно',
  }
}
