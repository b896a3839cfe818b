import { describe, expect, it } from 'vitest'
import { listings } from '../../src/render/index.ts'
import { indicatorGaps } from '../../src/status/indicators/indicator-gap.ts'
import { DEFAULT_SCALE } from '../../src/status/indicators/thresholds.ts'
import { colours } from '../../src/terminal/colour.ts'
import { gapsPrint } from '../../src/views/gaps-view.ts'
import { at, planOf, yearOf } from '../status/indicators/indicators.ts'

const asOf = at(2022, 12, 31)
const screen = { columns: 80, colour: colours({ env: {}, isTerminal: false }) }

function csvOf(count: number, isTitled: boolean): Promise<string> {
  const roadmap = planOf('  - { код: п, название: "=1+1", план: { 2022: 10 } }')
  const facts = [{ indicator: 'п', year: '2022', value: '7,5', note: '@SUM(A1; A2)' }]
  const gaps = indicatorGaps(roadmap.indicators, facts, {
    year: yearOf('2022'),
    asOf,
    scale: DEFAULT_SCALE,
  })
  const plans = Array.from({ length: count }, () => ({ file: 'план.yaml', roadmap, gaps }))
  return listings.csv(gapsPrint(plans, asOf, isTitled), screen)
}

describe('the table of gaps in a spreadsheet', () => {
  it('has a BOM, semicolons, decimal commas, and no formulas', async () => {
    const [head = '', row = ''] = (await csvOf(1, false)).split('\r\n')
    expect(head).toBe(
      '\ufeff№;Показатель;План;Факт;Отклонение;Отклонение, %;Разрыв;Степень достижения, %;Оценка;Причина отклонения',
    )
    expect(row).toMatch(/^1;'=1\+1;10;7,5;[-−]2,5;[-−]25,0;2,5;75,0;удовлетворительная;"'@SUM\(A1; A2\)"$/)
  })
  it('names the plan where there are several', async () => {
    const lines = (await csvOf(2, true)).split('\r\n')
    expect(lines.filter((line) => line.startsWith('План;1;'))).toHaveLength(2)
  })
})
