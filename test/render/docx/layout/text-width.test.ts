import { describe, expect, test } from 'vitest'
import { measureText, unitsPerEm } from '../../../../src/render/docx/layout/text-width.ts'

describe('measureText', () => {
  test.each([
    ['', '', ''],
    ['слово', 'слово', 'слово'],
    ['два слова', 'слова', 'слова'],
    ['нормативно-правовой', 'нормативно-', 'правовой'],
    ['план—отчёт', 'отчёт', 'план—'],
    ['в 2021–2024', '2021–2024', '2021–2024'],
    ['16-10/10609', '16-10/10609', '16-10/10609'],
    ['15.04.2022–20.05.2022', '15.04.2022–', '15.04.2022–'],
    ['29\u00A0марта 2022\u00A0г.', '29\u00A0марта', '2022\u00A0г.'],
  ])('%s: the widest unbreakable pieces', (text, first, second) => {
    const { word } = measureText(text, false)
    const widest = Math.max(measureText(first, false).whole, measureText(second, false).whole)
    expect(word).toBe(widest)
  })

  test('knows the widths of Times New Roman', () => {
    expect(measureText('0', false).whole).toBe(unitsPerEm / 2)
    expect(measureText(' ', true).whole).toBe(unitsPerEm / 4)
    expect(measureText('Ж', true).whole).toBeGreaterThan(measureText('Ж', false).whole)
    expect(measureText('漢', false).whole).toBe(unitsPerEm)
  })

  test('asks for no room for an address', () => {
    expect(measureText(`см. https://fioco.ru/${'a'.repeat(40)}`, false).word).toBe(
      measureText('см.', false).whole,
    )
  })
})
