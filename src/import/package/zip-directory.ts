import { damaged, ImportRefusal, tooLarge } from '../import-refusal.ts'
import type { Limits } from '../limits.ts'

/** A file inside an archive as the central directory describes it (APPNOTE.TXT, 4.3.12); sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Of the local header. */
  readonly offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const ZIP64 = 0xffff_ffff

/**
 * The files of an archive by name. OPC compares names without regard to case, and some writers use backslashes, so that
 * names are in small letters with slashes. Of two files with one name the last counts.
 */
export function zipEntries(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.zipEntries)
    throw tooLarge(`в архиве больше ${limits.zipEntries.toLocaleString('ru')} частей`)
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let left = count; left > 0; left--) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY)
      throw damaged('оглавление архива неполно')
    const [nameEnd, extraEnd, next] = endsOf(view, at)
    if (next > end) throw damaged('оглавление архива неполно')
    const entry = readEntry(view, at, { name: bytes.subarray(at + ENTRY_LENGTH, nameEnd), nameEnd, extraEnd })
    entries.set(entry.name, entry)
    at = next
  }
  return entries
}

/** Where the name, the extra fields and the comment of an entry end. */
function endsOf(view: DataView, at: number): readonly [name: number, extra: number, comment: number] {
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  return [nameEnd, extraEnd, extraEnd + view.getUint16(at + 32, true)]
}

interface EntryTail {
  readonly name: Uint8Array
  readonly nameEnd: number
  readonly extraEnd: number
}

function readEntry(view: DataView, at: number, tail: EntryTail): ZipEntry {
  const fields = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  const [size = 0, packedSize = 0, offset = 0] = widened(fields, view, tail)
  return {
    name: partName(new TextDecoder().decode(tail.name)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  }
}

/** The name of a part as it is compared: without the first slash, in small letters. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

/** Writers that stream (SXSSF of Apache POI) give sizes in the ZIP64 field (4.5.3) even of small files. */
function widened(fields: readonly number[], view: DataView, { nameEnd, extraEnd }: EntryTail): number[] {
  if (!fields.includes(ZIP64)) return [...fields]
  let at = nameEnd
  while (at + 4 <= extraEnd && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  let value = at + 4
  return fields.map((field) => {
    if (field !== ZIP64) return field
    if (value + 8 > extraEnd) throw damaged('в оглавлении архива нет размеров')
    value += 8
    return Number(view.getBigUint64(value - 8, true))
  })
}

/** The packed bytes of a file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted)
    throw new ImportRefusal(
      'encrypted',
      'Архив файла защищён паролем: снимите пароль и сохраните файл заново',
    )
  const view = viewOf(bytes)
  const { offset, packedSize } = entry
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw damaged(`в архиве нет части ${entry.name}`)
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const start = offset + LOCAL_LENGTH + names
  if (start + packedSize > bytes.length) throw damaged(`часть ${entry.name} обрывается`)
  return bytes.subarray(start, start + packedSize)
}

/** Where the last record starts; behind it may stand the comment and what a download added. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at
  throw damaged('архив обрывается')
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
