import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, zipTexts } from '../import/archive.ts'
import { hasOffice } from '../render/office.ts'
import { ROOT, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)

const write = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes)
  return name
}
const run = (...args: readonly string[]): ReturnType<typeof roadmap> =>
  roadmap(['import', ...args], { cwd: folder })

const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
const PLAN = table(['№', 'Мероприятие', 'Срок', 'Ответственный'], ['1', 'Совет', '2027', 'УО'])
const ole = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

describe('what is no document with a plan ends in 3 with one sentence', () => {
  const sound = docx(`<w:p><w:r><w:t>${'Слова. '.repeat(500)}</w:t></w:r></w:p>`)
  const picture = '<w:p><w:r><w:drawing/></w:r></w:p>'
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(400_000_000) }, { level: 9 })
  it.each([
    ['not a zip', 'текст.docx', 'просто слова', /не является архивом ZIP/],
    ['encrypted', 'пароль.docx', ole, /защищён паролем/],
    ['truncated', 'обрезан.docx', sound.subarray(0, sound.length / 2), /файл повреждён: архив обрывается/],
    ['a zip bomb', 'бомба.docx', bomb, /слишком велик|распаковывается/],
    ['no tables', 'слова.docx', sound, /нет ни одной таблицы/],
    ['a scan', 'скан.docx', docx(picture.repeat(3)), /похоже, это скан/],
    [
      'ten tables, none a plan',
      'десять.docx',
      docx(table(['Имя', 'Класс']).repeat(10)),
      /их 10\) не похожа на план/,
    ],
    ['an empty file', 'пусто.docx', '', /файл пуст/],
    ['a picture', 'фото.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), /формат файла не распознан/],
  ])('%s', async (_, name, bytes, says) => {
    const { code, out, err, seconds, peak } = await run(write(name, bytes), '-o', '-')
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(says)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(seconds).toBeLessThan(20)
    expect(peak).toBeLessThan(500)
  })

  it('a sheet of 200,000 rows', async () => {
    const row = (at: number): string =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>Дело ${at}</t></is></c></row>`
    const rows = Array.from({ length: 200_000 }, (_, at) => row(at + 1)).join('')
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const book = zipTexts({
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    })
    const { code, err, peak } = await run(write('лист.xlsx', book), '-o', '-')
    expect(code).toBe(3)
    expect(err).toMatch(/слишком велик: .*50\s000 строк/)
    expect(peak).toBeLessThan(500)
  })
})

describe('--strict', () => {
  it('ends in 1 when something was skipped, and the plan is written all the same', async () => {
    const file = write('с рисунком.docx', docx(`${PLAN}<w:p><w:r><w:drawing/></w:r></w:p>`))
    const loose = await run(file, '-o', '-')
    expect(loose.code).toBe(0)
    expect(loose.err).toContain('Пропущено:')
    const strict = await run(file, '-o', '-', '--strict')
    expect(strict.code).toBe(1)
    expect(strict.out).toBe(loose.out)
  })
  it('ends in 0 when nothing was', async () => {
    expect((await run(write('целый.docx', docx(PLAN)), '-o', '-', '--strict')).code).toBe(0)
  })
})

describe('old formats', () => {
  it('are refused with a way out where there is no LibreOffice', async () => {
    const file = write('старый.rtf', '{\\rtf1\\ansi plan}')
    const { code, err } = await roadmap(['import', file], { cwd: folder, env: { PATH: '/nowhere' } })
    expect(code).toBe(3)
    expect(err).toContain('сохраните его как .docx')
  })

  describe.skipIf(!hasOffice)('through LibreOffice', () => {
    beforeAll(async () => {
      await roadmap(['render', join(ROOT, 'examples/kemsky-2023.yaml'), '-o', 'план.docx'], { cwd: folder })
      for (const [from, to] of [
        ['план.docx', 'doc'],
        ['план.docx', 'rtf'],
        ['план.docx', 'odt'],
      ] as const)
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=file://${encodeURI(folder)}/profile`,
            '--headless',
            '--convert-to',
            to,
            from,
          ],
          { cwd: folder, stdio: 'ignore' },
        )
    })
    it.each(['doc', 'rtf', 'odt'])('.%s', async (ending) => {
      const { code, err } = await run(`план.${ending}`, '-o', `${ending}.yaml`, '--code', 'plan')
      expect(err).toContain('22 мероприятия')
      expect(code).toBe(0)
      expect(readFileSync(join(folder, `${ending}.yaml`), 'utf8')).toContain('срок: январь 2023 г.')
    })
  })
})
