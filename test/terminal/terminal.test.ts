import { describe, expect, it } from 'vitest'
import { colours } from '../../src/terminal/colour.ts'
import { codeFrame } from '../../src/terminal/frame.ts'
import { widthMeter } from '../../src/terminal/width.ts'

const plain = colours({ env: {}, isTerminal: false })
const frame = async (text: string, line: number, from: number, to: number): Promise<string> => {
  const span = { start: { line, column: from }, end: { line, column: to } }
  return codeFrame(text.split('\n'), span, { colour: plain, widthOf: await widthMeter(text) })
}

describe('the code frame', () => {
  it('marks the fault, with one line above it', async () => {
    expect(await frame('приказ:\n  номр: 216\n', 2, 3, 7)).toBe('1 │ приказ:\n2 │   номр: 216\n  │   ^^^^')
  })
  it('is as wide as the text on a screen: tabs, wide signs, combining letters, emoji', async () => {
    const under = async (text: string, word: string): Promise<string> => {
      const at = text.indexOf(word)
      const shown = await frame(text, 1, at + 1, at + word.length + 1)
      const [line = '', mark = ''] = shown.split('\n')
      return `${line.slice(4)}|${mark.slice(4)}`
    }
    expect(await under('а\tслово', 'слово')).toBe('а  слово|   ^^^^^')
    expect(await under('漢字 слово', 'слово')).toBe('漢字 слово|     ^^^^^')
    expect(await under('е́ слово', 'слово')).toBe('е́ слово|  ^^^^^')
    expect(await under('👍🏽 слово', 'слово')).toBe('👍🏽 слово|   ^^^^^')
  })
  it('cuts a long line around the fault and never shows control characters', async () => {
    const shown = await frame(`${'а'.repeat(500)}ошибка${'б'.repeat(500)}`, 1, 501, 507)
    const [line = '', mark = ''] = shown.split('\n')
    expect(line.length).toBeLessThan(120)
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('ошибка')
    expect(await frame('a\u001b[31mb', 1, 1, 2)).not.toContain('\u001b')
  })
})

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%j, terminal %s: %s', (env, isTerminal, coloured) => {
    expect(colours({ env, isTerminal }).red('а') !== 'а').toBe(coloured)
  })
})
