import { createInterface } from 'node:readline'
import { readDay, showDay } from '../calendar/day.ts'
import { readPeriod } from '../calendar/period.ts'
import { noteText } from '../deadline/note-text.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext, Reading, ReadingKind } from '../deadline/reading.ts'
import { showDeadline } from '../deadline/show-deadline.ts'
import { EXIT, Refusal } from './exit.ts'
import type { Io } from './io.ts'

interface DeadlineOptions {
  readonly period?: string
  readonly orderDate?: string
  readonly json: boolean
  readonly stdin: boolean
}

/** One phrase from the command line, or one a line from standard input. */
export async function runDeadline(
  phrase: string | undefined,
  options: DeadlineOptions,
  io: Io,
): Promise<void> {
  const context = contextOf(options.period, options.orderDate)
  const show = options.json ? showJson : showWords
  if (!options.stdin) {
    if (phrase === undefined)
      throw new Refusal(EXIT.usage, 'не указан срок; пример: roadmap deadline "май–июнь 2021"')
    io.out(show(phrase, context))
    return
  }
  for await (const line of createInterface({ input: process.stdin })) {
    const [text = '', period, orderDate] = line.split('\t')
    if (text.trim() === '') continue
    const own =
      period === undefined && orderDate === undefined
        ? context
        : { ...context, ...contextOf(period || undefined, orderDate || undefined) }
    io.out(show(text, own))
  }
}

function contextOf(period: string | undefined, orderDate: string | undefined): DeadlineContext {
  const read = period === undefined ? undefined : readPeriod(period)
  if (period !== undefined && read === undefined)
    throw new Refusal(
      EXIT.usage,
      `период «${period}» не читается; напишите: 2023 · 2021–2024 · 01.09.2023–31.08.2025 · 2023/24 учебный год`,
    )
  const date = orderDate === undefined ? undefined : readDay(orderDate)
  if (orderDate !== undefined && date === undefined)
    throw new Refusal(EXIT.usage, `дата приказа «${orderDate}» не читается; напишите её как 29.03.2022`)
  return { ...(read && { period: read }), ...(date && { orderDate: date }) }
}

function showJson(phrase: string, context: DeadlineContext): string {
  const reading = readDeadline(phrase, context)
  return `${JSON.stringify({
    phrase,
    kind: reading.kind,
    bound: reading.bound ?? null,
    windows: windowsOf(reading).map(({ from, to }) => [from, to]),
    event: reading.event?.text ?? null,
    findings: [...new Set(reading.notes.map(({ rule }) => rule))],
    canonical: showDeadline(reading, context),
  })}\n`
}

function windowsOf(reading: Reading): Reading['windows'] {
  return reading.parts === undefined ? reading.windows : reading.parts.flatMap((part) => part.windows)
}

const KINDS: Readonly<Record<ReadingKind, string>> = {
  period: 'определённый срок',
  recurring: 'повторяющийся срок',
  ongoing: 'постоянно, весь период',
  event: 'по событию: дат нет',
  compound: 'несколько сроков',
  unresolved: 'не хватает данных, чтобы назвать даты',
  unreadable: 'не читается',
}
const MANY = 12

function showWords(phrase: string, context: DeadlineContext): string {
  const reading = readDeadline(phrase, context)
  const windows = windowsOf(reading)
  const canonical = showDeadline(reading, context)
  const lines = [
    `Срок: ${phrase.trim()}`,
    `Прочитано: ${KINDS[reading.kind]}${reading.bound === 'by' ? ', назван только конец' : reading.bound === 'from' ? ', названо только начало' : ''}`,
    ...windows
      .slice(0, MANY)
      .map(({ from, to }) =>
        from === to
          ? `  ${showDay(from, 'digits')}`
          : `  ${showDay(from, 'digits')} – ${showDay(to, 'digits')}`,
      ),
    ...(windows.length > MANY ? [`  … всего ${windows.length}`] : []),
    ...(canonical === phrase.trim() || windows.length === 0 ? [] : [`Лучше написать: ${canonical}`]),
    ...reading.notes.flatMap((note) => [
      `Замечание: ${noteText(phrase, note)} [${note.rule}]`,
      ...(note.hint === undefined ? [] : [`  что делать: ${note.hint}`]),
    ]),
  ]
  return `${lines.join('\n')}\n`
}
