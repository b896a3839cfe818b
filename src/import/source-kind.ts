import { ImportRefusal } from './import-refusal.ts'
import { LIMITS, type Limits } from './limits.ts'
import { zipEntries } from './package/zip-directory.ts'

/** What a file is, by what is in it and not by its name. `zip` and `ole` are containers of something else. */
export type SourceKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'zip'
  | 'encrypted'
  | 'doc'
  | 'xls'
  | 'ole'
  | 'rtf'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'text'

/** Throws ImportRefusal for an archive that is cut off. */
export function sourceKind(bytes: Uint8Array, limits: Limits = LIMITS): SourceKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  if (start.startsWith('PK')) return zipKind(bytes, start, limits)
  if (OLE.every((byte, index) => bytes[index] === byte)) return oleKind(bytes)
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('%PDF-')) return 'pdf'
  if (/^(?:ï»¿)?<\?xml/.test(start)) return 'xml'
  return /^(?:ï»¿)?\s*(?:<!doctype html|<html|mime-version:)/i.test(start) ? 'html' : 'text'
}

function zipKind(bytes: Uint8Array, start: string, limits: Limits): SourceKind {
  const names = [...zipEntries(bytes, limits).keys()]
  const has = (folder: string): boolean => names.some((name) => name.startsWith(folder))
  if (has('word/')) return 'docx'
  if (has('xl/')) return 'xlsx'
  if (has('ppt/')) return 'pptx'
  // the type of an OpenDocument file is its first part, not packed
  if (!start.includes('application/vnd.oasis.opendocument')) return 'zip'
  return start.includes('opendocument.spreadsheet') ? 'ods' : 'odt'
}

/** The compound files of Microsoft ([MS-CFB], 2.2): what is in them is told by the names of their streams, in UTF-16. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function oleKind(bytes: Uint8Array): SourceKind {
  const text = new TextDecoder('utf-16le').decode(bytes)
  if (text.includes('EncryptedPackage')) return 'encrypted'
  if (text.includes('WordDocument')) return 'doc'
  return text.includes('Workbook') || text.includes('Book\0') ? 'xls' : 'ole'
}

const SAVE_AS_DOCX = 'откройте файл в Word или LibreOffice и сохраните его как .docx'
const SAVE_AS_XLSX = 'откройте файл в Excel или LibreOffice и сохраните его как .xlsx'

/** Why a kind of file is not read, and what to do. */
const REFUSALS: Readonly<Record<SourceKind, ImportRefusal['reason']>> = {
  docx: 'other-format',
  xlsx: 'other-format',
  pptx: 'other-format',
  odt: 'odt',
  ods: 'other-format',
  zip: 'other-format',
  encrypted: 'encrypted',
  doc: 'doc',
  xls: 'xls',
  ole: 'other-format',
  rtf: 'rtf',
  pdf: 'pdf',
  html: 'other-format',
  xml: 'other-format',
  text: 'other-format',
}

const SENTENCES: Readonly<Record<SourceKind, string>> = {
  docx: 'Это документ Word, а не книга Excel',
  xlsx: 'Это книга Excel, а не документ Word',
  pptx: 'Это презентация PowerPoint: перенесите план в документ Word или книгу Excel',
  odt: `Это документ LibreOffice (.odt): ${SAVE_AS_DOCX}`,
  ods: `Это таблица LibreOffice (.ods): ${SAVE_AS_XLSX}`,
  zip: 'Это архив ZIP, а не документ: извлеките из него документ Word или книгу Excel',
  encrypted: 'Файл защищён паролем: откройте его, снимите пароль и сохраните заново',
  doc: `Это документ Word старого формата (.doc): ${SAVE_AS_DOCX}`,
  xls: `Это книга Excel старого формата (.xls): ${SAVE_AS_XLSX}`,
  ole: `Это файл старого формата Microsoft Office: ${SAVE_AS_DOCX}`,
  rtf: `Это документ RTF: ${SAVE_AS_DOCX}`,
  pdf: 'Это файл PDF, в нём нет таблиц, только их вид: возьмите документ Word, из которого он сделан',
  html: `Это веб-страница: ${SAVE_AS_DOCX}`,
  xml: `Это файл XML: ${SAVE_AS_DOCX}`,
  text: 'Это не документ Word и не книга Excel: файл не является архивом ZIP',
}

export function refusalOf(kind: SourceKind): ImportRefusal {
  return new ImportRefusal(REFUSALS[kind], SENTENCES[kind])
}

/** Throws ImportRefusal for a file of another kind. */
export function checkKind(bytes: Uint8Array, wanted: SourceKind, limits: Limits): void {
  const kind = sourceKind(bytes, limits)
  if (kind !== wanted) throw refusalOf(kind)
}
