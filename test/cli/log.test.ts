import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { sealOf } from '../../src/editions/seal.ts'
import { planOf } from '../editions/plans.ts'
import { emptyFolder, type Repository, removeRepositories, repository } from './repository.ts'
import { roadmap } from './roadmap.ts'

afterEach(removeRepositories)

interface Draft {
  readonly edition?: number
  readonly rows: readonly string[]
  readonly amendments?: readonly string[]
}

/** A plan of rows «Дело 1: май 2027 г.»; signed where it says so. */
function planText({ edition = 1, rows, amendments = [] }: Draft, isSigned = true): string {
  const order = isSigned ? 'приказ: { дата: 20.01.2027, номер: 14 }\n' : ''
  const acts = amendments.map(
    (each, at) => `  - { редакция: ${at + 2}, дата: ${each}, номер: ${at + 30}, что: Изменён срок }\n`,
  )
  const table = rows.map((row) => {
    const [title = '', deadline = ''] = row.split(': ')
    return `  - мероприятие: ${title}\n    срок: ${deadline}\n    ответственные: УО\n`
  })
  return `дорожная-карта: 1\nкод: x\nназвание: План\nредакция: ${edition}\nпериод: 2027\n${order}${
    acts.length > 0 ? `изменения:\n${acts.join('')}` : ''
  }мероприятия:\n${table.join('')}`
}

/** The same with its seal. */
function sealed(draft: Draft): string {
  const text = planText(draft)
  const seal = `утверждение: { редакция: ${draft.edition ?? 1}, дата: 20.01.2027, номер: 14, отпечаток: "${sealOf(planOf(text))}" }\n`
  return text.replace('мероприятия:', `${seal}мероприятия:`)
}

function commit({ git, write }: Repository, text: string, file = 'план.yaml'): void {
  write(file, text)
  git('add', '.')
  git('commit', '-qm', 'x')
}

const log = async (cwd: string, ...args: string[]): Promise<string> => {
  const { out, err, code } = await roadmap(['log', 'план.yaml', ...args], { cwd })
  expect([err, code]).toEqual(['', 0])
  // Hashes and days of commits are of this run.
  return out.replace(/[0-9a-f]{8} от \d\d\.\d\d\.\d{4}/g, 'ФИКСАЦИЯ')
}

const first = sealed({ rows: ['Назначить кураторов: май 2027 г.', 'Подвести итоги: декабрь 2027 г.'] })
const changed = [
  'Назначить кураторов: июнь 2027 г.',
  'Провести семинар: май 2027 г.',
  'Подвести итоги: декабрь 2027 г.',
]
const second = sealed({ edition: 2, rows: changed, amendments: ['10.03.2027'] })

