import { yearOf } from '../calendar/day.ts'
import type { IndicatorFact } from '../model/report.ts'
import type { Indicator } from '../model/roadmap.ts'
import { isShare } from '../model/share.ts'
import { showIndicator } from '../model/show-indicator.ts'
import { isReportLost } from '../status/fact-note.ts'
import {
  compare,
  distance,
  type Fraction,
  multiply,
  showFraction,
  whole,
  ZERO,
} from '../status/indicators/fraction.ts'
import { typedValue } from '../status/indicators/indicator-facts.ts'
import { baselineValue, reachedValue } from '../status/indicators/indicator-values.ts'
import { readPlanYear } from '../status/indicators/plan-year.ts'
import type { ReportRule, ReportSubject } from './rule.ts'

/** Доля больше целого и скачок в десять раз — почти всегда сдвинутая запятая. */
export const reportValueImplausible: ReportRule = {
  id: 'report-value-implausible',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'warning' },
  summary: 'Значение показателя неправдоподобно',
  why: 'Сдвинутая запятая или не та единица меняют вывод о всём показателе: такое значение стоит проверить до отправки.',
  bad: `
отчёт: 1
карта: complete-2021
показатели:
  охват:
    "2021": 750
`,
  good: `
отчёт: 1
карта: complete-2021
показатели:
  охват:
    "2021": 75
`,
  check(subject, report) {
    if (isReportLost(subject.notes)) return
    const indicators = new Map(subject.roadmap?.indicators.map((each) => [each.code?.text, each]))
    for (const fact of subject.report.values) {
      const indicator = indicators.get(fact.indicator.text)
      const value = indicator && reachedValue(typedValue(fact), indicator)
      if (indicator === undefined || value === undefined) continue
      const outside = outsideWhole(value, indicator)
      const jump = outside === undefined ? jumpOf({ value, fact, indicator }, subject) : undefined
      const message = outside ?? jump?.message
      if (message === undefined) continue
      report(fact.value?.path ?? fact.path, message, {
        hint: 'проверьте запятую и единицу измерения',
        ...(jump?.path && { related: [{ path: jump.path, message: 'с чем сравнили' }] }),
      })
    }
  },
}

const HUNDRED = whole(100n)

function outsideWhole(value: Fraction, indicator: Indicator): string | undefined {
  if (!isShare(indicator) && !/^дол[яи]$/i.test(indicator.unit?.text ?? '')) return undefined
  const [isMore, isLess] = [compare(value, HUNDRED) > 0, compare(value, ZERO) < 0]
  if (!isMore && !isLess) return undefined
  const bound = isMore ? 'больше 100 %' : 'меньше 0 %'
  return `Доля не бывает ${bound}, а здесь ${shown(value)} %: ${showIndicator(indicator)}`
}

/** A reported value and its exact number. */
interface Told {
  readonly value: Fraction
  readonly fact: IndicatorFact
  readonly indicator: Indicator
}

/** What a value is compared with. */
interface Anchor {
  readonly value: Fraction
  readonly when: string
  /** Where it stands in this very report. */
  readonly path?: IndicatorFact['path']
}

/**
 * A jump from everything that is known before: the year before and the baseline. One near value is enough to believe it, so
 * that the year behind a slip is not told, too.
 */
function jumpOf(
  told: Told,
  subject: ReportSubject,
): { readonly message: string; readonly path?: IndicatorFact['path'] } | undefined {
  const { value, fact, indicator } = told
  const anchors = [...yearBefore(told, subject), ...baseline(indicator, subject)]
  const [anchor] = anchors
  if (anchor === undefined || !anchors.every((each) => isTenfold(each.value, value))) return undefined
  const change = compare(magnitude(value), magnitude(anchor.value)) > 0 ? 'вырос' : 'снизился'
  const name = showIndicator(indicator).replace(/^п/, 'П')
  const [before, after] = [`было ${shown(anchor.value)} ${anchor.when}`, `стало ${shown(value)}`]
  return {
    message: `${name} ${change} не меньше чем в 10 раз: ${before}, ${after} за ${fact.year} год`,
    ...(anchor.path && { path: anchor.path }),
  }
}

/** At most three decimals: enough to recognise what was typed. */
function shown(value: Fraction): string {
  return showFraction(value, 3)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '')
}

function yearBefore({ fact, indicator }: Told, { report, reports }: ReportSubject): Anchor[] {
  const when = readPlanYear(fact.year)
  const whose = report.organisation?.text
  return reports
    .filter(({ organisation }) => organisation?.text === whose)
    .flatMap(({ values }) => values)
    .flatMap((other) => {
      const before = other.indicator.text === fact.indicator.text ? readPlanYear(other.year) : undefined
      if (when === undefined || before === undefined || yearOf(before.to) !== yearOf(when.to) - 1) return []
      const value = reachedValue(typedValue(other), indicator)
      if (value === undefined) return []
      const isHere = report.values.includes(other)
      return [{ value, when: `за ${other.year} год`, ...(isHere && { path: other.path }) }]
    })
}

/** The plan's baseline is no measure for one school. */
function baseline(indicator: Indicator, { report }: ReportSubject): Anchor[] {
  const value = report.organisation === undefined ? baselineValue(indicator) : undefined
  return value === undefined ? [] : [{ value, when: 'в исходном значении' }]
}

/** At least ten times more or less; nothing is so often more than zero. */
function isTenfold(a: Fraction, b: Fraction): boolean {
  const [one, other] = [magnitude(a), magnitude(b)]
  if (compare(one, ZERO) === 0 || compare(other, ZERO) === 0) return false
  return compare(multiply(one, TEN), other) <= 0 || compare(multiply(other, TEN), one) <= 0
}

const TEN = whole(10n)

function magnitude(value: Fraction): Fraction {
  return distance(value, ZERO)
}
