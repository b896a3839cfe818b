import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Ran, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)

/** Runs in a folder below the one that has these settings. */
function run(settings: readonly string[], ...args: readonly string[]): Promise<Ran> {
  const cwd = join(folder, 'планы')
  mkdirSync(cwd, { recursive: true })
  writeFileSync(join(folder, 'roadmap.config.yaml'), ['настройки: 1', ...settings, ''].join('\n'))
  return roadmap(['rules', ...args], { cwd, env: { COLUMNS: '200' } })
}

/** The line of one rule, its columns parted. */
function line({ out }: Ran, id: string): string[] | undefined {
  const found = out.split('\n').find((each) => each.startsWith(`${id} `))
  return found?.trim().split(/ {2,}/)
}

const SETTINGS = [
  'набор: подписание',
  'правила:',
  '  goal-missing: нет',
  '  responsible-too-many: [ошибка, { предел: 8 }]',
  'исключения:',
  '  - файлы: [archive/**]',
  '    правила: { tasks-missing: нет }',
]

it('tells every severity and the line that has decided on it', async () => {
  const ran = await run(SETTINGS)
  expect(ran.code).toBe(0)
  expect(ran.out).toContain('Набор: подписание (../roadmap.config.yaml:2).')
  expect(line(ran, 'goal-missing')).toEqual(['goal-missing', 'нет', '../roadmap.config.yaml:4'])
  expect(line(ran, 'responsible-too-many')?.slice(1, 3)).toEqual(['ошибка', '../roadmap.config.yaml:5'])
  expect(line(ran, 'period-missing')?.slice(1, 3)).toEqual(['ошибка', 'набор «подписание»'])
  expect(line(ran, 'yaml-syntax')?.slice(1, 3)).toEqual(['ошибка', 'всегда'])
  expect(ran.out).toContain('Иначе для archive/**: ../roadmap.config.yaml:7: tasks-missing — нет.')
})

it('tells whether an opt-in set is asked for', async () => {
  const off = await run([])
  expect(line(off, 'cycle-order')?.slice(1, 3)).toEqual(['нет', 'набор «фиоко» не включён'])
  const on = await run(['дополнительно: [фиоко]'])
  expect(line(on, 'cycle-order')?.slice(1, 3)).toEqual(['замечание', 'набор «фиоко»'])
})

it('puts the set of the command line before that of the settings', async () => {
  const ran = await run(SETTINGS, '--set', 'черновик')
  expect(ran.out).toContain('Набор: черновик (параметр --set).')
  expect(line(ran, 'period-missing')?.slice(1, 3)).toEqual(['предупреждение', 'набор «черновик»'])
  expect(line(ran, 'goal-missing')?.slice(1, 3)).toEqual(['нет', '../roadmap.config.yaml:4'])
})

it('tells programs the same', async () => {
  const { out } = await run(SETTINGS, '--format', 'json')
  const { set, rules } = JSON.parse(out) as { set: string; rules: readonly { id: string }[] }
  expect(set).toBe('signoff')
  expect(rules.find(({ id }) => id === 'goal-missing')).toEqual({
    id: 'goal-missing',
    family: 'План в целом',
    summary: 'У плана нет цели',
    severity: 'off',
    from: { kind: 'settings', file: '../roadmap.config.yaml', line: 4 },
    severities: { draft: 'off', recommended: 'warning', signoff: 'warning' },
    optIn: null,
    fix: 'none',
  })
})

it('tells errors of the settings, and what holds without them', async () => {
  const ran = await run(['правила:', '  goal-mising: нет', '  tasks-missing: ошибка'])
  expect(ran.code).toBe(1)
  expect(ran.err).toContain('Правила «goal-mising» нет — вероятно, «goal-missing»')
  expect(line(ran, 'tasks-missing')?.slice(1, 3)).toEqual(['ошибка', '../roadmap.config.yaml:4'])
})
