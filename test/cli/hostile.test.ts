import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)

const HEAD = 'дорожная-карта: 1\nкод: x\nназвание: План\n'
const utf16 = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
/** windows-1251 of Russian letters and ASCII. */
const cp1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code < 128 ? code : code - 0x410 + 0xc0
    }),
  )

interface Case {
  readonly what: string
  readonly bytes: string | Buffer
  /** rule and place of the only finding */
  readonly rule: string
  readonly at: string
  readonly says: RegExp
  readonly code?: number
}

const BOMB = `${HEAD}тексты:\n  а: &а [х, х, х, х, х, х, х, х, х]\n${['б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и']
  .map((name, index) => `  ${name}: &${name} [${Array(9).fill(`*${'абвгдежз'[index]}`).join(', ')}]\n`)
  .join('')}мероприятия: []\n`

const CASES: readonly Case[] = [
  { what: 'empty file', bytes: '', rule: 'file-kind-unknown', at: '1:1', says: /Файл пуст/ },
  {
    what: 'only comments',
    bytes: '# план\n\n# потом\n',
    rule: 'file-kind-unknown',
    at: '1:1',
    says: /только комментарии/,
  },
  {
    what: 'windows-1251',
    bytes: cp1251(`${HEAD}мероприятия: []\n`),
    rule: 'file-encoding',
    at: '1:1',
    says: /windows-1251/,
  },
  {
    what: 'UTF-16',
    bytes: utf16(`${HEAD}мероприятия: []\n`),
    rule: 'file-encoding',
    at: '1:1',
    says: /UTF-16/,
  },
  {
    what: 'UTF-16 without a mark',
    bytes: utf16(`${HEAD}мероприятия: []\n`).subarray(2),
    rule: 'file-encoding',
    at: '1:1',
    says: /UTF-16/,
  },
  {
    what: 'NUL byte',
    bytes: `${HEAD}мероприятия: "а\0б"\n`,
    rule: 'file-encoding',
    at: '1:1',
    says: /нулевой байт/,
  },
  {
    what: 'tab indentation',
    bytes: `${HEAD}приказ:\n\tномер: 5\nмероприятия: []\n`,
    rule: 'yaml-syntax',
    at: '5:1',
    says: /табуляц/,
  },
  {
    what: 'NBSP after a colon',
    bytes: `${HEAD}период:\u00a02021\nмероприятия: []\n`,
    rule: 'yaml-syntax',
    at: '4:1',
    says: /неразрывный пробел/,
  },
  {
    what: 'two documents',
    bytes: `${HEAD}мероприятия: []\n---\n${HEAD}мероприятия: []\n`,
    rule: 'yaml-syntax',
    at: '5:1',
    says: /два документа/,
  },
  {
    what: 'duplicate key',
    bytes: `${HEAD}код: y\nмероприятия: []\n`,
    rule: 'yaml-key-repeated',
    at: '4:1',
    says: /«код» повторён/,
  },
  {
    what: '__proto__',
    bytes: `${HEAD}__proto__:\n  код: y\nмероприятия: []\n`,
    rule: 'schema-unknown-key',
    at: '4:1',
    says: /«__proto__»/,
  },
  { what: 'alias bomb', bytes: BOMB, rule: 'yaml-syntax', at: '', says: /разворачиваются/ },
  {
    what: '5,000-deep flow nesting',
    bytes: `${HEAD}мероприятия: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
    rule: 'yaml-syntax',
    at: '',
    says: /Вложенность/,
  },
  {
    what: '5,000-deep open nesting',
    bytes: `${HEAD}мероприятия: ${'['.repeat(5000)}`,
    rule: 'yaml-syntax',
    at: '',
    says: /Вложенность/,
  },
  {
    what: '5,000-deep block nesting',
    bytes: `${HEAD}мероприятия:\n  ${'- '.repeat(5000)}х\n`,
    rule: 'yaml-syntax',
    at: '',
    says: /Вложенность/,
  },
  {
    what: 'scalar where a map is expected',
    bytes: `${HEAD}приказ: номер 5\nмероприятия: []\n`,
    rule: 'schema-wrong-type',
    at: '4:9',
    says: /ожидается набор «ключ: значение»/,
  },
  {
    what: 'a scalar for a whole file',
    bytes: 'просто слова\n',
    rule: 'file-kind-unknown',
    at: '1:1',
    says: /сплошной текст/,
  },
  {
    what: 'a list for a whole file',
    bytes: '- раз\n- два\n',
    rule: 'file-kind-unknown',
    at: '1:3',
    says: /в файле список/,
  },
  {
    what: 'conflict marker',
    bytes: `${HEAD}<<<<<<< HEAD\nпериод: 2021\n=======\nпериод: 2022\n>>>>>>> b\n`,
    rule: 'file-conflict-marker',
    at: '4:1',
    says: /слияния/,
  },
  {
    what: 'misspelt first key',
    bytes: 'дорожная карта: 1\nкод: x\n',
    rule: 'file-kind-unknown',
    at: '1:1',
    says: /вероятно, «дорожная-карта»/,
  },
  {
    what: 'unknown first key',
    bytes: 'services:\n  web: x\n',
    rule: 'file-kind-unknown',
    at: '1:1',
    says: /«services»/,
  },
  {
    what: 'newer format',
    bytes: 'дорожная-карта: 2\nкод: x\nназвание: План\nмероприятия: []\n',
    rule: 'schema-wrong-value',
    at: '1:17',
    says: /Версия формата «2»/,
  },
]

describe.each(CASES.map((each, index) => [each.what, each, index] as const))(
  'check: %s',
  (_what, each, index) => {
    it('gives one clear finding at its place, quickly and in little memory', async () => {
      const file = `case ${index}.yaml`
      writeFileSync(join(folder, file), each.bytes)
      const ran = await roadmap(['check', file, '--set', 'черновик', '--format', 'json'], { cwd: folder })
      expect(ran.err).toBe('')
      const { files } = JSON.parse(ran.out) as { files: { findings: Found[] }[] }
      const errors = (files[0]?.findings ?? []).filter(({ severity }) => severity === 'error')
      expect(errors.map(({ rule }) => rule)).toEqual([each.rule])
      const [found] = errors
      expect(found?.message).toMatch(each.says)
      expect(found?.message).toMatch(/^[А-ЯЁ«]/)
      expect(found?.hint).toMatch(/\S/)
      if (each.at !== '') expect(`${found?.range.start.line}:${found?.range.start.column}`).toBe(each.at)
      expect(ran.code).toBe(1)
      expect(ran.peak).toBeLessThan(260)
    })
    it('shows it to a person without a stack trace', async () => {
      const ran = await roadmap(['check', `case ${index}.yaml`, '--set', 'черновик'], { cwd: folder })
      expect(ran.out).toContain(`[${each.rule}]`)
      expect(ran.out + ran.err).not.toMatch(/\n\s+at |Error:|undefined|\[object/)
      expect(ran.code).toBe(1)
    })
  },
)

interface Found {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly hint: string
  readonly range: { readonly start: { readonly line: number; readonly column: number } }
}

describe('look-alike letters in keys', () => {
  it('are one warning at the key, and the key is read as meant', async () => {
    writeFileSync(
      join(folder, 'mixed.yaml'),
      `${HEAD}пеpиод: 2021\nмероприятия:\n  - мероприятие: Отчёт\n    cрок: 2021\n`,
    )
    const ran = await roadmap(['check', 'mixed.yaml', '--set', 'черновик', '--format', 'json'], {
      cwd: folder,
    })
    const { files } = JSON.parse(ran.out) as { files: { findings: Found[] }[] }
    const found = (files[0]?.findings ?? []).map(
      ({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`,
    )
    expect(found.filter((each) => !each.includes('responsible'))).toEqual([
      '4:1 text-mixed-script',
      '7:5 text-mixed-script',
    ])
  })
})

