import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ROOT, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
const WAITING = 'жду изменений; чтобы закончить, нажмите Ctrl+C\n'
const running: Watching[] = []

interface Watching {
  readonly child: ChildProcess
  /** What was told, on both streams, since the last time; waits until the check has ended. */
  readonly next: () => Promise<string>
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

function watching(args: readonly string[], cwd: string): Watching {
  const child = spawn(process.execPath, [join(ROOT, 'bin/roadmap.js'), 'check', ...args, '--watch'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  let text = ''
  let told = (): void => undefined
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      told()
    })
  const next = async (): Promise<string> => {
    while (!text.includes(WAITING))
      await new Promise<void>((resolve) => {
        told = resolve
      })
    // The two streams have no order between them: what belongs to this check may still be on its way.
    await new Promise((resolve) => setTimeout(resolve, 50))
    const whole = text.replace(WAITING, '')
    text = ''
    return whole
  }
  const stop = (signal: NodeJS.Signals): Promise<number | null> =>
    new Promise((resolve) => {
      child.on('exit', resolve)
      child.kill(signal)
    })
  const own = { child, next, stop }
  running.push(own)
  return own
}

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  remove()
})

function planOf(deadline: string): string {
  return `дорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2027\nмероприятия:\n  - мероприятие: Подведение итогов исполнения плана\n    срок: ${deadline}\n    ответственные: УО\n`
}

const BROKEN = 'срок: 31.02.2027'

describe('check --watch', () => {
  it('checks again when a file is written, replaced, deleted, created again, or added', async () => {
    const cwd = join(folder, 'мои планы')
    mkdirSync(cwd, { recursive: true })
    const plan = join(cwd, 'план (1).yaml')
    writeFileSync(plan, planOf('май 2027 г.'))
    const { next, stop } = watching(['.', '--set', 'черновик'], cwd)
    expect(await next()).toContain('Проверено: 1 файл; замечаний нет')

    writeFileSync(plan, planOf('31.02.2027'))
    expect(await next()).toContain(BROKEN)

    // As editors do it, twice: a watcher of the file itself would be deaf after the first time.
    for (const deadline of ['май 2027 г.', '31.02.2027']) {
      writeFileSync(join(cwd, '.draft'), planOf(deadline))
      renameSync(join(cwd, '.draft'), plan)
      expect((await next()).includes(BROKEN)).toBe(deadline === '31.02.2027')
    }

    rmSync(plan)
    expect(await next()).toContain('нет дорожных карт')
    writeFileSync(plan, planOf('май 2027 г.'))
    expect(await next()).toContain('Проверено: 1 файл; замечаний нет')

    writeFileSync(join(cwd, 'второй.yaml'), planOf('31.02.2027').replace('код: п', 'код: в'))
    const told = await next()
    expect(told).toContain('второй.yaml:7:')
    expect(told).toContain('Проверено: 2 файла; 1 ошибка')
    expect(await stop('SIGINT')).toBe(0)
  })

  it('follows one named file, and the settings above it', async () => {
    const cwd = join(folder, 'plans')
    mkdirSync(cwd, { recursive: true })
    writeFileSync(join(folder, 'roadmap.config.yaml'), 'настройки: 1\nнабор: черновик\n')
    writeFileSync(join(cwd, 'a.yaml'), planOf('31.02.2027'))
    writeFileSync(join(cwd, 'b.yaml'), planOf('31.02.2027'))
    const { next, stop } = watching(['a.yaml'], cwd)
    expect(await next()).toContain('Проверено: 1 файл; 1 ошибка')

    writeFileSync(join(folder, 'roadmap.config.yaml'), 'настройки: 1\nправила: { goal-missing: ошибка }\n')
    expect(await next()).toContain('[goal-missing]')

    rmSync(join(cwd, 'a.yaml'))
    expect(await next()).toContain('файла «a.yaml» нет')
    writeFileSync(join(cwd, 'a.yaml'), planOf('май 2027 г.'))
    expect(await next()).toContain('Проверено: 1 файл; 1 ошибка')
    expect(await stop('SIGTERM')).toBe(0)
  })

  it.each([
    [['--watch', '--fix'], '«--fix»'],
    [['--watch', '--staged'], '«--staged»'],
    [['--watch', '--cycle'], '«--cycle»'],
    [['--watch', '--baseline', 'b.json', '--write-baseline'], '«--write-baseline»'],
    [['-', '--watch'], 'вместо «-»'],
  ])('refuses what cannot be watched: %j', async (args, words) => {
    const { code, err } = await roadmap(['check', ...args], { stdin: '' })
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })
})
