import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { roadmap, scratch } from './roadmap.ts'

const { folder, remove } = scratch()
afterAll(remove)

const WILD =
  'дорожная-карта: 1\nназвание: "П" # что это\nкод: п\nмероприятия: [{срок: 2027, мероприятие: А}]\n'
const LAID =
  'дорожная-карта: 1\nкод: п\nназвание: П # что это\n\nмероприятия:\n  - мероприятие: А\n    срок: 2027\n'

describe('the standard input', () => {
  it('comes out laid out, and nothing else is said', async () => {
    const ran = await roadmap(['fmt', '-'], { stdin: WILD })
    expect(ran).toMatchObject({ code: 0, out: LAID, err: '' })
    expect(await roadmap(['fmt', '-'], { stdin: LAID })).toMatchObject({ code: 0, out: LAID, err: '' })
  })
  it('is only compared with --check and --diff', async () => {
    expect(
      await roadmap(['fmt', '-', '--check', '--stdin-name', 'план.yaml'], { stdin: WILD }),
    ).toMatchObject({
      code: 1,
      out: 'план.yaml\n',
    })
    expect(await roadmap(['fmt', '-', '--check'], { stdin: LAID })).toMatchObject({ code: 0, out: '' })
    const { code, out } = await roadmap(['fmt', '-', '--diff'], { stdin: WILD })
    expect(code).toBe(1)
    expect(out).toContain('+название: П # что это\n')
  })
  it('with errors of form gives nothing', async () => {
    const { code, out, err } = await roadmap(['fmt', '-'], { stdin: WILD.replace('код', 'кода') })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('файл «-» не изменён')
  })
})

describe('files', () => {
  it('that are laid out already are not written again', async () => {
    const file = join(folder, 'план.yaml')
    writeFileSync(file, WILD)
    expect(await roadmap(['fmt'], { cwd: folder })).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(file, 'utf8')).toBe(LAID)
    const { mtimeMs } = statSync(file)
    expect(await roadmap(['fmt'], { cwd: folder })).toMatchObject({ code: 0, out: '' })
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })
  it('of Windows keep their line ends and their mark', async () => {
    const file = join(folder, 'окна.yaml')
    writeFileSync(file, `\ufeff${WILD.replaceAll('\n', '\r\n')}`)
    await roadmap(['fmt', 'окна.yaml'], { cwd: folder })
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${LAID.replaceAll('\n', '\r\n')}`)
  })
  it('too large are told and left', async () => {
    const ran = await roadmap(['fmt', 'окна.yaml', '--max-size', '0,0001'], { cwd: folder })
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('больше предела')
  })
})
