import { type Mutation, mutate, type Operator } from './mutation.ts'
import { childrenOf, indentOf, isPlain, lineStart, type Place, type SourceText } from './source-text.ts'

/** Keys whose text may as well be a list, or a mapping. */
const MAY_BE_LIST =
  /^(?:ответственные|цель|задачи|основания|реквизиты|рассылка|отметка|состав|пункты|показатели|согласовано)$/
const MAY_BE_MAP = /^(?:срок|исполнитель|план|база|показатель-реализации)$/

/** Texts under keys of the format. */
function texts(source: SourceText): Place[] {
  return source.places.filter(
    (place) =>
      place.key !== undefined && isPlain(source, place) && !/^тексты\/|^таблица\/столбцы/.test(place.path),
  )
}

/** A text in a block of its own under its key. */
function inBlock(source: SourceText, place: Place, before: string): Mutation {
  const { path, keyEnd, to, words = '' } = place
  const by = `:\n${indentOf(source, place)}  ${before}${words}`
  return mutate(source, `${before}… in ${path}`, [{ from: keyEnd, to, by }], [place])
}

export const mapForText: Operator = (source) =>
  texts(source)
    .filter(({ key = '', path }) => !MAY_BE_MAP.test(key) && !path.startsWith('участники'))
    .map((place) => inBlock(source, place, 'текст: '))

export const listForText: Operator = (source) =>
  texts(source)
    .filter(({ key = '' }) => !MAY_BE_LIST.test(key))
    .map((place) => inBlock(source, place, '- '))

function textFor(source: SourceText, { path, keyEnd, to }: Place): Mutation {
  return mutate(source, `text for ${path}`, [{ from: keyEnd, to, by: ': потом' }])
}

/** Small mappings: to put a text in place of the whole order would take away everything that is said in it. */
export const textForMap: Operator = (source) =>
  source.places
    .filter(
      ({ key = '', path, kind }) =>
        kind === 'map' && /^(?:подписал|календарь|учебный-год|таблица)$/.test(key) && !/^тексты/.test(path),
    )
    .map((place) => textFor(source, place))

export const textForList: Operator = (source) =>
  source.places
    .filter(
      ({ key = '', path, kind }) => kind === 'list' && (!MAY_BE_LIST.test(key) || path === 'показатели'),
    )
    .map((place) => textFor(source, place))

/** A dash before every key of a mapping. */
export const listForMap: Operator = (source) =>
  source.places.flatMap((place) => {
    const [first] = childrenOf(source, place)
    if (place.kind !== 'map' || place.key === undefined || first === undefined) return []
    const from = lineStart(source.text, first.from)
    const indent = indentOf(source, first)
    const lines = source.text.slice(from, place.to).split('\n')
    const own = new RegExp(`^${indent}(?=[^ #])`)
    const by = lines.map((line) => (own.test(line) ? line.replace(own, `${indent}- `) : line && `  ${line}`))
    return [mutate(source, `list for ${place.path}`, [{ from, to: place.to, by: by.join('\n') }], [place])]
  })

/** «- Провести: анализ»: a colon behind the first word of an item. */
export const colonInItem: Operator = (source) =>
  source.places
    .filter((place) => place.key === undefined && isPlain(source, place))
    .flatMap((place) => colonIn(source, place))

/** A colon behind the first word of a value. */
export const colonInValue: Operator = (source) =>
  source.places
    .filter((place) => place.key !== undefined && isPlain(source, place))
    .flatMap((place) => colonIn(source, place))

function colonIn(source: SourceText, { path, valueFrom, words = '' }: Place): Mutation[] {
  const space = words.indexOf(' ')
  const at = valueFrom + space
  return space < 0 || words.includes(': ')
    ? []
    : [mutate(source, `colon in ${path}`, [{ from: at, to: at, by: ':' }])]
}
