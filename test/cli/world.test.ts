import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './roadmap.ts'

const folder = mkdtempSync(join(tmpdir(), 'roadmap мир '))
const bin = join(folder, 'program/bin/roadmap.js')
const cwd = join(folder, 'планы района')
/** Who may do everything has no closed folders: the program runs as nobody then, from a copy that anybody may read. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const SOUND =
  'дорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2027\nмероприятия:\n  - мероприятие: Подведение итогов исполнения плана\n    срок: май 2027 г.\n    ответственные: УО\n'

beforeAll(() => {
  for (const part of ['bin', 'dist', 'docs', 'schemas', 'package.json'])
    cpSync(join(ROOT, part), join(folder, 'program', part), { recursive: true })
  chmodSync(folder, 0o755)
  mkdirSync(join(cwd, 'закрытая папка'), { recursive: true })
  mkdirSync(join(cwd, 'подпапка'))
  writeFileSync(join(cwd, 'план (1).yaml'), SOUND)
  writeFileSync(join(cwd, 'подпапка/второй план.yaml'), SOUND.replace('код: п', 'код: в'))
  writeFileSync(join(cwd, 'закрытая папка/план.yaml'), SOUND)
  writeFileSync(join(cwd, 'закрытый.yaml'), SOUND)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [bin, 'check', '--set', 'черновик', ...args], {
    cwd,
    encoding: 'utf8',
    ...NOBODY,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('without permission', () => {
  beforeAll(() => {
    chmodSync(join(cwd, 'закрытая папка'), 0)
    chmodSync(join(cwd, 'закрытый.yaml'), 0)
  })
  afterAll(() => {
    chmodSync(join(cwd, 'закрытая папка'), 0o755)
    rmSync(join(cwd, 'закрытый.yaml'))
  })

  it.each([[[]], [['.']], [['**/*.yaml']]])(
    'a folder and a file are named, the rest is checked: %j',
    (args) => {
      const { code, out, err } = check(...args)
      expect(err).toContain('папка «закрытая папка» не читается: нет прав\n')
      expect(err).toContain('файл «закрытый.yaml» не читается: нет прав\n')
      expect(out).toBe('Проверено: 2 файла; замечаний нет\n')
      expect(code).toBe(3)
    },
  )
  it('what was named itself is told in one sentence', () => {
    expect(check('закрытая папка')).toEqual({
      code: 3,
      out: '',
      err: 'roadmap: папка «закрытая папка» не читается: нет прав\n',
    })
    for (const file of ['закрытый.yaml', 'закрытая папка/план.yaml'])
      expect(check(file)).toEqual({
        code: 3,
        out: '',
        err: `roadmap: файл «${file}» не читается: нет прав\n`,
      })
  })
  it('is told in formats for programs too', () => {
    const { unread } = JSON.parse(check('--format', 'json').out) as { unread: { file: string }[] }
    expect(unread.map(({ file }) => file)).toEqual(['закрытая папка', 'закрытый.yaml'])
  })
})

describe('paths', () => {
  it('with spaces, brackets and Russian letters are files, and are shown as typed', () => {
    const { code, out } = check('план (1).yaml', 'подпапка/второй план.yaml', './подпапка')
    expect([code, out]).toEqual([0, 'Проверено: 2 файла; замечаний нет\n'])
  })
})

describe('separators of Windows', () => {
  it.each([['подпапка\\второй план.yaml'], ['.\\подпапка'], ['подпапка\\*.yaml']])('%s is found', (typed) => {
    const { code, out } = check(typed)
    expect([code, out]).toEqual([0, 'Проверено: 1 файл; замечаний нет\n'])
  })
  it('are understood in settings, and a file that is not there is named as typed', () => {
    writeFileSync(
      join(cwd, 'roadmap.config.yaml'),
      'настройки: 1\nфайлы: ["подпапка\\\\*.yaml"]\nисключения:\n  - файлы: ["подпапка\\\\**"]\n    правила: { goal-missing: ошибка }\n',
    )
    const { code, out } = check()
    expect([code, out.includes('[goal-missing]'), out.includes('Проверено: 1 файл')]).toEqual([1, true, true])
    rmSync(join(cwd, 'roadmap.config.yaml'))
    expect(check('нет\\план.yaml').err).toContain('файла «нет\\план.yaml» нет')
  })
})

describe('a file that goes away in the middle of a run', () => {
  it.each(['1', '2'])('is named, and the others are told (%s threads)', async (workers) => {
    const many = join(folder, `many-${workers}`)
    mkdirSync(many)
    const text = readFileSync(join(ROOT, 'examples/as-signed/kurkino-2020.yaml'), 'utf8')
    for (let at = 100; at < 400; at++) writeFileSync(join(many, `${at}.yaml`), text)
    const child = spawn(process.execPath, [bin, 'check', '.', '--workers', workers], { cwd: many })
    let [out, err] = ['', '']
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (out === '') rmSync(join(many, '399.yaml'))
      out += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('roadmap: файл «399.yaml» не читается: такого файла нет\n')
    expect(out).toContain('398.yaml:')
    expect(out).toContain('Проверено: 299 файлов;')
    expect(code).toBe(3)
  })
})
