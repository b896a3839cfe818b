/** A quotation mark that opens or closes; `mate` is the offset of the other one. */
export interface Quote {
  readonly at: number
  readonly sign: string
  readonly role: 'open' | 'close'
  readonly mate?: number
}

const SIGNS = /[«»"„“”]/g
const BEFORE_OPENING = /[\s([«„“"—–\-*_|/]/
const AFTER_CLOSING = /[\s.,;:!?)\]»“”*_|/…-]/

/**
 * The quotation marks of a text and their mates. What a straight one does is seen from its neighbours; an inch sign
 * (15") is none. Where the ends of two nested quotations meet, one sign may close both: ООО «Фирма «Заря».
 */
export function quotesIn(text: string): readonly Quote[] {
  const quotes: Quote[] = []
  const open: number[] = []
  for (const { 0: sign, index: at } of text.matchAll(SIGNS)) {
    const isOpen = open.some((index) => quotes[index]?.sign === sign)
    const role = roleOf(text, at, { isOpen, quotes, hasLow: open.some((i) => quotes[i]?.sign === '„') })
    if (role === 'open') open.push(quotes.push({ at, sign, role }) - 1)
    else close(quotes, open, { at, sign, isInch: /\d/.test(text[at - 1] ?? '') })
  }
  return quotes
}

const ANY_SIGN = /[«»"„“”]/
const OTHER_SIGN = /["„“”]/

/** The first quotation mark that has no mate; a ditto mark («-"-») stands without words and needs none. */
export function unpairedQuote(text: string): Quote | undefined {
  // Most texts have no quotation, or one in guillemets: what these do needs no guessing.
  if (!ANY_SIGN.test(text) || (!OTHER_SIGN.test(text) && hasPairedGuillemets(text))) return undefined
  if (!/\p{L}/u.test(text)) return undefined
  const quotes = quotesIn(text)
  return quotes.find((quote) => quote.mate === undefined && !isClosedInside(quote, quotes, text))
}

/** Whether every «ёлочка» has its mate; other signs are not looked at. */
export function hasPairedGuillemets(text: string): boolean {
  if (!text.includes('«')) return !text.includes('»')
  let open = 0
  for (const sign of text.match(/[«»]/g) ?? []) {
    open += sign === '«' ? 1 : -1
    if (open < 0) return false
  }
  return open === 0
}

interface Context {
  /** A quotation with this very sign is open. */
  readonly isOpen: boolean
  readonly hasLow: boolean
  readonly quotes: readonly Quote[]
}

function roleOf(text: string, at: number, { isOpen, hasLow, quotes }: Context): Quote['role'] {
  const sign = text[at]
  if (sign === '«' || sign === '„') return 'open'
  if (sign === '»' || sign === '”') return 'close'
  if (sign === '“') return hasLow ? 'close' : 'open'
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
  // In «""» the second does what the first did.
  if (before === '"') return quotes.at(-1)?.role ?? 'open'
  const mayOpen = BEFORE_OPENING.test(before) && !/\s/.test(after)
  const mayClose = !/\s/.test(before) && (AFTER_CLOSING.test(after) || after === '"')
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close'
  return isOpen ? 'close' : 'open'
}

/** Pairs with the nearest mark of the same kind, else with the nearest of any; what is skipped stays open. */
function close(
  quotes: Quote[],
  open: number[],
  { at, sign, isInch }: { readonly at: number; readonly sign: string; readonly isInch: boolean },
): void {
  const kin = open.findLastIndex((index) => OPENER[sign]?.includes(quotes[index]?.sign ?? ''))
  const place = kin < 0 ? open.length - 1 : kin
  const index = open[place]
  const opener = index === undefined ? undefined : quotes[index]
  if (index === undefined || opener === undefined) {
    if (!isInch || sign === '»') quotes.push({ at, sign, role: 'close' })
    return
  }
  open.length = place
  quotes[index] = { ...opener, mate: at }
  quotes.push({ at, sign, role: 'close', mate: opener.at })
}

const OPENER: Readonly<Record<string, string>> = { '»': '«', '"': '"', '“': '„', '”': '„“' }

/** «Фирма «Заря»: the mark that closes the inner quotation stands at the end of the outer one as well. */
function isClosedInside({ at, role }: Quote, quotes: readonly Quote[], text: string): boolean {
  const inner = quotes.find((quote) => quote.at > at)
  return (
    role === 'open' &&
    inner?.role === 'open' &&
    inner.mate !== undefined &&
    /^(?!.*\s(?:и|или)\s)[^,;:(\n]+$/.test(text.slice(at + 1, inner.at))
  )
}
