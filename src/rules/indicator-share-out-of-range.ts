import type { Indicator, Placed, Roadmap, TargetValue } from '../model/roadmap.ts'
import { isPossible, isShare } from '../model/share.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Path } from '../source/problem.ts'
import type { Rule } from './rule.ts'

/** Доля не бывает больше целого. */
export const indicatorShareOutOfRange: Rule = {
  id: 'indicator-share-out-of-range',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Доля больше 100 % или меньше нуля',
  why: 'Доля — это часть целого: значение вне 0–100 % — всегда ошибка в числе или в названии.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 180
    источник: отчёты школ
`,
  good: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 100
    источник: отчёты школ
`,
  check(roadmap, report) {
    for (const indicator of roadmap.indicators.filter(isShare)) {
      for (const { path, text, value } of valuesOf(indicator, roadmap)) {
        if (isPossible(value, indicator)) continue
        const shown = String(Math.round(value * 100) / 100).replace('.', ',')
        const computed = /^[-−]?[\d\s]+(?:[.,]\d+)?\s*%?$/.test(text)
          ? ''
          : ` («${text}» от исходного значения)`
        report(
          path,
          `Доля не бывает ${value > 100 ? 'больше 100 %' : 'меньше 0 %'}, а здесь ${shown} %${computed}: ${showIndicator(indicator)}`,
          {
            hint: 'исправьте значение; если показатель — не доля, назовите его иначе',
          },
        )
      }
    }
  },
}

function valuesOf(indicator: Indicator, { typed }: Roadmap): (Placed & { readonly value: number })[] {
  const { baseline, targets, direction } = indicator
  const fraction = baseline?.fraction
  const base =
    baseline?.value ??
    (fraction === undefined || fraction.denominator === 0
      ? undefined
      : (fraction.numerator / fraction.denominator) * 100)
  const first =
    baseline === undefined || base === undefined
      ? []
      : [{ path: valuePath(baseline.path, typed), text: baseline.text, value: base }]
  // What is reckoned from an impossible value is as impossible.
  const from = base !== undefined && isPossible(base, indicator) ? base : undefined
  return [
    ...first.map((each) => ({ ...each, text: String(each.value) })),
    ...targets.flatMap(({ path, text, value }) => {
      const number = plannedValue(value, from, direction)
      return number === undefined ? [] : [{ path, text, value: number }]
    }),
  ]
}

/** The key that holds the value, where the baseline is a mapping. */
function valuePath(path: Path, typed: Roadmap['typed']): Path {
  const own = [...path, 'значение']
  return typed(own) ? own : path
}

/** methods.md §3: снижение в k раз is B/k, рост в k раз is B·k. */
function plannedValue(
  target: TargetValue,
  base: number | undefined,
  direction: Indicator['direction'],
): number | undefined {
  if (target.kind === 'number') return target.value
  if (base === undefined || target.kind === 'unmeasurable') return undefined
  if (target.kind === 'times')
    return (target.direction ?? direction) === 'снижение' ? base / target.factor : base * target.factor
  return target.unit === 'points' ? base + target.by : base * (1 + target.by / 100)
}
