import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, roadmap } from './roadmap.ts'

const folder = mkdtempSync(join(tmpdir(), 'roadmap editions '))
const PLAN = 'план города.yaml'
const EXAMPLE = readFileSync(join(ROOT, 'examples/rubtsovsk-2021.yaml'), 'utf8')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
const write = (file: string, text: string): void => writeFileSync(join(folder, file), text)

describe('the life of a plan in git', () => {
  beforeAll(() => {
    git(folder, 'init', '-q', '-b', 'main')
    write(PLAN, EXAMPLE)
  })

  it('without a signed text there is nothing to amend', async () => {
    const advice = 'назовите два файла: roadmap amend подписанный.yaml новый.yaml\n'
    const draft = await roadmap(['amend', PLAN, '-o', '-'], { cwd: folder })
    expect([draft.code, draft.err]).toEqual([
      3,
      `roadmap: в плане «${PLAN}» нет утверждения, по которому подписанный текст находится в git; ${advice}`,
    ])
    expect((await roadmap(['approve', PLAN], { cwd: folder })).code).toBe(0)
    const fresh = await roadmap(['amend', PLAN, '-o', '-'], { cwd: folder })
    expect([fresh.code, fresh.err]).toEqual([3, `roadmap: файл ещё не зафиксирован в git; ${advice}`])
    write(PLAN, EXAMPLE)
  })

  it('is signed, committed, tagged', async () => {
    expect((await roadmap(['approve', PLAN], { cwd: folder })).code).toBe(0)
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'подписан')
    git(folder, 'tag', 'v1')
    const { code, err } = await roadmap(['amend', PLAN, '-o', '-'], { cwd: folder })
    expect(code).toBe(3)
    expect(err).toContain('одинаков: приказ об изменении не нужен')
  })

  it('a change of comments, quotes and line ends is none', async () => {
    const text = read(PLAN)
    write(
      PLAN,
      `# пометка\n${text.replace('период: 2021–2024', 'период: "2021–2024" # четыре года')}`.replaceAll(
        '\n',
        '\r\n',
      ),
    )
    expect((await roadmap(['approve', '--verify', PLAN], { cwd: folder })).code).toBe(0)
    expect((await roadmap(['diff', PLAN], { cwd: folder })).out).toBe('Печатный текст одинаков.\n')
    write(PLAN, text)
  })

  it('a printed word is told by check and by --verify', async () => {
    write(PLAN, read(PLAN).replace('срок: май–июнь 2021', 'срок: до 25 мая 2021 г.'))
    const verified = await roadmap(['approve', '--verify', '.'], { cwd: folder })
    expect(verified.code).toBe(1)
    expect(verified.out).toContain('не подлинный, печатный текст изменён после подписания')
    expect((await roadmap(['check', PLAN], { cwd: folder })).out).toContain('[approval-broken]')
  })

  it('the order is made from a revision, and a wrong one is named', async () => {
    const { code, out } = await roadmap(['amend', `${PLAN}@v1`, PLAN, '-o', '-'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).toContain(
      '1) в графе «Сроки» строки 1.4 слова «май–июнь 2021» заменить словами «до 25 мая 2021 г.».',
    )
    // A committed draft of the change is no signed text.
    git(folder, 'commit', '-qam', 'черновик изменения')
    expect((await roadmap(['amend', PLAN, '-o', '-'], { cwd: folder })).out).toBe(out)
    const wrong = await roadmap(['amend', `${PLAN}@v7`, PLAN, '-o', '-'], { cwd: folder })
    expect([wrong.code, wrong.err]).toEqual([
      3,
      'roadmap: ревизии «v7» в этом репозитории нет; все: git log --oneline\n',
    ])
    const broken = await roadmap(['amend', PLAN, `${PLAN}@v1`, '-o', '-'], { cwd: folder })
    expect(broken.code).toBe(3)
    expect(broken.err).toContain('не тот, что подписан')
  })

  it('the order is not written over a document that somebody has worked on', async () => {
    write('приказ.md', 'правлено руками\n')
    const before = read(PLAN)
    const args = ['amend', PLAN, '-o', 'приказ.md', '--apply', '--date', '10.01.2023', '--number', '5']
    const refused = await roadmap(args, { cwd: folder })
    expect(refused.code).toBe(3)
    expect(read('приказ.md')).toBe('правлено руками\n')
    expect(read(PLAN)).toBe(before)
  })

  it('the signed order makes the next edition, whose facts go on', async () => {
    const args = ['amend', PLAN, '-o', 'изменение.docx', '--apply', '--date', '10.01.2023', '--number', '5']
    expect((await roadmap(args, { cwd: folder })).code).toBe(0)
    expect(read(PLAN)).toContain('  - редакция: 2\n    дата: 10.01.2023\n    номер: 5\n')
    expect((await roadmap(['approve', '--verify', PLAN], { cwd: folder })).code).toBe(0)
    expect((await roadmap(['check', PLAN], { cwd: folder })).code).toBe(0)
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'изменён')
  })

  it('git shows rows and words instead of lines of the file', () => {
    const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')
    const commands = page.split('\n').filter((line) => line.startsWith('git config diff.roadmap.'))
    expect(commands).toHaveLength(2)
    const bin = join(folder, '.git/bin')
    mkdirSync(bin)
    write(
      '.git/bin/roadmap',
      `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/roadmap.js')}" "$@"\n`,
    )
    chmodSync(join(bin, 'roadmap'), 0o755)
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
    const sh = (script: string): string => {
      const done = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env })
      expect(done.status, done.stderr).toBe(0)
      return done.stdout
    }
    for (const command of commands) sh(command)
    write('.gitattributes', '*.yaml diff=roadmap\n')
    expect(sh('git diff v1 HEAD -- "*.yaml"')).toContain('срок: [-май–июнь-]{+до 25 мая+} 2021{+ г.+}')
    expect(sh('git diff --no-ext-diff v1 HEAD -- "*.yaml"')).toMatch(/^\+\| 1\.4 \|.*до 25 мая 2021 г\./m)
    write('другой.yaml', 'version: 3\n')
    git(folder, 'add', '-N', 'другой.yaml')
    expect(sh('git diff')).toContain('+version: 3')
  })
})

