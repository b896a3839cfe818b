import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/import/docx/read-docx.ts'
import { ImportRefusal } from '../../src/import/import-refusal.ts'
import { LIMITS, type Limits } from '../../src/import/limits.ts'
import { readSource } from '../../src/import/read-source.ts'
import { readXlsx } from '../../src/import/xlsx/read-xlsx.ts'
import { documentXml, docx, zipTexts } from './archive.ts'
import { dump } from './dump.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const SOUND = docx('<w:p><w:r><w:t>Целый документ</w:t></w:r></w:p>')
const BOOK = zipTexts({ 'xl/workbook.xml': '<workbook/>' })

const documentOf = (xml: string): Uint8Array => zipTexts({ 'word/document.xml': xml })
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))
const ole = (stream: string): Uint8Array =>
  joined(
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    new Uint8Array(504),
    utf16(stream),
  )
const spread = (bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array => {
  const changed = new Uint8Array(bytes)
  changed.set(values, at < 0 ? changed.length + at : at)
  return changed
}
/** Where the only entry of the central directory of an archive begins. */
const directoryOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer).getUint32(bytes.length - 6, true)

function refusal(read: () => unknown): ImportRefusal {
  try {
    read()
  } catch (error) {
    if (error instanceof ImportRefusal) return error
    throw error
  }
  throw new Error('the file was read')
}

describe('a file that is no document of Word is refused with a sentence', () => {
  const directory = directoryOf(SOUND)
  test.each<readonly [string, Uint8Array, ImportRefusal['reason'], RegExp]>([
    ['a text', strToU8('план'), 'other-format', /не является архивом ZIP/],
    ['nothing', new Uint8Array(), 'other-format', /не является архивом ZIP/],
    ['two letters', strToU8('PK'), 'damaged', /архив обрывается/],
    ['a cut archive', SOUND.subarray(0, SOUND.length / 2), 'damaged', /архив обрывается/],
    ['an archive without its end', SOUND.subarray(0, -10), 'damaged', /архив обрывается/],
    [
      'a cut directory',
      joined(SOUND.subarray(0, directory), SOUND.subarray(-22)),
      'damaged',
      /оглавление архива/,
    ],
    [
      'a part that is not there',
      spread(SOUND, directory + 42, 9),
      'damaged',
      /нет части word\/document\.xml/,
    ],
    ['a part that is longer', spread(SOUND, directory + 20, 0xff, 0xff), 'damaged', /обрывается/],
    ['a wrong check sum', spread(SOUND, directory + 16, 1, 2, 3), 'damaged', /контрольной суммой/],
    [
      'a damaged part',
      spread(SOUND, 60, 0xff, 0xff, 0xff),
      'damaged',
      /не распаковывается|контрольной суммой/,
    ],
    ['an unknown method', spread(SOUND, directory + 10, 12), 'damaged', /незнакомым способом/],
    ['a part under a password', spread(SOUND, directory + 8, 1), 'encrypted', /паролем/],
    ['a document under a password', ole('EncryptedPackage'), 'encrypted', /защищён паролем/],
    ['an old document', ole('WordDocument'), 'doc', /\.doc\).*сохраните его как \.docx/],
    ['an old book', ole('Workbook'), 'xls', /\.xls\).*сохраните его как \.xlsx/],
    ['another file of Office', ole('PowerPoint Document'), 'other-format', /старого формата/],
    ['a book', BOOK, 'other-format', /книга Excel, а не документ Word/],
    ['a presentation', zipTexts({ 'ppt/presentation.xml': '<p/>' }), 'other-format', /презентация/],
    ['an archive', zipTexts({ 'план.docx': 'x' }), 'other-format', /архив ZIP, а не документ/],
    ['OpenDocument', odf('text'), 'odt', /\.odt\).*сохраните его как \.docx/],
    ['a table of OpenDocument', odf('spreadsheet'), 'other-format', /\.ods\).*сохраните его как \.xlsx/],
    ['RTF', strToU8('{\\rtf1\\ansi план}'), 'rtf', /RTF.*\.docx/],
    ['PDF', strToU8('%PDF-1.7\n'), 'pdf', /PDF/],
    ['a page', strToU8('\n<!DOCTYPE html><html></html>'), 'other-format', /веб-страница/],
    ['XML', strToU8('<?xml version="1.0"?><w:wordDocument/>'), 'other-format', /XML/],
    ['no text in it', zipTexts({ 'word/styles.xml': '<x/>' }), 'damaged', /нет текста документа Word/],
    ['something else in its place', documentOf('<html/>'), 'damaged', /нет текста документа Word/],
  ])('%s', (_, bytes, reason, says) => {
    const error = refusal(() => readDocx(bytes))
    expect(error.reason).toBe(reason)
    expect(error.message).toMatch(says)
    // a whole sentence without its full stop, as all messages of the program
    expect(error.message).toMatch(/^[А-ЯЁ][^\n]*[^.\s]$/)
    if (bytes.length > 0)
      expect(refusal(() => readSource('план.docx', bytes)).reason).toBe(bytes === BOOK ? 'damaged' : reason)
  })

  test('a document is no book', () => {
    expect(refusal(() => readXlsx(SOUND)).message).toBe('Это документ Word, а не книга Excel')
    const binary = {
      'xl/workbook.bin': '',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    }
    expect(refusal(() => readXlsx(zipTexts(binary))).message).toMatch(/\.xlsb/)
  })

  test('names tell what a text is', () => {
    expect(refusal(() => readSource('план.yaml', strToU8('код: x'))).message).toMatch(/YAML/)
    expect(refusal(() => readSource('план', strToU8('код: x'))).message).toMatch(/не распознан/)
    expect(refusal(() => readSource('план.xlsx', strToU8('код: x'))).message).toMatch(/не является архивом/)
    expect(refusal(() => readSource('план.csv', new Uint8Array())).message).toBe('Файл пуст')
    expect(dump(readSource('ПЛАН.CSV', strToU8('а;б')))).toBe('table\n  row\n    0: ¶ а\n    1: ¶ б\n')
    expect(dump(readSource('план.md', strToU8('# План')))).toBe('¶ План   {h1}\n')
    // by its content, whatever the name says
    expect(dump(readSource('план.doc', SOUND))).toBe('¶ Целый документ\n')
  })
})

