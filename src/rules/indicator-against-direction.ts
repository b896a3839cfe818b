import { overlaps, type Period, readPeriod } from '../calendar/period.ts'
import type { Indicator, Placed, Target } from '../model/roadmap.ts'
import { isPossible } from '../model/share.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** План не должен вести в обратную сторону. */
export const indicatorAgainstDirection: Rule = {
  id: 'indicator-against-direction',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Плановые значения идут в обратную сторону',
  why: 'План, по которому показатель становится хуже, — либо опечатка в числе, либо неверно названное направление.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 30
    источник: отчёты школ
`,
  good: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    направление: снижение
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 30
    источник: отчёты школ
`,
  check(roadmap, report) {
    for (const indicator of roadmap.indicators) {
      const fault = worseTarget(indicator, roadmap.period?.period)
      if (fault === undefined) continue
      const { target, before } = fault
      const other = indicator.direction === 'рост' ? 'снижение' : 'рост'
      report(
        target.path,
        `Направление показателя — ${indicator.direction}, а план «${target.text}» хуже, чем ${before.name}: ${showIndicator(indicator)}`,
        {
          hint: `исправьте значение или, если так и задумано, добавьте «направление: ${other}»`,
          related: before.path === undefined ? [] : [{ path: before.path, message: `${before.name}` }],
        },
      )
    }
  },
}

interface Before {
  readonly name: string
  readonly path?: Placed['path']
}

interface Worse {
  readonly target: Target
  readonly before: Before
}

/** The first target that is worse than the one before it in time, or than the baseline. Those with a finding of their own apart. */
function worseTarget(indicator: Indicator, period: Period | undefined): Worse | undefined {
  const { baseline, direction } = indicator
  if (direction === 'удержание') return undefined
  const base = baseline?.value ?? fractionOf(indicator)
  let value = base !== undefined && isPossible(base, indicator) ? base : undefined
  let before: Before = { name: `исходное значение «${baseline?.text ?? ''}»`, path: baseline?.path ?? [] }
  for (const target of inTime(indicator.targets).filter((each) => isWithin(each, period))) {
    if (movesBack(target, direction)) return { target, before: { name: 'исходное значение' } }
    if (target.value.kind !== 'number' || !isPossible(target.value.value, indicator)) continue
    if (
      value !== undefined &&
      (direction === 'рост' ? target.value.value < value : target.value.value > value)
    )
      return { target, before }
    value = target.value.value
    before = { name: `значение «${target.text}» за ${target.year ?? 'последний год'}`, path: target.path }
  }
  return undefined
}

/** Unit of the fraction is not stated beside it; only a percentage is sure. */
function fractionOf({ baseline, unit }: Indicator): number | undefined {
  const fraction = baseline?.fraction
  if (fraction === undefined || fraction.denominator === 0 || unit?.text !== '%') return undefined
  return (fraction.numerator / fraction.denominator) * 100
}

/** A year outside of the plan is a slip: where in time the value belongs is not known. */
function isWithin({ year }: Target, period: Period | undefined): boolean {
  const own = year === undefined ? undefined : readPeriod(year)
  return own === undefined || period === undefined || overlaps(own, period)
}

export function inTime(targets: readonly Target[]): Target[] {
  return targets.toSorted((a, b) => ((a.year ?? '9999') < (b.year ?? '9999') ? -1 : 1))
}

/** «снижение в 1,3 раза» under рост: only words and signs say it, a bare «на 5 п.п.» follows the direction. */
function movesBack({ text, value }: Target, direction: Indicator['direction']): boolean {
  if (value.kind === 'times') return value.direction !== undefined && value.direction !== direction
  if (value.kind !== 'change') return false
  const isRise = value.by > 0 && /^(?:рост|увелич|\+)/i.test(text)
  return direction === 'рост' ? value.by < 0 : isRise
}
