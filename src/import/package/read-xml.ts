import { SaxesParser } from 'saxes'
import { damaged, ImportRefusal, tooLarge } from '../import-refusal.ts'
import type { Limits } from '../limits.ts'
import { type Bindings, bound, elementName, NO_BINDINGS, ownAttributes } from './namespaces.ts'

export type Attributes = Readonly<Record<string, string>>

/** What happens in a file, under our names of elements and attributes (namespaces.ts). */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes, bindings: Bindings) => void
  readonly close: () => void
  readonly text: (text: string) => void
}

type Decoder = InstanceType<typeof TextDecoder>

/** Takes the bytes of a part piece by piece; `end` after the last. */
export interface XmlReader {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
}

/**
 * A streaming reader of one part. A document type is refused: OPC forbids it (Part 2, 8.1.4), and entities are made of it.
 * So is what is not well-formed, nested too deep, or not in its encoding.
 */
export function xmlReader(part: string, events: XmlEvents, limits: Limits): XmlReader {
  const parser = new SaxesParser({ position: false })
  listen(parser, part, events, limits)
  let decoder: Decoder | undefined
  const write = (bytes: Uint8Array | undefined): void => {
    if (bytes !== undefined && bytes.length === 0) return
    decoder ??= decoderOf(bytes ?? new Uint8Array(), part)
    parser.write(decoded(decoder, bytes, part))
  }
  return {
    write,
    end: () => {
      write(undefined)
      parser.close()
    },
  }
}

/** Prefixes in all places where some are declared; a picture declares three beside the forty of the document. */
const MOST_PREFIXES = 20_000_000

function listen(parser: SaxesParser, part: string, events: XmlEvents, limits: Limits): void {
  const open: Bindings[] = []
  let attributes = 0
  let declares = false
  let prefixes = 0
  parser.on('error', () => {
    throw damaged(`в части ${part} неверная разметка XML`)
  })
  parser.on('doctype', () => {
    throw new ImportRefusal(
      'damaged',
      `В части ${part} есть объявление DOCTYPE, которого не бывает в документах Word и Excel: файл не прочитан`,
    )
  })
  parser.on('attribute', ({ name }) => {
    attributes++
    if (attributes > limits.xmlAttributes)
      throw tooLarge(`в части ${part} слишком много атрибутов у элемента`)
    declares ||= name.startsWith('xmlns')
  })
  parser.on('opentag', (tag) => {
    if (open.length >= limits.xmlDepth) throw tooLarge(`в части ${part} слишком глубокая вложенность`)
    const outer = open.at(-1) ?? NO_BINDINGS
    const bindings = declares ? bound(outer, tag.attributes) : outer
    if (declares) prefixes += bindings.prefixes.size
    if (prefixes > MOST_PREFIXES) throw tooLarge(`в части ${part} слишком много пространств имён`)
    attributes = 0
    declares = false
    open.push(bindings)
    events.open(elementName(tag.name, bindings), ownAttributes(tag.attributes, bindings), bindings)
  })
  parser.on('closetag', () => {
    open.pop()
    events.close()
  })
  parser.on('text', events.text)
  parser.on('cdata', events.text)
}

/** UTF-8 unless the byte order mark or the declaration says otherwise: some Russian programs write windows-1251. */
function decoderOf(start: Uint8Array, part: string): Decoder {
  const [a, b] = start
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, 200))
  const [, label = 'utf-8'] = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration) ?? []
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw damaged(`часть ${part} в незнакомой кодировке ${label}`)
  }
}

function decoded(decoder: Decoder, bytes: Uint8Array | undefined, part: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw damaged(`часть ${part} не в своей кодировке`)
  }
}
