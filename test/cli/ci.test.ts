import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from './roadmap.ts'

const ROADMAP = `node ${ROOT}bin/roadmap.js`
const folder = mkdtempSync(join(tmpdir(), 'roadmap-ci-'))
const BAD =
  'дорожная-карта: 1\nкод: плохой\nназвание: План\nпериод: 2027\nмероприятия:\n  - мероприятие: Дело\n    срок: 31.09.2027\n'

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' })
}

/** A command of a CI system, with the package that is not published yet replaced by this checkout. */
function sh(
  script: string,
  env: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...own } = process.env
  const result = spawnSync('bash', ['-euc', script.replaceAll('npx --yes prikaz-roadmap', ROADMAP)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...own, ...env },
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

beforeAll(() => {
  git('init', '-q', '-b', 'main')
  cpSync(join(ROOT, 'examples/kemsky-2023.yaml'), join(folder, 'kemsky-2023.yaml'))
  git('add', '.')
  git('commit', '-qm', 'план')
  git('checkout', '-qb', 'правка')
  writeFileSync(join(folder, 'плохой план.yaml'), BAD)
  git('add', '.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string
    entry: string
  }[]
  it('checks what is staged', () => {
    const { code, out } = sh((hook?.entry ?? '').replace(/^roadmap/, ROADMAP))
    expect(code).toBe(1)
    expect(out).toContain('плохой план.yaml:7:11 ошибка')
    expect(out).toContain('Проверено: 1 файл')
  })
})

describe('action.yml', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    runs: { steps: { run: string; env?: Record<string, string> }[] }
  }
  const run = action.runs.steps.at(-1)
  /** GitHub puts inputs in place of their expressions. */
  const env = (inputs: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(run?.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, input: string) => inputs[input] ?? ''),
      ]),
    )
  it('installs what it runs', () => {
    expect(action.runs.steps[0]?.run).toBe('cd "$GITHUB_ACTION_PATH" && npm ci --no-audit --no-fund')
  })
  it('annotates, writes SARIF and a summary, and fails', () => {
    const summary = join(folder, 'summary.md')
    const { code, out } = sh(run?.run ?? '', {
      ...env({ set: 'рекомендуемый', sarif: 'out.sarif' }),
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_STEP_SUMMARY: summary,
    })
    expect(code).toBe(1)
    expect(out).toContain('::error file=плохой план.yaml,line=7')
    expect(JSON.parse(read('out.sarif')).version).toBe('2.1.0')
    expect(read('summary.md')).toContain('плохой план.yaml')
  })
  it('takes files and a limit of warnings', () => {
    const { code } = sh(run?.run ?? '', {
      ...env({ set: 'рекомендуемый', files: 'kemsky-2023.yaml', 'max-warnings': '0' }),
      GITHUB_ACTION_PATH: ROOT,
    })
    expect(code).toBe(0)
  })
})

describe('docs/ci/gitlab.yml', () => {
  const { roadmap } = parse(readFileSync(join(ROOT, 'docs/ci/gitlab.yml'), 'utf8')) as {
    roadmap: {
      script: string[]
      variables: Record<string, string>
      artifacts: { reports: { codequality: string; junit: string } }
    }
  }
  it('writes the reports that it hands over', () => {
    const { code, out } = sh(roadmap.script.join('\n'), roadmap.variables)
    expect(code).toBe(1)
    expect(out).toContain('Проверено: 2 файла')
    const { codequality, junit } = roadmap.artifacts.reports
    const [issue] = JSON.parse(read(codequality)) as { location: { path: string } }[]
    expect(issue?.location.path).toMatch(/\.yaml$/)
    expect(read(junit)).toContain('<testsuite')
  })
})

describe('docs/ci/roadmap.sh', () => {
  const script = `sh ${ROOT}docs/ci/roadmap.sh`
  it('checks what this branch has changed', () => {
    const { code, out } = sh(script, { ROADMAP, ROADMAP_BASE: 'main' })
    expect(code).toBe(1)
    expect(out).toContain('Проверено: 1 файл')
    expect(read('roadmap.md')).toContain('плохой план.yaml')
  })
  it('without a branch checks everything', () => {
    expect(sh(script, { ROADMAP }).out).toContain('Проверено: 2 файла')
  })
  it('tells what to do where the branch is not there', () => {
    const { code, err } = sh(script, { ROADMAP, ROADMAP_BASE: 'origin/main' })
    expect(code).toBe(3)
    expect(err).toContain('git fetch origin main')
  })
})

describe('a baseline', () => {
  it('made by the command of docs/ci.md lets only new errors stop the build', () => {
    const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')
    const [, command = ''] = /```sh\n(roadmap check --baseline .*)\n```/.exec(page) ?? []
    expect(sh(command.replace(/^roadmap/, ROADMAP)).code).toBe(0)
    const check = `${ROADMAP} check --baseline roadmap-baseline.json`
    expect(sh(check).code).toBe(0)
    writeFileSync(join(folder, 'плохой план.yaml'), BAD.replace('срок', 'отметка: 1\n    срок'))
    expect(sh(check)).toMatchObject({ code: 1, out: expect.stringContaining('[schema-') })
    writeFileSync(join(folder, 'плохой план.yaml'), BAD)
  })
})
