import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formatters/markdown.ts'
import { checked, HOSTILE, hostile, PLAN, SPOILT, written } from './run.ts'

/** The cells of the rows of all tables, as GitHub parts them: at every `|` that is not escaped. */
const rows = (text: string): string[][] =>
  text.split('\n').flatMap((line) =>
    line.startsWith('| ')
      ? [
          line
            .slice(1, -1)
            .split(/(?<!\\)(?:\\\\)*\|/)
            .map((cell) => cell.trim()),
        ]
      : [],
  )

describe('the report for a request', () => {
  it('has a table for each file with findings, and none for a clean one', async () => {
    const clean = { file: 'чистый.yaml', text: '', findings: [] }
    const text = await written(markdown(), [checked('план.yaml', PLAN), clean, ...SPOILT])
    expect(text.match(/^### .*$/gm)).toEqual([
      '### план.yaml',
      '### 1251.yaml',
      '### нет скобки.yaml',
      '### пусто.yaml',
      '### чужой.yaml',
    ])
    expect(rows(text)).toContainEqual([
      '11',
      'ошибка',
      'Неизвестный ключ «сорк» — вероятно, «срок» `schema-unknown-key`',
      'замените на «срок»',
    ])
    expect(text).toMatch(/\n\nПроверено: 1 файл; \*\*1 ошибка, 1 предупреждение, 1 замечание\*\*\n$/)
  })
  it('tells what could not be read', async () => {
    const text = await written(markdown(), [], [{ file: 'a', message: 'файл «a_b» не читается' }])
    expect(text).toContain('**Не проверено:** файл «a\\_b» не читается\n')
  })
  it('has four cells a row and no markup of others, whatever the words are', async () => {
    const sound = async (words: string): Promise<void> => {
      const text = await written(markdown(), [hostile(words)])
      const table = rows(text)
      expect(table).toHaveLength(5)
      for (const row of table) expect(row).toHaveLength(4)
      expect(text).not.toMatch(/<|^(?!###? |\||Проверено|$)/m)
    }
    await sound(HOSTILE)
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'а|\\`*<>\r\n# ') }), sound))
  })
})
