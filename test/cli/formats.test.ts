import { appendFileSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)
const at = (name: string): string => join(folder, name)
const text = (name: string): string => readFileSync(at(name), 'utf8')

const FOLDER = 'планы школ, №1'
const PLAN = `${FOLDER}/план 100%.yaml`
mkdirSync(at(FOLDER))
writeFileSync(
  at(PLAN),
  'дорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2021\nмероприятия:\n  - мероприятие: Подведение итогов\n    сорк: май 2021 г.\n    ответственные: УО\n',
)
/** «план: 1» in windows-1251. */
writeFileSync(at('старый.yaml'), Buffer.from([0xef, 0xeb, 0xe0, 0xed, 0x3a, 0x20, 0x31, 0x0a]))
writeFileSync(at('обрыв.yaml'), 'дорожная-карта: 1\n  код: "x\n')
const FILES = [PLAN, 'старый.yaml', 'обрыв.yaml']

const check = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  roadmap(['check', ...args, '--set', 'черновик'], { cwd: folder, env })

describe('reports in files', () => {
  const outputs = ['sarif', 'github', 'gitlab', 'junit', 'markdown', 'json', 'pretty']
  const asked = outputs.flatMap((name) => ['--format', `${name}=отчёты сборки/${name}`])
  it('hold what the screen would show, without colours, and leave nothing half-written behind', async () => {
    const ran = await check([...FILES, 'нет.yaml', ...asked], { FORCE_COLOR: '1' })
    expect(ran.code).toBe(3)
    expect(ran.out).toBe('')
    expect(readdirSync(at('отчёты сборки')).sort()).toEqual(outputs.toSorted())
    for (const name of outputs) {
      const { out } = await check([...FILES, 'нет.yaml', '--format', name])
      expect(text(`отчёты сборки/${name}`)).toBe(out)
    }
  })
  it('name files with blanks, commas and Russian letters as each reader wants it', async () => {
    const first = JSON.parse(text('отчёты сборки/sarif')).runs[0].results[1].locations[0].physicalLocation
    const uri = first.artifactLocation.uri.split('/').map(decodeURIComponent).join('/')
    expect(uri).toBe(PLAN)
    expect(first.artifactLocation.uri).toMatch(/^[\w%./-]+$/)
    expect(text('отчёты сборки/github')).toContain(
      'file=планы школ%2C №1/план 100%25.yaml,line=7,endLine=7,col=5,endColumn=9,',
    )
    expect(JSON.parse(text('отчёты сборки/gitlab'))[1].location).toEqual({
      path: PLAN,
      lines: { begin: 7, end: 7 },
    })
  })
  it('are replaced at the next run, however they were changed', async () => {
    appendFileSync(at('отчёты сборки/json'), 'моё')
    expect((await check([PLAN, '--format', 'json=отчёты сборки/json'])).code).toBe(1)
    expect(JSON.parse(text('отчёты сборки/json')).summary.files).toBe(1)
  })
  it('never take the place of a checked file, under another name neither', async () => {
    linkSync(at('старый.yaml'), at('ссылка.txt'))
    for (const target of ['старый.yaml', './старый.yaml', 'ссылка.txt']) {
      const before = text('старый.yaml')
      const ran = await check(['старый.yaml', '--format', `json=${target}`])
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.err).toMatch(/план, отчёт или настройки/)
      expect(text('старый.yaml')).toBe(before)
    }
  })
  it('that cannot be written do not keep the others from being written', async () => {
    const ran = await check([PLAN, '--format', `sarif=${FOLDER}`, '--format', 'junit=второй.xml'])
    expect(ran.code).toBe(3)
    expect(ran.err).toBe(`roadmap: файл «${FOLDER}» не записан: это папка\nзаписано: второй.xml\n`)
    expect(text('второй.xml')).toMatch(/<\/testsuites>\n$/)
  })
})

describe('the summary of a GitHub job', () => {
  it('is appended to what the step wrote before, for the format of GitHub alone', async () => {
    writeFileSync(at('сводка.md'), 'прежнее\n')
    const env = { GITHUB_STEP_SUMMARY: at('сводка.md') }
    await check([PLAN, '--format', 'json'], env)
    expect(text('сводка.md')).toBe('прежнее\n')
    await check([PLAN, 'нет.yaml', '--format', 'github'], env)
    expect(text('сводка.md')).toMatch(/^прежнее\n## Проверка планов\n\n### планы школ, №1\/план 100%\.yaml\n/)
    expect(text('сводка.md')).toMatch(/\*\*Не проверено:\*\* файла «нет\.yaml» нет/)
  })
  it('stays below the mebibyte that GitHub takes, and says what is left out', async () => {
    writeFileSync(at('полная.md'), 'x'.repeat(1_048_576 - 5000))
    await check(FILES, {})
    const ran = await check([...FILES, '--format', 'github'], { GITHUB_STEP_SUMMARY: at('полная.md') })
    expect(ran.code).toBe(1)
    expect(Buffer.byteLength(text('полная.md'))).toBeLessThan(1_048_576)
    expect(text('полная.md')).toMatch(/Показаны не все замечания: ещё файлов с замечаниями — [123]\./)
  })
})

describe('the sheet of remarks', () => {
  const review = ['--format', 'review', '--as-of', '01.12.2021']
  it.each(['docx', 'md'])(
    'in %s is kept when somebody wrote in it, and replaced with --force',
    async (extension) => {
      const output = [...review, '-o', `лист замечаний.${extension}`]
      expect((await check([...FILES, ...output])).err).toBe(`записано: лист замечаний.${extension}\n`)
      const first = readFileSync(at(`лист замечаний.${extension}`))
      await check([...FILES, ...output])
      expect(readFileSync(at(`лист замечаний.${extension}`)).equals(first)).toBe(true)
      appendFileSync(at(`лист замечаний.${extension}`), 'моё')
      const refused = await check([...FILES, ...output])
      expect(refused.code).toBe(3)
      expect(refused.err).toMatch(/изменён после печати/)
      expect((await check([...FILES, ...output, '--force'])).code).toBe(1)
    },
  )
  it('stands beside each plan without -o, and can go with other formats', async () => {
    const ran = await check([PLAN, ...review, '--format', 'pretty'])
    expect(ran.out).toMatch(/Проверено: 1 файл; 1 ошибка/)
    expect(ran.err).toBe(`записано: ${FOLDER}/план 100%.замечания.docx\n`)
  })
})