describe('facts go on across editions', () => {
  const work = join(folder, 'факты')
  const status = async (): Promise<Record<string, string>> => {
    const { out } = await roadmap(['status', 'план.yaml', '--as-of', '31.12.2024', '--format', 'json'], {
      cwd: work,
    })
    const { plans } = JSON.parse(out) as {
      plans: { activities: { number: string; code?: string; status: string }[] }[]
    }
    return Object.fromEntries(
      (plans[0]?.activities ?? []).map(({ number, code, status: own }) => [code ?? number, own]),
    )
  }
  it('by number and by code, also of a row that has moved', async () => {
    mkdirSync(work)
    const put = (text: string): void => writeFileSync(join(work, 'план.yaml'), text)
    put(
      EXAMPLE.replace(
        /- (мероприятие: (?:>-\s+)?Инструктивно-методические совещания)/,
        '- код: совещания\n        $1',
      ),
    )
    expect((await roadmap(['approve', 'план.yaml'], { cwd: work })).code).toBe(0)
    writeFileSync(
      join(work, 'отчёт.yaml'),
      'отчёт: 1\nкарта: rubtsovsk-2021\nдата: 31.12.2024\nмероприятия:\n  "1.7": { дата: 20.12.2024, подтверждение: Справка № 1 }\n  совещания: { дата: 20.12.2024, подтверждение: Приказ № 2 }\n',
    )
    cpSync(join(work, 'план.yaml'), join(work, 'подписан.yaml'))
    const before = await status()
    const signed = readFileSync(join(work, 'план.yaml'), 'utf8')
    const row = /^ {6}- код: совещания\n(?: {8}.*\n)+/m.exec(signed)?.[0] ?? ''
    const first = /^ {6}- номер: 1\.1\n(?: {8}.*\n)+/m.exec(signed)?.[0] ?? ''
    // One row goes to the end of the table, one goes out, and a new one comes above those with facts.
    const moved = signed
      .replace(row, '')
      .replace(
        first,
        `      - мероприятие: Новое дело города\n        срок: 2023\n        ответственные: ОО\n        результат: Приказ\n`,
      )
      .replace('\nутверждение:', `${row.trimEnd()}\n\nутверждение:`)
    put(moved)
    const args = [
      'amend',
      'подписан.yaml',
      'план.yaml',
      '-o',
      'приказ.md',
      '--apply',
      '--date',
      '10.01.2023',
      '--number',
      '5',
    ]
    const { code, err } = await roadmap(args, { cwd: work })
    expect(code, err).toBe(0)
    rmSync(join(work, 'подписан.yaml'))
    const after = await status()
    expect(after['1.7']).toBe(before['1.7'])
    expect(after['совещания']).toBe(before['совещания'])
    expect(before['1.7']).toMatch(/^done/)
    expect(before['совещания']).toMatch(/^done/)
  })
})

describe('a run that is killed', () => {
  it('leaves the plan as it was or as it should be, and nothing beside it', async () => {
    const work = join(folder, 'убит')
    mkdirSync(work)
    const file = join(work, 'план.yaml')
    writeFileSync(file, EXAMPLE)
    expect((await roadmap(['approve', 'план.yaml'], { cwd: work })).code).toBe(0)
    const signed = readFileSync(file, 'utf8')
    const seen = new Set<string>()
    for (let delay = 0; delay < 30; delay++) {
      writeFileSync(file, EXAMPLE)
      const child = spawn(process.execPath, [join(ROOT, 'bin/roadmap.js'), 'approve', 'план.yaml'], {
        cwd: work,
      })
      const ended = new Promise((resolve) => child.on('close', resolve))
      // From before the program has read the plan until after it has written it.
      await new Promise((resolve) => setTimeout(resolve, delay * 15))
      child.kill('SIGKILL')
      await ended
      const text = readFileSync(file, 'utf8')
      expect([EXAMPLE, signed]).toContain(text)
      seen.add(text === signed ? 'signed' : 'draft')
    }
    expect(seen.has('draft')).toBe(true)
    expect(readdirSync(work).filter((name) => name.endsWith('.yaml'))).toEqual(['план.yaml'])
  })
})
