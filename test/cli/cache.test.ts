import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, ROOT, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
const cwd = join(folder, 'сорок районов')
const BASE = ['check', '--as-of', '31.12.2023']

/** Plans with and without findings, as signed and mended, reports, and so many of them that threads are worth it. */
beforeAll(() => {
  cpSync(join(ROOT, 'examples'), cwd, { recursive: true })
  mkdirSync(join(cwd, 'many'))
  for (const name of ['kemsky-2023', 'kostroma-2020']) {
    const text = readFileSync(join(ROOT, `examples/as-signed/${name}.yaml`), 'utf8')
    for (let at = 0; at < 40; at++)
      writeFileSync(
        join(cwd, `many/${name}-${at}.yaml`),
        text.replace(/^код: .*$/m, `код: ${name}-${at}`).replace(/^(название: .*)$/m, `$1 (${at})`),
      )
  }
  writeFileSync(join(cwd, 'many/не-читается.yaml'), Buffer.from('\ufeffдорожная-карта: 1\n', 'utf16le'))
  writeFileSync(join(cwd, 'many/пустой.yaml'), 'дорожная-карта: 1\n')
  writeFileSync(
    join(cwd, 'many/roadmap.config.yaml'),
    'настройки: 1\nправила:\n  goal-missing: ошибка\n  gaol-missing: нет\n',
  )
})
afterAll(remove)

const told = ({ code, out, err }: Ran): unknown => ({ code, out, err })
const check = async (...args: string[]): Promise<unknown> => told(await roadmap([...BASE, ...args], { cwd }))

describe('the findings', () => {
  it('are the same cold, warm, in one thread, in four, and whatever order the files are named in', async () => {
    const plain = (await check('--no-cache', '--workers', '1')) as Ran
    expect(plain.out.split('\n').length).toBeGreaterThan(2000)
    expect(await check('--no-cache', '--workers', '4')).toEqual(plain)
    expect(await check('--cache-location', 'c1', '--workers', '1')).toEqual(plain)
    expect(await check('--cache-location', 'c1', '--workers', '1')).toEqual(plain)
    expect(await check('--cache-location', 'c4', '--workers', '4')).toEqual(plain)
    expect(await check('--cache-location', 'c4', '--workers', '2')).toEqual(plain)
    expect(readdirSync(join(cwd, 'c1')).length).toBeGreaterThan(80)
    expect(readdirSync(join(cwd, 'c4')).length).toBe(readdirSync(join(cwd, 'c1')).length)

    const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll('\\', '/'))
    const seed = Number(process.env['FC_SEED'] ?? 1)
    const [shuffled = []] = fc.sample(fc.shuffledSubarray(files, { minLength: files.length }), {
      seed,
      numRuns: 1,
    })
    for (const workers of ['1', '4']) {
      expect(await check(...shuffled, '--no-cache', '--workers', workers)).toEqual(plain)
      expect(await check(...shuffled, '--cache-location', 'c1', '--workers', workers)).toEqual(plain)
    }
  })

  it('are the same in every format, and with a baseline', async () => {
    for (const format of ['json', 'sarif', 'gitlab', 'junit']) {
      const plain = await check('--format', format, '--no-cache', '--workers', '1')
      expect(await check('--format', format, '--cache-location', 'c1')).toEqual(plain)
      expect(await check('--format', format, '--no-cache', '--workers', '4')).toEqual(plain)
    }
    await check('many', '--baseline', 'b.json', '--write-baseline', '--no-cache', '--workers', '1')
    const plain = await check('--baseline', 'b.json', '--no-cache', '--workers', '1')
    expect(await check('--baseline', 'b.json', '--cache-location', 'c1')).toEqual(plain)
    expect(await check('--baseline', 'b.json', '--cache-location', 'c1')).toEqual(plain)
    expect(await check('--baseline', 'b.json', '--no-cache', '--workers', '4')).toEqual(plain)
  })
})

describe('what was found before', () => {
  const plan = (deadline: string): string =>
    `# roadmap-ignore goal-missing: цель утвердят позже (до 01.02.2027)\nдорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2027\nмероприятия:\n  - мероприятие: Подведение итогов исполнения плана\n    срок: ${deadline}\n    ответственные: УО\n`
  const home = join(folder, 'one')
  const run = (...args: string[]): Promise<Ran> =>
    roadmap(['check', 'план.yaml', '--as-of', '01.01.2027', ...args], { cwd: home })
  const write = (deadline = 'май 2027 г.'): void => {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'план.yaml'), plan(deadline))
  }

  it('is kept beside the packages where there are some, and nowhere else without being asked', async () => {
    write()
    await run()
    expect(readdirSync(home)).toEqual(['план.yaml'])
    mkdirSync(join(home, 'node_modules'))
    await run('--no-cache')
    expect(readdirSync(join(home, 'node_modules'))).toEqual([])
    await run()
    expect(readdirSync(join(home, 'node_modules/.cache/prikaz-roadmap'))).toHaveLength(1)
    rmSync(join(home, 'node_modules'), { recursive: true })
  })

  it('does not count when the file, the settings, the set or the day of a suppression changes', async () => {
    write()
    const kept = (...args: string[]): Promise<Ran> => run('--cache-location', 'c', ...args)
    await kept()
    write('31.02.2027')
    expect((await kept()).out).toContain('31.02.2027')
    write()
    expect((await kept()).out).not.toContain('31.02.2027')
    expect((await kept('--set', 'подписание')).out).toContain('[result-missing]')
    writeFileSync(join(home, 'roadmap.config.yaml'), 'настройки: 1\nправила: { tasks-missing: ошибка }\n')
    expect((await kept()).out).toContain('ошибка: У плана нет задач')
    rmSync(join(home, 'roadmap.config.yaml'))
    expect((await kept('--as-of', '02.02.2027')).out).toContain('[ignore-expired]')
    expect((await kept()).out).not.toContain('[ignore-expired]')
  })

  it('is no harm when it is spoilt, and no loss when it cannot be kept', async () => {
    write()
    const plain = told(await run())
    await run('--cache-location', 'c2')
    for (const name of readdirSync(join(home, 'c2'))) writeFileSync(join(home, 'c2', name), '[{"file')
    expect(told(await run('--cache-location', 'c2'))).toEqual(plain)
    writeFileSync(join(home, 'file'), '')
    expect(told(await run('--cache-location', 'file'))).toEqual(plain)
  })
})
