import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasOffice } from '../render/office.ts'
import { ROOT, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)
const at = (name: string): string => join(folder, name)
writeFileSync(at('план.yaml'), readFileSync(join(ROOT, 'examples/kemsky-2023.yaml')))

describe.each(['docx', 'md'])('an output in %s', (extension) => {
  const file = `out.${extension}`
  it('is replaced while nobody has touched it, and is the same each time', async () => {
    expect((await roadmap(['render', 'план.yaml', '-o', file], { cwd: folder })).code).toBe(0)
    const first = readFileSync(at(file))
    expect((await roadmap(['render', 'план.yaml', '-o', file], { cwd: folder })).code).toBe(0)
    expect(readFileSync(at(file)).equals(first)).toBe(true)
  })
  it('is kept when somebody edited it, and replaced with --force', async () => {
    appendFileSync(at(file), 'моё')
    const edited = readFileSync(at(file))
    const ran = await roadmap(['render', 'план.yaml', '-o', file], { cwd: folder })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/изменён после печати/)
    expect(readFileSync(at(file)).equals(edited)).toBe(true)
    expect((await roadmap(['render', 'план.yaml', '-o', file, '--force'], { cwd: folder })).code).toBe(0)
  })
  it('leaves nothing half-written behind', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith(`${file}.`))).toEqual([])
  })
})

describe('PDF', () => {
  it.skipIf(!hasOffice)(
    'is made by LibreOffice and sealed too',
    async () => {
      for (let time = 0; time < 2; time++) {
        const ran = await roadmap(['render', 'план.yaml', '-o', 'план.pdf'], { cwd: folder })
        expect(ran.err).toBe('записано: план.pdf\n')
        expect(ran.code).toBe(0)
      }
      expect(readFileSync(at('план.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    },
    120_000,
  )
  it('without LibreOffice is refused in one sentence that says how to get it', async () => {
    const ran = await roadmap(['render', 'план.yaml', '-o', 'нет.pdf'], { cwd: folder, env: { PATH: '' } })
    expect(ran.err).toMatch(/для PDF нужен LibreOffice: установите его/)
    expect(ran.code).toBe(3)
    expect(existsSync(at('нет.pdf'))).toBe(false)
  })
})

describe('colours', () => {
  it('are off in a pipe, on with FORCE_COLOR, off with NO_COLOR', async () => {
    const out = async (env: Record<string, string>): Promise<string> =>
      (await roadmap(['check', 'план.yaml'], { cwd: folder, env })).out
    expect(await out({})).not.toContain('\u001b[')
    expect(await out({ FORCE_COLOR: '1' })).toContain('\u001b[')
    expect(await out({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b[')
  })
})

describe('help', () => {
  it.each([[], ['check'], ['render'], ['deadline'], ['init'], ['schema']])(
    'of «%s» is Russian, with examples',
    async (...command) => {
      const { out, code } = await roadmap([...command, '--help'])
      expect(code).toBe(0)
      expect(out).toMatch(/^Вызов: roadmap/)
      expect(out).toContain('Примеры:')
      expect(out).not.toMatch(/\b(Usage|Options|Arguments|display|default)\b/)
    },
  )
  it('names the examples that there are', async () => {
    const names = readdirSync(join(ROOT, 'examples')).flatMap((name) =>
      name.endsWith('.yaml') ? [name.slice(0, -5)] : [],
    )
    const { out } = await roadmap(['init', '--help'])
    expect(out.replace(/\s+/g, ' ')).toContain(names.sort().join(', '))
  })
})

describe('docx', () => {
  it('is never loaded by check: its chunk is not among those that check imports', () => {
    const dist = join(ROOT, 'dist')
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      const text = readFileSync(join(dist, file), 'utf8')
      for (const match of text.matchAll(/from"\.\/([^"]+)"|import"\.\/([^"]+)"/g))
        visit(match[1] ?? match[2] ?? '')
    }
    for (const file of readdirSync(dist)) if (/^(run|program|check-run)\b.*\.js$/.test(file)) visit(file)
    expect([...reached].filter((file) => file.includes('docx'))).toEqual([])
    expect([...reached].some((file) => file.startsWith('check-run'))).toBe(true)
  })
})

describe('deadline --stdin', () => {
  it('reads a phrase a line, with its own period and order date after tabs', () => {
    const input = 'август 2021-2022\t2021–2024\n\nв течение года\t2021\t29.03.2022\r\nпо графику\n'
    const { stdout, status } = spawnSync(
      process.execPath,
      ['bin/roadmap.js', 'deadline', '--stdin', '--json'],
      { cwd: ROOT, input, encoding: 'utf8' },
    )
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; windows: string[][] })
    expect(status).toBe(0)
    expect(lines.map(({ kind }) => kind)).toEqual(['recurring', 'period', 'event'])
    expect(lines[0]?.windows).toEqual([
      ['2021-08-01', '2021-08-31'],
      ['2022-08-01', '2022-08-31'],
    ])
  })
})

describe('check without arguments', () => {
  it('takes the files that the settings name, relative to where the settings stand', async () => {
    const project = scratch()
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(project.folder, name)), { recursive: true })
      writeFileSync(join(project.folder, name), text)
    }
    const plan =
      'дорожная-карта: 1\nкод: x\nназвание: План\nпериод: 2021\nмероприятия: [{мероприятие: Отчёт, срок: 2021, ответственные: УО}]\n'
    write('roadmap.config.yaml', 'настройки: 1\nнабор: черновик\nфайлы: [plans/*.yaml]\n')
    write('plans/а.yaml', plan)
    write('plans/б.yaml', plan)
    write('other/в.yaml', 'дорожная-карта: 1\n')
    const ran = await roadmap(['check'], { cwd: project.folder })
    expect(ran.out).toBe('Проверено: 2 файла; замечаний нет\n')
    write('roadmap.config.yaml', 'настройки: 1\nфайлы: [нет/*.yaml]\n')
    const none = await roadmap(['check'], { cwd: project.folder })
    expect(none.err).toMatch(/по шаблонам «файлы» из настроек \(нет\/\*.yaml\) ничего не найдено/)
    expect(none.code).toBe(2)
    project.remove()
  })
})
