import { readSpan } from '../../calendar/span.ts'
import type { NewFact } from '../../facts/new-fact.ts'
import { EXIT, Refusal } from '../exit.ts'
import { MAX_BYTES, readMegabytes } from '../options.ts'
import { readDayOption, today } from '../today.ts'
import type { DecisionFlags, DoneFlags, FactFlags } from './fact-flags.ts'
import type { FactRun } from './fact-run.ts'

export function readDone(flags: DoneFlags): FactRun {
  const { evidence = [], partly, note, event } = flags
  const asOf = dayOfRun(flags)
  const isEventOnly = event !== undefined && flags.date === undefined
  const stray = Object.entries({
    '--evidence': evidence[0],
    '--for': flags.for,
    '--partly': partly || undefined,
  })
  const [extra] = stray.find(([, value]) => value !== undefined) ?? []
  if (isEventOnly && extra !== undefined)
    throw new Refusal(
      EXIT.usage,
      `«--event» без «--date» записывает только день события, а «${extra}» говорит об исполнении; добавьте день исполнения: --date`,
    )
  return {
    ...common(flags, asOf),
    fact: {
      evidence: evidence.map((each) => given('--evidence', each)),
      ...(isEventOnly
        ? {}
        : { state: partly ? 'частично' : 'выполнено', date: past('--date', flags.date, asOf) }),
      ...(event !== undefined && { event: past('--event', event, asOf) }),
      ...(note !== undefined && { note: given('--note', note) }),
      ...period(flags),
    },
  }
}

export function readDecision(flags: DecisionFlags): FactRun {
  const { basis, reason, to } = flags
  const asOf = dayOfRun(flags)
  return {
    ...common(flags, asOf),
    fact: {
      state: to === undefined ? 'исключено' : 'перенесено',
      date: past('--date', flags.date, asOf),
      evidence: [],
      basis: given('--basis', basis),
      ...(to !== undefined && { deadline: given('--to', to) }),
      ...(reason !== undefined && { reason: given('--reason', reason) }),
      ...period(flags),
    },
  }
}

function dayOfRun({ asOf }: FactFlags): FactRun['asOf'] {
  return asOf === undefined ? today() : readDayOption('--as-of', asOf)
}

function common({ org, report, maxSize }: FactFlags, asOf: FactRun['asOf']): Omit<FactRun, 'fact'> {
  return {
    asOf,
    maxBytes: maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize),
    ...(org !== undefined && { organisation: given('--org', org) }),
    ...(report !== undefined && { report: given('--report', report) }),
  }
}

/** A day that has come; without one, the day of the run. */
function past(option: string, typed: string | undefined, asOf: FactRun['asOf']): FactRun['asOf'] {
  const day = typed === undefined ? asOf : readDayOption(option, typed)
  if (day <= asOf) return day
  throw new Refusal(
    EXIT.usage,
    `день «${typed ?? ''}» параметра «${option}» ещё не наступил: в отчёт записывают то, что уже было`,
  )
}

function period({ for: typed }: FactFlags): Pick<NewFact, 'period'> {
  if (typed === undefined) return {}
  if (readSpan(typed) === undefined)
    throw new Refusal(
      EXIT.usage,
      `промежуток «${typed}» параметра «--for» не читается; напишите год, месяц, квартал или даты: 2022 · август 2022 · III квартал 2022 · 2021/22`,
    )
  return { period: typed.trim() }
}

function given(option: string, typed: string): string {
  const text = typed.trim()
  if (text === '') throw new Refusal(EXIT.usage, `у параметра «${option}» не указано значение`)
  return text
}
