import type { Align } from '../../source-document.ts'

/** A style as styles.xml defines it; what it does not say comes from the style it is based on. */
export interface Style {
  readonly id: string
  readonly type: string
  readonly isDefault: boolean
  readonly name?: string
  readonly basedOn?: string
  readonly bold?: boolean
  readonly hidden?: boolean
  readonly align?: Align
  /** From 0; 9 is running text. */
  readonly outline?: number
  readonly list?: string
  readonly level?: number
}

/** A paragraph or character style with everything it is based on. */
export interface FullStyle {
  readonly name?: string
  readonly bold: boolean
  readonly hidden: boolean
  readonly align?: Align
  readonly headingLevel?: number
  readonly list?: string
  /** The style and those it is based on, the nearest first: a list names its paragraph styles. */
  readonly chain: readonly Pick<Style, 'id' | 'level'>[]
}

export interface StyleSheet {
  /** A style that is not defined, and no style, is the default one. */
  readonly paragraph: (id: string | undefined) => FullStyle
  readonly character: (id: string | undefined) => FullStyle
  /** The list of a numbering style. */
  readonly listOf: (id: string) => string | undefined
  /** What all text is, whatever its styles. */
  readonly base: { readonly bold: boolean; readonly hidden: boolean }
}

const LONGEST_CHAIN = 30
const PLAIN: FullStyle = { bold: false, hidden: false, chain: [] }

export function styleSheet(styles: ReadonlyMap<string, Style>, base: StyleSheet['base']): StyleSheet {
  const standard = [...styles.values()].find(({ type, isDefault }) => isDefault && type === 'paragraph')
  const found = new Map<string, FullStyle>()
  const full = (id: string | undefined, type: string): FullStyle => {
    const named = styles.get(id ?? '')
    const style = named?.type === type ? named : type === 'paragraph' ? standard : undefined
    if (style === undefined) return PLAIN
    const known = found.get(style.id) ?? fullStyle(chainOf(style, styles))
    found.set(style.id, known)
    return known
  }
  return {
    paragraph: (id) => full(id, 'paragraph'),
    character: (id) => full(id, 'character'),
    listOf: (id) => styles.get(id)?.list,
    base,
  }
}

function chainOf(style: Style, styles: ReadonlyMap<string, Style>): Style[] {
  const chain = [style]
  while (chain.length < LONGEST_CHAIN) {
    const next = styles.get(chain.at(-1)?.basedOn ?? '')
    if (next === undefined || chain.includes(next)) break
    chain.push(next)
  }
  return chain
}

function fullStyle(chain: readonly Style[]): FullStyle {
  const nearest = <Key extends keyof Style>(key: Key): Style[Key] | undefined =>
    chain.find((style) => style[key] !== undefined)?.[key]
  const [own] = chain
  const align = nearest('align')
  const list = nearest('list')
  const heading = headingLevel(nearest('outline'), chain)
  return {
    ...(own?.name !== undefined && !isStandard(own) && { name: own.name }),
    bold: nearest('bold') ?? false,
    hidden: nearest('hidden') ?? false,
    ...(align !== undefined && { align }),
    ...(heading !== undefined && { headingLevel: heading }),
    ...(list !== undefined && { list }),
    chain,
  }
}

/** LibreOffice writes the default style without the mark of it. */
function isStandard({ isDefault, name }: Style): boolean {
  return isDefault || name === 'Normal'
}

/** Word keeps the English name of a built-in style whatever its own language; others write what they show. */
const HEADING = /^(?:heading|заголовок) ?([1-9])$/i

function headingLevel(outline: number | undefined, chain: readonly Style[]): number | undefined {
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined
  const digit = chain.map(({ name = '' }) => HEADING.exec(name)?.[1]).find((level) => level !== undefined)
  return digit === undefined ? undefined : Number(digit)
}
