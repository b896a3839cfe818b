import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type ReadCalendar, readIcs } from '../agenda/ics.ts'
import { type Ran, ROOT, roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)
const at = (name: string): string => join(folder, name)
for (const name of ['kemsky-2023', 'kurkino-2020'])
  writeFileSync(at(`${name}.yaml`), readFileSync(join(ROOT, `examples/${name}.yaml`)))

const calendar = (...args: string[]): Promise<Ran> =>
  roadmap(['calendar', ...args, '--as-of', '01.03.2021'], { cwd: folder })
const read = (name: string): ReadCalendar => readIcs(readFileSync(at(name), 'utf8'))

describe('a calendar file', () => {
  it('is replaced while nobody has touched it, and is the same each time and on stdout', async () => {
    expect((await calendar('kurkino-2020.yaml', '-o', 'a.ics')).code).toBe(0)
    const first = readFileSync(at('a.ics'), 'utf8')
    expect((await calendar('kurkino-2020.yaml', '-o', 'a.ics')).code).toBe(0)
    expect(readFileSync(at('a.ics'), 'utf8')).toBe(first)
    expect((await calendar('kurkino-2020.yaml')).out).toBe(first)
    expect(read('a.ics').events.length).toBeGreaterThan(200)
  })
  it('is kept when somebody edited it, and survives a checkout with LF', async () => {
    const text = readFileSync(at('a.ics'), 'utf8')
    writeFileSync(at('a.ics'), text.replaceAll('\r\n', '\n'))
    expect((await calendar('kurkino-2020.yaml', '-o', 'a.ics')).code).toBe(0)
    appendFileSync(at('a.ics'), 'X-MINE:1\r\n')
    const ran = await calendar('kurkino-2020.yaml', '-o', 'a.ics')
    expect(ran.code).toBe(3)
    expect(readFileSync(at('a.ics'), 'utf8')).toMatch(/X-MINE:1\r\n$/)
    expect((await calendar('kurkino-2020.yaml', '-o', 'a.ics', '--force')).code).toBe(0)
  })
  it('of several plans holds all of their events, with ids that do not meet', async () => {
    await calendar('kemsky-2023.yaml', '-o', 'b.ics')
    await calendar('kemsky-2023.yaml', 'kurkino-2020.yaml', '-o', 'both.ics')
    const [a, b, both] = ['a.ics', 'b.ics', 'both.ics'].map(read)
    const uids = both?.events.map(({ uid }) => uid) ?? []
    expect(uids.length).toBe((a?.events.length ?? 0) + (b?.events.length ?? 0))
    expect(new Set(uids).size).toBe(uids.length)
    expect(both?.name).toBe('Сроки планов: kemsky-2023, kurkino-2020')
  })
  it('has no reminders where none are wanted', async () => {
    await calendar('kemsky-2023.yaml', '--no-alarm', '-o', 'quiet.ics')
    expect(read('quiet.ics').events.some(({ alarm }) => alarm !== undefined)).toBe(false)
    expect(read('b.ics').events.every(({ alarm }) => alarm !== undefined)).toBe(true)
  })
})

describe('help of «calendar»', () => {
  it('is Russian, with examples', async () => {
    const { out, code } = await roadmap(['calendar', '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Вызов: roadmap/)
    expect(out).toContain('Примеры:')
    expect(out).not.toMatch(/\b(Usage|Options|Arguments|display|default)\b/)
  })
})