describe('roadmap log', () => {
  it('finds the commit of each edition, what it changed, and what nobody has approved', async () => {
    const repo = repository()
    commit(repo, planText({ rows: ['Черновая строка: май 2027 г.'] }, false))
    commit(repo, first)
    commit(repo, `# пояснение\n${first}`)
    commit(repo, second.replace('утверждение', '# roadmap: ниже отпечаток\nутверждение'))
    repo.write('план.yaml', second.replace('май 2027', 'апрель 2027'))
    expect(await log(repo.folder)).toBe(`План

Редакция 1 — приказ от 20.01.2027 № 14 · ФИКСАЦИЯ

Редакция 2 — приказ от 10.03.2027 № 30 · ФИКСАЦИЯ
  Изменён срок
  ~ строка 1 «Назначить кураторов»: изменено
  + строка 2 «Провести семинар»: добавлено
  # строка 2 → 3 «Подвести итоги»: перенумеровано
  Различий: 3 места.

Не утверждено
  ~ строка 2 «Провести семинар»: изменено
  Различий: 1 место.
`)
    expect(await log(repo.folder, '--full')).toContain('срок: [-май-]{+июнь+} 2027 г.')
    expect(await log(repo.folder, '-p', '--format', 'md')).toContain('срок: ~~май~~<ins>апрель</ins> 2027 г.')
    const json = JSON.parse(await log(repo.folder, '--format', 'json'))
    expect(json.editions.map(({ commit: { hash } }: { commit: { hash: string } }) => hash.length)).toEqual([
      40, 40,
    ])
    expect(json.editions[1].changes).toHaveLength(3)
    expect(json.unapproved.since).toBe(2)
  })
  it('follows the file to its former name, and takes the last seal of an edition', async () => {
    const repo = repository()
    commit(repo, sealed({ rows: ['Назначить кураторов: апрель 2027 г.'] }), 'прежний.yaml')
    commit(repo, sealed({ rows: ['Назначить кураторов: май 2027 г.'] }), 'прежний.yaml')
    mkdirSync(join(repo.folder, 'планы города'))
    renameSync(join(repo.folder, 'прежний.yaml'), join(repo.folder, 'планы города', 'план.yaml'))
    repo.git('add', '.')
    repo.git('commit', '-qm', 'переименован')
    commit(
      repo,
      sealed({ edition: 2, rows: ['Назначить кураторов: июль 2027 г.'], amendments: ['10.03.2027'] }),
      'планы города/план.yaml',
    )
    expect(await log(join(repo.folder, 'планы города'), '-p')).toContain('срок: [-май-]{+июль+} 2027 г.')
  })
  it('tells an edition that is sealed and not committed', async () => {
    const repo = repository()
    commit(repo, first)
    repo.write('план.yaml', second)
    const out = await log(repo.folder)
    expect(out).toContain('Редакция 2 — приказ от 10.03.2027 № 30 · ещё не зафиксирована в git\n')
    expect(out).toContain('Различий: 3 места.')
    expect(out).not.toContain('Не утверждено')
  })
  it('knows editions without a seal by their order; a merge counts as it came out', async () => {
    const repo = repository()
    const rows = [
      'Назначить кураторов: май 2027 г.',
      'Провести семинар: май 2027 г.',
      'Подвести итоги: декабрь 2027 г.',
    ]
    commit(repo, planText({ rows }))
    repo.git('checkout', '-qb', 'правка')
    commit(
      repo,
      planText({
        edition: 2,
        rows: ['Назначить кураторов: июнь 2027 г.', ...rows.slice(1)],
        amendments: ['10.03.2027'],
      }),
    )
    repo.git('checkout', '-q', 'main')
    commit(repo, `${planText({ rows })}# примечание\n`)
    repo.git('merge', '-q', '-m', 'слияние', 'правка')
    expect(readFileSync(join(repo.folder, 'план.yaml'), 'utf8')).toContain('редакция: 2')
    const out = await log(repo.folder)
    expect(out).toContain('Редакция 2 — приказ от 10.03.2027 № 30 · ФИКСАЦИЯ\n  Изменён срок\n  ~ строка 1')
  })
  it('shows the first changes of many and counts the rest', async () => {
    const repo = repository()
    const rows = (month: string): string[] =>
      Array.from({ length: 12 }, (_, at) => `Дело номер ${at}: ${month} 2027 г.`)
    commit(repo, sealed({ rows: rows('май') }))
    commit(repo, sealed({ edition: 2, rows: rows('июнь'), amendments: ['10.03.2027'] }))
    expect(await log(repo.folder)).toContain(
      'строка 8 «Дело номер 7»: изменено\n  … и ещё 4 места; всё целиком: --full\n',
    )
    expect(await log(repo.folder, '--full')).toContain('строка 12 «Дело номер 11»: изменено')
  })
  it('passes over versions that cannot be read', async () => {
    const repo = repository()
    commit(repo, first)
    commit(repo, '<<<<<<< HEAD\nдорожная-карта: 1\n')
    commit(repo, second)
    expect(await log(repo.folder)).toContain('Различий: 3 места.')
  })
  it('says why git tells nothing', async () => {
    const repo = repository()
    repo.write('план.yaml', second)
    expect(await log(repo.folder)).toContain('не показаны: файл ещё не зафиксирован в git;')
    repo.git('commit', '-q', '--allow-empty', '-m', 'пусто')
    expect(await log(repo.folder)).toContain('не показаны: файл ещё не зафиксирован в git;')
    const folder = emptyFolder()
    writeFileSync(join(folder, 'план.yaml'), second)
    expect(await log(folder)).toContain('не показаны: эта папка не в репозитории git;')
    const { out, code } = await roadmap(['log', 'план.yaml'], { cwd: repo.folder, env: { PATH: '' } })
    expect(out).toContain('не показаны: программы git на этом компьютере нет;')
    expect(code).toBe(0)
  })
})
