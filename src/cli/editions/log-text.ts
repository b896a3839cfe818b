import { type Day, showDay } from '../../calendar/day.ts'
import type { Change } from '../../editions/diff/diff-plans.ts'
import type { EditionAct, EditionEntry, EditionLog } from '../../editions/edition.ts'
import type { PlacedDay, Roadmap } from '../../model/roadmap.ts'
import { plural } from '../../russian/plural.ts'
import type { Colours } from '../../terminal/colour.ts'
import { type ChangeLine, changeLines } from '../../views/change-lines.ts'
import { countText, escaped, markdownLine, prettyLine } from './change-text.ts'
import type { Commit } from './file-history.ts'

type Log = EditionLog<Commit | undefined>
type Entry = EditionEntry<Commit | undefined>

/** How a log is shown. */
export interface LogShown {
  readonly file: string
  readonly roadmap: Roadmap
  /** Word by word, and all of it. */
  readonly isFull: boolean
  /** Why git tells nothing. */
  readonly why?: string
  readonly isCut: boolean
  readonly colour: Colours
}

export const LOG_FORMATS: Readonly<Record<string, (log: Log, shown: LogShown) => string>> = {
  pretty: (log, shown) => {
    const { colour } = shown
    const entries = partsOf(log, shown).map(({ head, place, said, changes }) => [
      colour.bold(place === '' ? head : `${head} · ${place}`),
      ...said.map((line) => `  ${line}`),
      ...shownChanges(changes, shown, (line) => `  ${prettyLine(line, colour)}`).map(under),
    ])
    return `${[[shown.roadmap.title.text.trim().replace(/\s+/g, ' ')], ...entries, notes(log, shown)]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`
  },
  md: (log, shown) => {
    const entries = partsOf(log, shown).flatMap(({ head, place, said, changes }) => [
      `## ${escaped(head)}`,
      ...(place === '' ? [] : [escaped(place)]),
      ...said.map(escaped),
      ...listOf(shownChanges(changes, shown, markdownLine)),
    ])
    const title = `# Редакции: ${escaped(shown.roadmap.title.text.trim().replace(/\s+/g, ' '))}`
    return `${[title, ...entries, ...notes(log, shown)].join('\n\n')}\n`
  },
  json: ({ editions, unapproved }, { file, roadmap, why, isCut }) => {
    const output = {
      version: 1,
      plan: { file, code: roadmap.code.text, title: roadmap.title.text },
      source: why === undefined ? 'git' : 'file',
      ...(why !== undefined && { reason: why }),
      isCut,
      editions: editions.map(editionOutput),
      ...(unapproved !== undefined && { unapproved }),
    }
    return `${JSON.stringify(output, undefined, 2)}\n`
  },
}

function editionOutput({ number, act, what, place, changes }: Entry): object {
  const date = act?.date?.day ?? act?.date?.text
  return {
    edition: number,
    ...(act !== undefined && {
      act: { kind: act.kind, ...(date && { date }), ...(act.number && { number: act.number.text }) },
    }),
    ...(what !== undefined && { what }),
    ...(place !== undefined && { commit: { hash: place.hash, date: place.date } }),
    ...(changes !== undefined && { changes }),
  }
}

/** What is told of one edition, or of what is not approved. */
interface LogPart {
  readonly head: string
  readonly place: string
  readonly said: readonly string[]
  readonly changes?: readonly Change[]
}

function partsOf({ editions, unapproved }: Log, shown: LogShown): LogPart[] {
  const signed = editions.map((entry): LogPart => {
    const { number, act, what, changes } = entry
    const words = act === undefined ? '' : actText(act)
    return {
      head: `Редакция ${number}${words === '' ? '' : ` — ${words}`}`,
      place: placeText(entry, shown),
      said: what === undefined ? [] : what.split(/\s*\n\s*/),
      ...(changes !== undefined && { changes }),
    }
  })
  if (unapproved === undefined) return signed
  const { since, changes } = unapproved
  const said = changes === undefined ? `Текст не тот, что утверждён в редакции ${since}.` : []
  return [...signed, { head: 'Не утверждено', place: '', said: [said].flat(), ...(changes && { changes }) }]
}

function actText({ kind, date, number }: EditionAct): string {
  return [kind, date && `от ${dayText(date)}`, number && `№ ${number.text}`].filter(Boolean).join(' ')
}

function dayText({ day, text }: PlacedDay): string {
  return day === undefined ? text : showDay(day, 'digits')
}

function placeText({ place, changes, number }: Entry, { why }: LogShown): string {
  if (place !== undefined) return `${shortHash(place)} от ${showDay(place.date as Day, 'digits')}`
  if (why !== undefined) return ''
  return changes === undefined && number > 1 ? 'в истории git не найдена' : 'ещё не зафиксирована в git'
}

/** Long enough to name a commit of any such repository. */
function shortHash({ hash }: Commit): string {
  return hash.slice(0, 8)
}

/** So many things are told before the rest is counted. */
const SHOWN = 8

function shownChanges(
  changes: readonly Change[] | undefined,
  { isFull }: LogShown,
  show: (line: ChangeLine) => string,
): string[] {
  if (changes === undefined) return []
  const told = isFull ? changes : changes.slice(0, SHOWN)
  const lines = changeLines(told).filter(({ level }) => isFull || level === 0)
  const rest = changes.length - told.length
  const more = rest === 0 ? [] : [`… и ещё ${plural(rest, ['место', 'места', 'мест'])}; всё целиком: --full`]
  return [...lines.map(show), ...(more.length > 0 ? more : [countText(changes)])]
}

/** The count stands under the lines, as far in as they are. */
function under(line: string): string {
  return line.startsWith(' ') ? line : `  ${line}`
}

/** Lines of a list are one paragraph of Markdown, what is said below it another. */
function listOf(lines: readonly string[]): string[] {
  const items = lines.filter((line) => /^ *- /.test(line))
  return [items.join('\n'), ...lines.filter((line) => !items.includes(line))].filter(Boolean)
}

function notes({ editions }: Log, { why, isCut, file }: LogShown): string[] {
  return [
    ...(editions.length === 0
      ? ['Подписанных редакций ещё нет: в плане нет ни даты и номера приказа, ни ключа «утверждение».']
      : []),
    ...(why !== undefined && editions.length > 0
      ? [
          `Изменения строка за строкой не показаны: ${why}${editions.length > 1 ? '; что изменил приказ, известно только из ключа «изменения»' : ''}.`,
        ]
      : []),
    ...(isCut ? [`История файла «${file}» длинная: старые фиксации не просмотрены.`] : []),
  ]
}