function odf(kind: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  })
}

describe('bad XML is refused', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;">]><w:document ${W}>&b;</w:document>`
  test.each([
    ['a document type', laughs, /DOCTYPE/],
    ['one without entities', `<!DOCTYPE w:document><w:document ${W}/>`, /DOCTYPE/],
    ['an entity', documentXml('<w:p>&nbsp;</w:p>'), /неверная разметка/],
    ['a tag that is not closed', documentXml('<w:p>'), /неверная разметка/],
    ['text that is cut', documentXml('<w:p/>').slice(0, -20), /неверная разметка/],
    ['nothing', '', /неверная разметка/],
    ['a character XML cannot hold', documentXml('<w:p>&#1;</w:p>'), /неверная разметка/],
    [
      'an unknown encoding',
      `<?xml version="1.0" encoding="x-klingon"?>${documentXml('')}`,
      /незнакомой кодировке/,
    ],
    ['100,000 elements inside one another', documentXml('<w:tbl><w:tr><w:tc>'.repeat(33_334)), /вложенность/],
    ['100,000 attributes', documentXml(`<w:p ${attributes(100_000)}/>`), /атрибутов/],
  ])('%s', (_, xml, says) => {
    expect(refusal(() => readDocx(documentOf(xml))).message).toMatch(says)
  })

  test('bytes that are no letters of the encoding', () => {
    const bytes = joined(
      strToU8(`<w:document ${W}><w:body><w:p><w:r><w:t>`),
      Uint8Array.from([0xcf, 0xeb, 0xe0, 0xed]),
    )
    expect(refusal(() => readDocx(zipSync({ 'word/document.xml': bytes }))).message).toMatch(
      /не в своей кодировке/,
    )
  })

  test('other encodings are read where the file names them', () => {
    const xml = documentXml('<w:p><w:r><w:t>План</w:t></w:r></w:p>')
    const inWindows = Uint8Array.from(
      [...`<?xml version="1.0" encoding="windows-1251"?>${xml}`],
      (letter) => {
        const code = letter.codePointAt(0) ?? 0
        return code < 128 ? code : code - 0x410 + 0xc0
      },
    )
    for (const bytes of [inWindows, utf16(`\ufeff${xml}`), strToU8(`\ufeff${xml}`)])
      expect(dump(readDocx(zipSync({ 'word/document.xml': bytes })))).toBe('¶ План\n')
  })
})

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}=""`).join(' ')
}

describe('what is too large is refused before it fills the memory', () => {
  const small = (changes: Partial<Limits>): Limits => ({ ...LIMITS, ...changes })

  test('a bomb: 60 MB of spaces in 60 KB', () => {
    const bomb = documentOf(documentXml(' '.repeat(60_000_000)))
    expect(bomb.length).toBeLessThan(100_000)
    expect(refusal(() => readDocx(bomb)).message).toMatch(/распаковывается больше чем в 300 раз/)
  })

  test('a bomb that gives itself out as small', () => {
    const bomb = documentOf(documentXml(' '.repeat(40_000_000)))
    const said = spread(bomb, directoryOf(bomb) + 24, 100, 0, 0, 0)
    expect(refusal(() => readDocx(said)).message).toMatch(/распаковывается больше/)
    expect(refusal(() => readDocx(bomb, small({ unpackedBytes: 1_000_000 }))).message).toMatch(
      /занимает больше 1 МБ/,
    )
    expect(refusal(() => readDocx(said, small({ unpackedBytes: 1_000_000 }))).message).toMatch(
      /занимает больше 1 МБ/,
    )
  })

  test('many parts, a large file', () => {
    const parts = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`word/${i}.xml`, '']))
    expect(refusal(() => readDocx(zipTexts(parts), small({ zipEntries: 20 }))).message).toMatch(
      /больше 20 частей/,
    )
    expect(refusal(() => readDocx(SOUND, small({ fileBytes: 100 }))).message).toMatch(/слишком велик/)
    expect(refusal(() => readSource('а.csv', SOUND, { limits: small({ fileBytes: 100 }) })).message).toMatch(
      /велик/,
    )
  })

  test('many paragraphs, cells, styles, strings', () => {
    const limits = small({ items: 1_000 })
    const table = `<w:tbl>${'<w:tr><w:tc/><w:tc/></w:tr>'.repeat(400)}</w:tbl>`
    for (const body of ['<w:p/>'.repeat(1_001), table])
      expect(refusal(() => readDocx(docx(body), limits)).message).toMatch(
        /больше 1\s000 абзацев, строк и ячеек/,
      )
    const styles = `<w:styles ${W}>${'<w:style/>'.repeat(1_001)}</w:styles>`
    expect(refusal(() => readDocx(docx('', { 'word/styles.xml': styles }), limits)).message).toMatch(
      /стилей и списков/,
    )
  })

  test('what is only long is read', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${'<w:p/>'.repeat(200_000)}</w:txbxContent></w:pict></w:r></w:p>`
    expect(readDocx(docx(box)).blocks).toHaveLength(200_001)
    expect(readSource('x.md', strToU8('- а\n'.repeat(200_000))).blocks).toHaveLength(200_000)
  })

  test('a sheet of 60,000 rows, one that is too wide', () => {
    const row = (at: number, cell: string): string => `<row r="${at}"><c r="${cell}${at}"><v>1</v></c></row>`
    const rows = Array.from({ length: 60_000 }, (_, i) => row(i + 1, 'A')).join('')
    expect(refusal(() => readXlsx(bookOf(rows))).message).toMatch(/на листе «План» больше 50\s000 строк/)
    // rows without text cost nothing, however far down
    expect(
      readXlsx(bookOf(`${row(1, 'A')}<row r="1048576"><c r="A1048576"/></row>`)).sheets[0]?.table.rows,
    ).toHaveLength(1)
    expect(refusal(() => readXlsx(bookOf(row(200, 'XFD')))).message).toMatch(/200 строк и 16384 столбца/)
  })
})

function bookOf(rows: string): Uint8Array {
  const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipTexts({
    'xl/workbook.xml': `<workbook ${x} xmlns:r="${r}"><sheets><sheet name="План" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${r}/worksheet" Target="sheet.xml"/></Relationships>`,
    'xl/sheet.xml': `<worksheet ${x}><sheetData>${rows}</sheetData></worksheet>`,
  })
}
