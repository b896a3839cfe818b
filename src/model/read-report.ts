import { readSpan } from '../calendar/span.ts'
import type { ReportFile } from '../schema/generated/report.ts'
import type { Value } from '../source/yaml/tree.ts'
import { readNumber } from './number.ts'
import {
  type At,
  dayAt,
  isMap,
  items,
  placed,
  present,
  type Report as Tell,
  under,
  type ValueFault,
  wordList,
  words,
} from './read-parts.ts'
import type { Fact, FactState, IndicatorFact, Report } from './report.ts'
import type { Placed } from './roadmap.ts'

/** A fact as the file has it: every key is optional. */
type FactFile = Extract<NonNullable<ReportFile['мероприятия']>[string], { дата?: unknown }>
type ValueFile = { значение?: unknown; числитель?: unknown; знаменатель?: unknown; примечание?: unknown }

/** The value of a report (valid by the schema, or repaired) → the model, and the values that cannot be read. Never throws. */
export function readReport(value: Value): {
  readonly report: Report
  readonly faults: readonly ValueFault[]
} {
  const faults: ValueFault[] = []
  const tell: Tell = (fault) => {
    faults.push(fault)
  }
  const at: At<ReportFile> = { map: (isMap(value) ? value : {}) as unknown as ReportFile, path: [] }
  const report: Report = {
    path: [],
    roadmap: words(at, 'карта') ?? { path: ['карта'], text: '' },
    facts: readFacts(at, tell),
    values: readValues(at, tell),
    ...present({ organisation: words(at, 'организация'), date: dayAt(at, 'дата', tell) }),
  }
  return { report, faults }
}

function readFacts(at: At<ReportFile>, tell: Tell): Fact[] {
  const rows = under(at, 'мероприятия')
  return Object.entries(rows?.map ?? {}).flatMap(([key, value]) => {
    const path = ['мероприятия', key]
    return items(value, path).flatMap((item) =>
      isMap(item.value)
        ? [
            readFact(
              { map: item.value as unknown as FactFile, path: item.path },
              { path, text: key.trim() },
              tell,
            ),
          ]
        : [],
    )
  })
}

function readFact(at: At<FactFile>, activity: Placed, tell: Tell): Fact {
  const event = dayAt(at, 'событие', tell)
  const date = dayAt(at, 'дата', tell)
  const typed = words(at, 'состояние')?.text as FactState | undefined
  const isEventOnly = typed === undefined && event !== undefined && date === undefined
  return {
    path: at.path,
    activity,
    evidence: wordList(at, 'подтверждение'),
    ...present({
      state: isEventOnly ? undefined : (typed ?? ('выполнено' as const)),
      period: readFor(words(at, 'за'), tell),
      date,
      deadline: words(at, 'срок'),
      basis: words(at, 'основание'),
      reason: words(at, 'причина'),
      note: words(at, 'примечание'),
      event,
    }),
  }
}

function readFor(typed: Placed | undefined, tell: Tell): Fact['period'] {
  if (typed === undefined) return undefined
  const span = readSpan(typed.text)
  if (span !== undefined) return { ...typed, span }
  tell({
    path: typed.path,
    message: `Промежуток «${typed.text}» не читается`,
    hint: 'напишите год, месяц, квартал или даты: 2021 · август 2021 · III квартал 2021 · 2021/22 · 15.08.2021',
  })
  return typed
}

function readValues(at: At<ReportFile>, tell: Tell): IndicatorFact[] {
  const indicators = under(at, 'показатели')
  return Object.entries(indicators?.map ?? {}).flatMap(([code, years]) => {
    const path = ['показатели', code]
    if (!isMap(years)) return []
    return Object.entries(years as Readonly<Record<string, Value>>).flatMap(([year, value]) => {
      const own = { path: [...path, year], indicator: { path, text: code.trim() } }
      return readValue(value, { ...own, year: readYear(year.trim(), own.path, tell) }, tell) ?? []
    })
  })
}

type ValueHead = Pick<IndicatorFact, 'path' | 'indicator' | 'year'>

function readValue(value: Value, own: ValueHead, tell: Tell): IndicatorFact | undefined {
  if (!isMap(value)) {
    const lone = numeric(placed(value, own.path), tell)
    return lone === undefined ? undefined : { ...own, value: lone }
  }
  const at: At<ValueFile> = { map: value, path: own.path }
  return {
    ...own,
    ...present({
      value: numeric(words(at, 'значение'), tell),
      numerator: numeric(words(at, 'числитель'), tell),
      denominator: numeric(words(at, 'знаменатель'), tell),
      note: words(at, 'примечание'),
    }),
  }
}

/** Words that are no number are reported and kept: the note beside them may explain. */
function numeric(typed: Placed | undefined, tell: Tell): Placed | undefined {
  if (typed !== undefined && readNumber(typed.text) === undefined)
    tell({
      path: typed.path,
      message: `«${typed.text}» не читается как число`,
      hint: 'напишите число цифрами: 14,3 или 1 250',
    })
  return typed
}

/** A year, or a school year in its short form: «2022/2023» is 2022/23. What is neither is reported and kept. */
function readYear(year: string, path: ValueFault['path'], tell: Tell): string {
  const [, first = '', last = ''] = /^(\d{4})\/(\d{2}|\d{4})$/.exec(year) ?? []
  const next = String(Number(first) + 1)
  if (first !== '' && (last === next || last === next.slice(2))) return `${first}/${next.slice(2)}`
  if (/^(19|20|21)\d\d$/.test(year)) return year
  tell({
    path,
    message: `«${year}» — не год`,
    hint: 'напишите год или учебный год: 2022 или 2022/23',
  })
  return year
}
