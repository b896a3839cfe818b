/**
 * The namespaces of Office and the prefix each is known by here. Files may use others: Python writes `ns0:p`, the Open XML
 * SDK `x:row`, and files of the strict variant have addresses of their own.
 */
const PREFIXES: readonly (readonly [prefix: string, ...uris: readonly string[]])[] = [
  ['w', ...office('wordprocessingml/2006/main', 'wordprocessingml/main')],
  ['x', ...office('spreadsheetml/2006/main', 'spreadsheetml/main')],
  ['r', ...office('officeDocument/2006/relationships', 'officeDocument/relationships')],
  ['m', ...office('officeDocument/2006/math', 'officeDocument/math')],
  ['a', ...office('drawingml/2006/main', 'drawingml/main')],
  ['wp', ...office('drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing')],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['wpc', 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
  ['wpi', 'http://schemas.microsoft.com/office/word/2010/wordprocessingInk'],
  ['wp14', 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]

function office(transitional: string, strict: string): string[] {
  return [`http://schemas.openxmlformats.org/${transitional}`, `http://purl.oclc.org/ooxml/${strict}`]
}

const BY_URI = new Map(PREFIXES.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)))
const KNOWN = new Set(PREFIXES.map(([prefix]) => prefix))

/** The prefixes as they are bound at some place of a file. */
export interface Bindings {
  /** The prefix of the file → ours; `''` for names without a prefix. */
  readonly prefixes: ReadonlyMap<string, string>
  /** No prefix with attributes differs from ours: attributes need no renaming. */
  readonly isPlain: boolean
  /** Names already looked up. */
  readonly names: Map<string, string>
}

export const NO_BINDINGS: Bindings = { prefixes: new Map([['xml', 'xml']]), isPlain: true, names: new Map() }

/** The bindings inside an element with these attributes. */
export function bound(bindings: Bindings, attributes: Readonly<Record<string, string>>): Bindings {
  const prefixes = new Map(bindings.prefixes)
  for (const [name, uri] of Object.entries(attributes))
    if (name === 'xmlns') prefixes.set('', BY_URI.get(uri) ?? '')
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), ownPrefix(name.slice(6), uri))
  const isPlain = [...prefixes].every(([written, own]) => written === '' || written === own)
  return { prefixes, isPlain, names: new Map() }
}

/** A foreign namespace must not be taken for one of ours because it borrows the prefix. */
function ownPrefix(written: string, uri: string): string {
  return BY_URI.get(uri) ?? (KNOWN.has(written) ? `other-${written}` : written)
}

/** The formats have some hundred element names; a file that makes up its own must not fill the memory with them. */
const MOST_NAMES = 2_000

/** The name of an element with our prefix: `ns0:p` → `w:p`, `row` → `x:row`. */
export function elementName(written: string, bindings: Bindings): string {
  const found = bindings.names.get(written)
  if (found !== undefined) return found
  const name = renamed(written, bindings, bindings.prefixes.get('') ?? '')
  if (bindings.names.size < MOST_NAMES) bindings.names.set(written, name)
  return name
}

/** The attributes under our names; those without a prefix belong to no namespace. */
export function ownAttributes(
  attributes: Readonly<Record<string, string>>,
  bindings: Bindings,
): Readonly<Record<string, string>> {
  if (bindings.isPlain) return attributes
  const own: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(attributes)) own[renamed(name, bindings, '')] = value
  return own
}

function renamed(written: string, bindings: Bindings, fallback: string): string {
  const colon = written.indexOf(':')
  const prefix =
    colon < 0 ? fallback : (bindings.prefixes.get(written.slice(0, colon)) ?? written.slice(0, colon))
  const local = written.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}

/** Whether every prefix of a list («wps w14») is bound to a namespace known here. */
export function allKnown(list: string, bindings: Bindings): boolean {
  const written = list.split(/\s+/).filter((prefix) => prefix !== '')
  return written.every((prefix) => KNOWN.has(bindings.prefixes.get(prefix) ?? ''))
}
