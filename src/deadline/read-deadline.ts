import { atomsOf } from './atoms.ts'
import { contextNotes, workingDaysNotes } from './context-notes.ts'
import { readEvent } from './event.ts'
import { CLAUSES } from './grammar/clauses.ts'
import { wholeMatches } from './match.ts'
import { type Draft, type Meaning, unreadable } from './meaning/draft.ts'
import type { DeadlineContext, Note, Reading, ReadingKind } from './reading.ts'
import type { Stretch } from './spans.ts'
import { type Item, normalise, tokenize } from './tokens.ts'
import { whereStopped, wordsAsTyped } from './where-stopped.ts'
import { keyed } from './window-keys.ts'

/** Longer cells are no deadlines. */
const MAX_LENGTH = 600

/**
 * Reads a deadline as the order words it (deadlines.md). What cannot be read with certainty is `unreadable` or
 * `unresolved`, never a guess; what was supplied is listed in `assumed`. Pure and total.
 */
export function readDeadline(text: string, context: DeadlineContext): Reading {
  const draft = text.length > MAX_LENGTH ? unreadable(UNREADABLE) : readPhrase(text, context)
  return finish(text, draft, context)
}

interface PhraseDraft extends Draft {
  readonly event?: Reading['event']
  readonly parts?: readonly Reading[]
}

function readPhrase(text: string, context: DeadlineContext): PhraseDraft {
  const starless = text.includes('*')
    ? text.replace(/(?<=\S)\*+(?=\s|$)/g, (stars) => ' '.repeat(stars.length))
    : text
  const once = withoutRepeatedYear(normalise(starless))
  const clause = once.text.replace(/[.;,\s]+$/, '')
  const tokens = tokenize(clause)
  const single = readClause(clause, tokens, text, context)
  const draft =
    (single !== undefined && isTelling(single) ? single : undefined) ??
    // A semicolon between dates is a comma; between other clauses it parts two deadlines.
    readList(clause, context) ??
    readCompound(text, context) ??
    unreadable(stopped(text, tokens))
  const notes: Note[] = starless === text ? [] : [spelling(': рядом стоит звёздочка сноски')]
  if (once.notes.length + notes.length === 0) return draft
  return { ...draft, notes: [...(draft.notes ?? []), ...once.notes, ...notes] }
}

/** A refusal without a reason leaves the phrase to be read in parts. */
function isTelling({ kind, notes = [] }: PhraseDraft): boolean {
  return kind !== 'unreadable' || notes.length > 0
}

function readList(clause: string, context: DeadlineContext): Draft | undefined {
  if (!clause.includes(';')) return undefined
  const listed = clause.replaceAll(';', ',')
  const atoms = atomsOf(tokenize(listed)).filter(({ type }) => type !== 'comma')
  const [match] = wholeMatches(atoms, CLAUSES)
  return match === undefined ? undefined : (match.value as Meaning)(context)
}

/** One clause: by exactly one row of the grammar, else as an event. */
function readClause(
  clause: string,
  tokens: readonly Item[],
  text: string,
  context: DeadlineContext,
): PhraseDraft | undefined {
  // Brackets set a part off, «включительно» is so without saying: windows are inclusive.
  const plain = tokens.filter(
    ({ type, value }) => type !== 'open' && type !== 'close' && value !== 'включительно',
  )
  const atoms = atomsOf(plain).filter(({ type }) => type !== 'comma')
  const found = wholeMatches(atoms, CLAUSES)
  if (found[0] !== undefined) return (found[0].value as Meaning)(context)
  return timed(atoms, tokens, context) ?? eventDraft(clause, atoms, text)
}

/** What a note behind a day and time must not hold: another deadline. */
const DEADLINE_PARTS = new Set([
  'every',
  'weekday',
  'holidays',
  'month',
  'quarter',
  'half',
  'week',
  'dates',
  'spans',
  'years',
  'freq',
  'stretch',
  'day-month',
  'reversed',
  'time',
  'dash',
  'week-of',
])

/** «2 мая 2024 в 14:45, актовый зал»: the day; time and place stay text. */
function timed(atoms: readonly Item[], tokens: readonly Item[], context: DeadlineContext): Draft | undefined {
  const [first, ...rest] = atoms
  if (first?.type !== 'dates' || rest.length === 0 || !tokens.some(({ type }) => type === 'time'))
    return undefined
  if (rest.some(({ type }) => DEADLINE_PARTS.has(type))) return undefined
  const [match] = wholeMatches([first], CLAUSES)
  return match === undefined ? undefined : (match.value as Meaning)(context)
}

