import { readPeriod } from '../calendar/period.ts'
import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import { readResponsible } from './names.ts'
import { readNumber, readTarget } from './number.ts'
import { type At, isMap, present, type Report, under, wordList, words } from './read-parts.ts'
import type { Baseline, Direction, Indicator, Placed, Target } from './roadmap.ts'

type IndicatorFile = NonNullable<RoadmapFile['показатели']>[number]

export function readIndicator(at: At<IndicatorFile>, report: Report): Indicator {
  const unit = words(at, 'единица')
  const targets = readTargets(at, unit?.text)
  const decimals = words(at, 'знаков')
  return {
    path: at.path,
    title: words(at, 'название') ?? { path: at.path, text: '' },
    direction: (at.map['направление'] as Direction | undefined) ?? directionOf(targets),
    targets,
    tasks: wordList(at, 'задачи'),
    ...present({
      code: words(at, 'код'),
      unit,
      baseline: readBaseline(at, report),
      method: words(at, 'метод'),
      source: words(at, 'источник'),
      responsible: readResponsible(at.map['ответственные'], [...at.path, 'ответственные']),
      decimals: decimals && wholeNumber(decimals, report),
    }),
  }
}

function wholeNumber(typed: Placed, report: Report): number | undefined {
  if (/^[0-6]$/.test(typed.text)) return Number(typed.text)
  report({
    path: typed.path,
    message: `«${typed.text}» — не число знаков`,
    hint: 'напишите целое число от 0 до 6',
  })
  return undefined
}

function readTargets(at: At<IndicatorFile>, unit: string | undefined): Target[] {
  const years = under(at, 'план')
  if (years === undefined) {
    const lone = words(at, 'план')
    return lone === undefined ? [] : [{ value: readTarget(lone.text, unit), ...lone }]
  }
  return Object.keys(years.map).flatMap((year) => {
    const typed = words(years as At<Record<string, unknown>>, year)
    return typed === undefined ? [] : [{ year, value: readTarget(typed.text, unit), ...typed }]
  })
}

function readBaseline(at: At<IndicatorFile>, report: Report): Baseline | undefined {
  const lone = words(at, 'база')
  if (lone !== undefined)
    return { path: lone.path, text: lone.text, ...present({ value: numberAt(lone, report) }) }
  const base = under(at, 'база')
  if (base === undefined || !isMap(base.map)) return undefined
  const value = words(base, 'значение')
  const [numerator, denominator] = [words(base, 'числитель'), words(base, 'знаменатель')].map(
    (part) => part && numberAt(part, report),
  )
  const fraction =
    numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
  return {
    path: base.path,
    text: value?.text ?? (fraction ? `${numerator}/${denominator}` : ''),
    ...present({
      year: yearAt(words(base, 'год'), report),
      value: value && numberAt(value, report),
      fraction,
    }),
  } as Baseline
}

function numberAt(typed: Placed, report: Report): number | undefined {
  const value = readNumber(typed.text)
  if (value === undefined)
    report({
      path: typed.path,
      message: `«${typed.text}» не читается как число`,
      hint: 'напишите число цифрами: 14,3 или 1 250',
    })
  return value
}

function yearAt(typed: Placed | undefined, report: Report): string | undefined {
  if (typed !== undefined && readPeriod(typed.text) === undefined)
    report({
      path: typed.path,
      message: `«${typed.text}» — не год`,
      hint: 'напишите год или учебный год: 2022 или 2022/23',
    })
  return typed?.text
}

function directionOf(targets: readonly Target[]): Direction {
  const falls = targets.some(
    ({ text, value }) =>
      /снижен|уменьшен/i.test(text) || (value.kind === 'number' && value.bound === 'at-most'),
  )
  return falls ? 'снижение' : 'рост'
}
