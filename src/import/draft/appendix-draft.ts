import type { Plain } from '../../source/edit/plain.ts'
import type { ReadAppendix } from '../appendix/read-appendix.ts'
import type { SourceAppendix } from '../appendix/split.ts'
import type { Note } from '../plain.ts'

type PlainMap = Readonly<Record<string, Plain | undefined>>

/** The parts of a plan beside its table, and how its appendices are composed where that is not the usual way. */
export interface AppendicesDraft {
  readonly title: string
  readonly grounds: readonly Plain[]
  readonly goals: readonly Plain[]
  readonly tasks: readonly Plain[]
  readonly indicators: readonly Plain[]
  readonly texts: PlainMap
  readonly appendices?: readonly Plain[]
  readonly notes: readonly Note[]
  /** Words that the print adds by itself. */
  readonly explained: readonly string[]
  readonly heads: readonly string[]
}

export interface AppendixSource {
  readonly source: SourceAppendix
  readonly read: ReadAppendix
}

/** Headings that the print has where the author gives none. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  основания: 'Основания:',
  цель: 'Цель:',
  задачи: 'Задачи:',
  показатели: 'Целевые индикаторы',
}

const USUAL = ['основания', 'цель', 'задачи', 'показатели']

export function appendicesDraft(sources: readonly AppendixSource[]): AppendicesDraft {
  const lists: Record<'основания' | 'цель' | 'задачи' | 'показатели', Plain[]> = {
    основания: [],
    цель: [],
    задачи: [],
    показатели: [],
  }
  const texts: Record<string, Plain> = {}
  const explained: string[] = []
  const composed = sources.map(({ source, read }) => {
    const contents = read.parts.map(({ name, heading, items, text }): { name: string; heading?: string } => {
      if (name === 'таблица') return { name }
      if (name === 'текст') {
        const key = keyOf(heading ?? text, texts)
        texts[key] = { заголовок: heading, текст: text }
        return { name: key }
      }
      lists[name].push(...items)
      if (heading === undefined) explained.push(CUSTOMARY[name] ?? '')
      else if (isCustomary(name, heading, items)) explained.push(heading)
      return heading === undefined || isCustomary(name, heading, items) ? { name } : { name, heading }
    })
    return { source, title: read.title, contents }
  })
  const main = composed.find(({ contents }) => contents.some(({ name }) => name === 'таблица'))
  const title = main?.title ?? composed[0]?.title ?? ''
  return {
    title,
    grounds: lists.основания,
    goals: lists.цель,
    tasks: lists.задачи,
    indicators: lists.показатели,
    texts,
    notes: [],
    explained,
    heads: sources.flatMap(({ read }) => read.heads),
    ...(isUsual(composed, title, Object.keys(texts))
      ? {}
      : { appendices: composed.map((one) => appendixPlain(one, composed.length > 1, title)) }),
  }
}

/** Several goals are headed in the plural. */
function isCustomary(name: string, heading: string, items: readonly Plain[]): boolean {
  const customary = name === 'цель' && items.length > 1 ? 'Цели:' : (CUSTOMARY[name] ?? '')
  return bare(heading) === bare(customary)
}

function bare(heading: string): string {
  return heading.toLowerCase().replace(/[\s:]+/g, '')
}

interface Composed {
  readonly source: SourceAppendix
  readonly title: string
  readonly contents: readonly { readonly name: string; readonly heading?: string }[]
}

/** One appendix with the customary parts in their customary order needs no word about it. */
function isUsual(all: readonly Composed[], title: string, texts: readonly string[]): boolean {
  const [one, ...more] = all
  if (one === undefined || more.length > 0 || one.title !== title) return false
  const order = [...USUAL, ...texts, 'таблица']
  const places = one.contents.map(({ name }) => order.indexOf(name))
  const isMarked = marksOf(one.source).length === 1 && marksOf(one.source)[0] === 'приложение'
  return (
    isMarked &&
    one.contents.every(({ heading }) => heading === undefined) &&
    places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))
  )
}

function appendixPlain(
  { source, title, contents }: Composed,
  isOneOfMany: boolean,
  planTitle: string,
): Plain {
  const marks = marksOf(source)
  return {
    номер: isOneOfMany ? source.number : undefined,
    название: title === planTitle || title === '' ? undefined : title,
    отметка: marks.length === 1 ? marks[0] : [...marks],
    содержание: contents.map(
      ({ name, heading }): Plain => (heading === undefined ? name : { [name]: heading }),
    ),
  }
}

/** How the appendix says whose it is: «к приказу …», «УТВЕРЖДЕНА приказом …», «УТВЕРЖДАЮ». */
function marksOf({ mark }: SourceAppendix): string[] {
  const text = mark.join('\n')
  const marks = [
    ...(/^УТВЕРЖДАЮ/mu.test(text) ? ['утверждаю'] : []),
    ...(/утвержд[её]н/iu.test(text) ? ['гриф'] : []),
  ]
  const isAppendix = /^приложение/iu.test(text) && !marks.includes('гриф')
  return isAppendix || marks.length === 0 ? ['приложение', ...marks] : marks
}

/** A key for a part of prose: the first words of its heading. */
function keyOf(heading: string, taken: Readonly<Record<string, unknown>>): string {
  const words = heading
    .toLowerCase()
    .replace(/^(?:[ivx]+|\d+)[.)]\s*/i, '')
    .match(/[\p{L}\d]+/gu)
  const base = (words ?? ['текст']).slice(0, 3).join('-')
  let key = base
  for (let at = 2; Object.hasOwn(taken, key); at++) key = `${base}-${at}`
  return key
}
