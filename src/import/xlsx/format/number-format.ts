/** A piece of a number format (ECMA-376, 18.8.31): a text as it is, digits, or letters of a date. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** `#,##0.00`: everything from the first to the last digit of the pattern. */
  | { readonly kind: 'digits'; readonly pattern: string }
  /** `dd`, `mmmm`, `h`, `AM/PM`; `[h]` counts beyond a day. */
  | { readonly kind: 'date'; readonly letters: string }
  | { readonly kind: 'percent' | 'general' | 'text' }

export interface Section {
  readonly tokens: readonly FormatToken[]
  /** Of a section with a condition of its own: `[>=100]`. */
  readonly condition?: readonly [sign: string, bound: number]
}

/** The sections between semicolons: for positive numbers, for negative ones, for zero, for texts. */
export type NumberFormat = readonly Section[]

const TOKEN =
  /"([^"]*)"?|\\(.)|_.?|\*.?|\[([^\]]*)\]?|(general)|(am\/pm|a\/p)|([0#?][0#?,.\s]*(?:e[+-][0#?]+)?|\.[0#?]+)|(y+|m+|d+|h+|s+)|(%)|(@)|(;)|([\s\S])/giu

/** A format has at most 255 characters; a longer one is none. */
const LONGEST = 255

export function parseFormat(code: string): NumberFormat {
  const sections: { tokens: FormatToken[]; condition?: readonly [string, number] }[] = [{ tokens: [] }]
  for (const match of code.slice(0, LONGEST).matchAll(TOKEN)) {
    const section = sections.at(-1)
    const [, quoted, escaped, bracketed] = match
    if (match[10] !== undefined) sections.push({ tokens: [] })
    else if (bracketed !== undefined) addBracketed(section, bracketed)
    else section?.tokens.push(...tokenOf(match, quoted ?? escaped))
  }
  return sections
}

function tokenOf(match: RegExpExecArray, literal: string | undefined): readonly FormatToken[] {
  const [whole, , , , general, halves, digits, date, percent, text, , other] = match
  if (literal !== undefined) return [{ kind: 'literal', text: literal }]
  if (general !== undefined) return [{ kind: 'general' }]
  if (digits !== undefined) return digitTokens(digits)
  if (halves !== undefined || date !== undefined) return [{ kind: 'date', letters: whole.toLowerCase() }]
  if (percent !== undefined) return [{ kind: 'percent' }, { kind: 'literal', text: '%' }]
  if (text !== undefined) return [{ kind: 'text' }]
  return other === undefined ? [] : [{ kind: 'literal', text: other }]
}

/** Spaces behind the digits stand for themselves: `# ##0 "руб."` */
function digitTokens(written: string): readonly FormatToken[] {
  const pattern = written.trimEnd()
  const spaces = written.slice(pattern.length)
  return [{ kind: 'digits', pattern }, ...(spaces === '' ? [] : [{ kind: 'literal', text: spaces } as const])]
}

function addBracketed(
  section: { tokens: FormatToken[]; condition?: readonly [string, number] } | undefined,
  inside: string,
): void {
  const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(inside)
  if (section === undefined) return
  if (condition !== null) section.condition = [condition[1] ?? '', Number(condition[2])]
  else if (/^(h+|m+|s+)$/i.test(inside))
    section.tokens.push({ kind: 'date', letters: `[${inside.toLowerCase()}]` })
  // [$₽-419]: the sign of a currency and a language; the rest are colours
  else if (inside.startsWith('$'))
    section.tokens.push({ kind: 'literal', text: inside.slice(1).replace(/-.*$/, '') })
}

/** The formats that have only a number in the file (18.8.30), dates as they are shown in Russian. */
export const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '#,##0'],
  [6, '#,##0'],
  [7, '#,##0.00'],
  [8, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd.mm.yyyy'],
  [15, 'dd.mmm.yyyy'],
  [16, 'dd.mmm'],
  [17, 'mmm.yyyy'],
  [18, 'h:mm'],
  [19, 'h:mm:ss'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd.mm.yyyy h:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [48, '##0.0E+0'],
  [49, '@'],
])