function eventDraft(clause: string, atoms: readonly Item[], text: string): PhraseDraft | undefined {
  const [first] = atoms
  const isOften = first?.type === 'freq'
  const rest = isOften ? clause.slice(first.to).replace(/^[\s,(–]+/, '') : clause
  // «по графику, май 2023 г.» names a date as well: it is not certain which of the two holds.
  if (
    atoms.some(({ type }, index) => index > 0 && (type === 'years' || type === 'spans' || type === 'dates'))
  )
    return undefined
  const event = readEvent(rest.replace(/\)$/, ''), text)
  if (event === undefined) return undefined
  const notes: Note[] = event.isWithoutBasis
    ? [
        {
          rule: 'deadline-event-without-basis',
          message: ': не сказано, чей это график или план',
          hint: 'назовите его: «по графику проведения ВПР», «по плану работы управления»',
        },
      ]
    : []
  return {
    kind: 'event',
    stretches: [],
    notes,
    event: { text: event.text, ...(event.offset && { offset: event.offset }) },
  }
}

const SEPARATOR = /[;\n]|\.\s+(?=[А-ЯЁ])|(?<=[а-яё\d.])\s+(?=[А-ЯЁ][а-яё]+)/

/** Several deadlines in one cell; only when every clause reads alone. */
function readCompound(text: string, context: DeadlineContext): PhraseDraft | undefined {
  const clauses = text
    .split(SEPARATOR)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  if (clauses.length < 2 || clauses.length > 6) return undefined
  const parts = clauses.map((clause) => finish(clause, readSingle(clause, context), context))
  if (parts.some(({ kind }) => kind === 'unreadable' || kind === 'unresolved' || kind === 'compound'))
    return undefined
  const notes = parts.flatMap((part) => part.notes)
  return {
    kind: 'compound',
    stretches: [],
    parts,
    notes: [
      ...notes,
      {
        rule: 'deadline-compound',
        message: parts.length === 2 ? ': в ячейке два срока' : ': в ячейке несколько сроков',
        hint: 'разделите строку на две или оставьте один срок',
      },
    ],
  }
}

function readSingle(text: string, context: DeadlineContext): PhraseDraft {
  const clause = normalise(text).replace(/[.;,\s]+$/, '')
  return readClause(clause, tokenize(clause), text, context) ?? unreadable(UNREADABLE)
}

const TWICE = /((?:19|20)\d{2})(?:\s?(?:год[ау]?|г)\.?)?[\s,]+\1(?=\s?(?:год|г[.\s]|$))/

/** «Сентябрь 2023 г. 2023 г.» */
function withoutRepeatedYear(text: string): { readonly text: string; readonly notes: readonly Note[] } {
  const match = TWICE.exec(text)
  if (match === null) return { text, notes: [] }
  const at = match.index + match[0].length - 4
  return {
    text: `${text.slice(0, match.index)}${' '.repeat(at - match.index)}${text.slice(at)}`,
    notes: [
      {
        rule: 'deadline-year-repeated',
        message: `: год ${match[1]} написан дважды`,
        hint: 'оставьте один',
        words: match[0].trim(),
      },
    ],
  }
}

/** Where reading stopped. */
function stopped(text: string, tokens: readonly Item[]): Note {
  const item = whereStopped(atomsOf(tokens).filter(({ type }) => type !== 'comma'))
  const words = item === undefined ? undefined : wordsAsTyped(text, item.from, item.to)
  if (words === undefined || item?.from === 0) return UNREADABLE
  return { ...UNREADABLE, message: `не читается с места «${words}»`, words }
}

const UNREADABLE: Note = {
  rule: 'deadline-unreadable',
  message: 'не читается',
  hint: 'напишите его иначе («май–июнь 2021 г.», «ежегодно, август») или задайте даты: «срок: { текст: …, с: …, по: … }»',
}

function spelling(message: string): Note {
  return { rule: 'deadline-spelling', message }
}

function finish(text: string, draft: PhraseDraft, context: DeadlineContext): Reading {
  const stretches = inOrder(draft.stretches)
  const kind: ReadingKind = draft.kind
  const notes = [
    ...(draft.notes ?? []),
    ...(kind === 'compound' ? [] : contextNotes(stretches, context)),
    ...workingDaysNotes(draft.event?.offset, context),
  ]
  return {
    source: text,
    kind,
    windows: keyed(stretches),
    assumed: draft.assumed ?? [],
    notes: kind === 'unreadable' && notes.length === 0 ? [UNREADABLE] : notes,
    ...(draft.bound !== undefined && { bound: draft.bound }),
    ...(draft.event !== undefined && { event: draft.event }),
    ...(draft.parts !== undefined && { parts: draft.parts }),
  }
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1,
  )
  // The same window named twice is one window.
  return sorted.filter(
    (each, index) => each.from !== sorted[index - 1]?.from || each.to !== sorted[index - 1]?.to,
  )
}
