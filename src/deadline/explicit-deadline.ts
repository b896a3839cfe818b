import { type Day, readDay } from '../calendar/day.ts'
import { readPeriod } from '../calendar/period.ts'
import { contextNotes } from './context-notes.ts'
import type { DeadlineContext, Note, Reading } from './reading.ts'
import type { Stretch } from './spans.ts'
import { keyed } from './window-keys.ts'

/** What the author says of a deadline beside its words: `срок: { текст, с, по }`, `окна`, `событие`. */
export interface ExplicitDeadline {
  readonly text: string
  /** Ends as typed: a day, a month with its year, a year; an absent one is the plan's own. */
  readonly windows: readonly { readonly from?: string; readonly to?: string }[]
  readonly isEvent: boolean
}

/** The author's own dates in place of a reading of the words; nothing where there are none. */
export function readExplicit(
  { text, windows, isEvent }: ExplicitDeadline,
  context: DeadlineContext,
): Reading | undefined {
  if (isEvent) return { source: text, kind: 'event', windows: [], event: { text }, assumed: [], notes: [] }
  if (windows.length === 0) return undefined
  const stretches = windows.map((window) => stretchOf(window, context))
  if (!stretches.every((stretch) => stretch !== undefined)) return unreadable(text)
  const sorted = (stretches as Stretch[]).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return {
    source: text,
    kind: sorted.length > 1 ? 'recurring' : 'period',
    windows: keyed(sorted),
    assumed: [],
    notes: contextNotes(sorted, context),
  }
}

function stretchOf(
  { from, to }: ExplicitDeadline['windows'][number],
  { period }: DeadlineContext,
): Stretch | undefined {
  const start = from === undefined ? period?.from : endOf(from, 'from')
  const end = to === undefined ? period?.to : endOf(to, 'to')
  return start === undefined || end === undefined || start > end ? undefined : { from: start, to: end }
}

function endOf(typed: string, side: 'from' | 'to'): Day | undefined {
  return readDay(typed) ?? readPeriod(typed)?.[side]
}

function unreadable(text: string): Reading {
  const note: Note = {
    rule: 'deadline-unreadable',
    message: ': заданные даты не читаются',
    hint: 'напишите их как 01.08.2023 или 2023; начало не позже конца',
  }
  return { source: text, kind: 'unreadable', windows: [], assumed: [], notes: [note] }
}
