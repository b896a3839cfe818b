import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cycleCoverage } from '../../src/model/cycle.ts'
import { readRoadmap } from '../../src/model/read-roadmap.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts'
import { cyclePrint } from '../../src/views/cycle-view.ts'

const PLAN = `
код: x
название: План
цель: Поддержать школы
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Мониторинг школ
      - мероприятие: Анализ итогов мониторинга
      - мероприятие: Единый методический день
        этап: меры
      - мероприятие: Адресные рекомендации школам
        утратила-силу: приказ от 10.01.2023 № 5
  - название: Всероссийская олимпиада
    мероприятия:
      - мероприятие: Утверждение показателей участия
      - мероприятие: Анализ «Мониторинга участия»
      - мероприятие: Анализ заявок
      - мероприятие: Анализ протоколов
      - мероприятие: Анализ апелляций
  - название: Управление
    срок: постоянно
`

function roadmap(text = PLAN): Roadmap {
  return readRoadmap(parse(text, { schema: 'failsafe' })).roadmap
}

describe('cycleCoverage', () => {
  it('takes the stage that the author names before the one that the wording shows', () => {
    const [schools] = cycleCoverage(roadmap())
    expect(
      [...(schools?.rows ?? [])].map(([stage, rows]) => `${stage} ${rows.map(({ number }) => number)}`),
    ).toEqual(['мониторинг 1.1', 'анализ 1.2', 'меры 1.3'])
  })
  it("counts the plan's own goal for every section, a repealed row for none, and skips a section that is a row", () => {
    expect(cycleCoverage(roadmap()).map(({ missing }) => missing)).toEqual([
      [
        'показатели',
        'методы сбора',
        'адресные рекомендации',
        'управленческие решения',
        'анализ эффективности',
      ],
      [
        'методы сбора',
        'мониторинг',
        'адресные рекомендации',
        'меры',
        'управленческие решения',
        'анализ эффективности',
      ],
    ])
  })
})

describe('cyclePrint', () => {
  it('is a table of stages and sections', async () => {
    const text = await renderMarkdown(cyclePrint(roadmap()))
    expect(text).toContain('| Этап | 1 | 2 |')
    expect(text).toContain('| цели | план | план |')
    expect(text).toContain('| показатели | — | 2.1 |')
    expect(text).toContain('| анализ | 1.2 | 2.2, 2.3, 2.4 … всего 4 |')
    expect(text).toContain('| адресные рекомендации | — | — |')
    expect(text).toContain('Всероссийская олимпиада')
  })
})