describe('files that cannot be read', () => {
  const clean = (text: string): void => expect(text).not.toMatch(/\n\s+at |undefined/)

  it('a missing file is named, exit code 3', async () => {
    const ran = await roadmap(['check', 'нет такого.yaml'], { cwd: folder })
    expect(ran.err).toMatch(/файла «нет такого.yaml» нет/)
    expect(ran.code).toBe(3)
    clean(ran.err)
  })
  it('a missing file does not stop the others', async () => {
    writeFileSync(join(folder, 'есть.yaml'), HEAD)
    const ran = await roadmap(['check', 'нет.yaml', 'есть.yaml'], { cwd: folder })
    expect(ran.out).toMatch(/есть\.yaml:1:1/)
    expect(ran.code).toBe(3)
  })
  it('a folder without plans is a usage error', async () => {
    mkdirSync(join(folder, 'пустая'), { recursive: true })
    writeFileSync(join(folder, 'пустая', 'ci.yaml'), 'services: []\n')
    const ran = await roadmap(['check', 'пустая'], { cwd: folder })
    expect(ran.err).toMatch(/в папке «пустая» нет дорожных карт/)
    expect(ran.code).toBe(2)
  })
  it('a pattern that matches nothing is a usage error', async () => {
    const ran = await roadmap(['check', 'нет/**/*.yaml'], { cwd: folder })
    expect(ran.err).toMatch(/шаблону «нет\/\*\*\/\*.yaml» не соответствует ни один файл/)
    expect(ran.code).toBe(2)
  })
  it('a file over the limit is refused by its size in one sentence', async () => {
    writeFileSync(join(folder, 'большой.yaml'), `${HEAD}# ${'x'.repeat(4_300_000)}\n`)
    const ran = await roadmap(['check', 'большой.yaml'], { cwd: folder })
    expect(ran.err).toMatch(/больше предела \(4,2 МБ при пределе 4 МБ\).*--max-size/)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.code).toBe(3)
    const raised = await roadmap(['check', 'большой.yaml', '--max-size', '5'], { cwd: folder })
    expect(raised.code).toBe(1)
  })
  it('an existing path is a path even when it looks like a pattern', async () => {
    writeFileSync(join(folder, 'план (1).yaml'), HEAD)
    const ran = await roadmap(['check', 'план (1).yaml'], { cwd: folder })
    expect(ran.out).toContain('план (1).yaml:1:1')
    expect(ran.code).toBe(1)
  })
  it('an output that cannot be written is one sentence, exit code 3', async () => {
    writeFileSync(join(folder, 'good.yaml'), `${HEAD}мероприятия:\n  - мероприятие: Отчёт\n    срок: 2021\n`)
    writeFileSync(join(folder, 'file'), '')
    const ran = await roadmap(['render', 'good.yaml', '-o', 'file/out.docx'], { cwd: folder })
    expect(ran.err).toMatch(/файл «file\/out.docx» не записан: /)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.code).toBe(3)
    clean(ran.err)
  })
})
