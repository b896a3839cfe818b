import { dirname, join, resolve } from 'node:path'
import { type Day, showDay } from '../../calendar/day.ts'
import { checkForm } from '../../check/check-file.ts'
import { judgeFact, type Trial } from '../../facts/judge-fact.ts'
import { dayOf, type NewFact } from '../../facts/new-fact.ts'
import { type Added, onlyAdded } from '../../facts/only-added.ts'
import { namedRow } from '../../facts/row-key.ts'
import { factEdits, newReport, type Telling } from '../../facts/write-fact.ts'
import type { Fact, Report } from '../../model/report.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { applyEdits } from '../../source/edit/apply-edits.ts'
import { register } from '../../status/reporters.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import { readBytes } from '../files/files.ts'
import { writeFile, writeNew } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { type FactPlace, factPlace } from './fact-place.ts'
import { factTarget, type Target } from './fact-target.ts'
import {
  type Counted,
  type FoundRow,
  factLines,
  placeText,
  rowName,
  rowOrRefusal,
  unknownOrganisation,
  verdictRefusal,
} from './fact-words.ts'

/** A fact that is told on the command line. */
export interface FactRun {
  readonly fact: NewFact
  readonly organisation?: string
  /** The report that was named to write into. */
  readonly report?: string
  readonly asOf: Day
  readonly maxBytes: number
}

/** As in `roadmap status`. */
const SOON = 30

/** Writes a fact into the report that it belongs to, once it is certain that `check` and `status` will count it. */
export async function runFact(
  [file, typed]: readonly [file: string, row: string],
  run: FactRun,
  io: Io,
): Promise<ExitCode> {
  const place = await factPlace(file, run, io)
  const row = rowOrRefusal(namedRow(place.roadmap, typed), typed)
  const { repealed } = row.activity
  if (repealed !== undefined)
    throw new Refusal(
      EXIT.failed,
      `${rowName(row)} больше не действует (${repealed.text}): фактов по ней не записывают`,
    )
  const { target, text } = writing(place, { row, run, io })
  const verdict = judged(place, { row, target, text, asOf: run.asOf })
  if (target.old === undefined) writeNew(target.file, text, io.cwd)
  else writeFile(resolve(io.cwd, target.file), target.file, Buffer.from(text))
  const lines = [...headLines(target, place.file), ...factLines(row, verdict, target.organisation)]
  io.err(`${lines.join('\n')}\n`)
  return EXIT.clean
}

/** The report that gets the fact, and its text with the fact in it. */
function writing(
  place: FactPlace,
  { row, run, io }: { readonly row: FoundRow; readonly run: FactRun; readonly io: Io },
): { readonly target: Target; readonly text: string } {
  const { roadmap } = place
  const { fact, asOf } = run
  const organisation = organisationOf(roadmap, run.organisation)
  const day = dayOf(fact) ?? asOf
  const target = factTarget(place, { day, ...(organisation !== undefined && { organisation }) }, io.cwd)
  const telling = { roadmap, row, fact, ...(target.date !== undefined && { date: target.date }) }
  if (target.old === undefined) return { target, text: created(telling, target, day) }
  return { target, text: added(telling, target.file, { run, io }) }
}

/** What the fact does, as `check` and `status` will see it. */
function judged(
  place: FactPlace,
  { row, target, text, asOf }: { row: FoundRow; target: Target; text: string; asOf: Day },
): Counted {
  const { report: now, ...change } = written(text, target)
  const trial = { roadmap: place.roadmap, row: row.activity, ...trialOf(place, target, now), ...change }
  const verdict = judgeFact(trial, { asOf, soon: SOON })
  if (verdict.kind === 'counts') return verdict
  throw verdictRefusal(verdict, { row, fact: change.fact, placeOf: placeOf(place, change) })
}

/** The name by which the plan has an organisation. */
function organisationOf(roadmap: Roadmap, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  const names = register(roadmap)
  if (names.organisation(typed) === undefined) throw unknownOrganisation(typed, names.names)
  return names.nameOf(typed)
}

function created(telling: Telling, { organisation }: Target, date: Day): string {
  return newReport(telling, { date, ...(organisation !== undefined && { organisation }) })
}

/** The text of a report with the fact in it. */
function added(
  telling: Telling,
  file: string,
  { run, io }: { readonly run: FactRun; readonly io: Io },
): string {
  const bytes = readBytes(file, io.cwd, run.maxBytes)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  const edits = factEdits(checkForm(file, bytes).text, telling)
  if (edits === undefined)
    throw new Refusal(
      EXIT.failed,
      `в отчёте «${file}» строка «${telling.row.key}» записана через «&» или «*»: такую запись программа не дополняет, допишите факт сами`,
    )
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return applyEdits(raw, [edits]).text
}

/** Reads the new text before it is written: anything else than one more fact would be a mistake of this program. */
function written(text: string, { file, old }: Target): Added & { readonly report: Report } {
  const { report, isSound } = checkForm(file, Buffer.from(text))
  const change = report && isSound ? onlyAdded(old?.report, report) : undefined
  if (report === undefined || change === undefined) throw new Error(`the fact spoils the report ${file}`)
  return { ...change, report }
}

/** The reports as `check` will read them; a new one stands among them by its name. */
function trialOf({ reports }: FactPlace, { file, old }: Target, now: Report): Pick<Trial, 'old' | 'now'> {
  const at =
    old === undefined ? reports.filter(({ checked }) => checked.file < file).length : reports.indexOf(old)
  const before = reports.map(({ report }) => report)
  return { old: before, now: before.toSpliced(at, old === undefined ? 0 : 1, now) }
}

function placeOf({ reports }: FactPlace, { before }: Added): (fact: Fact) => string {
  return (fact) => {
    const known = before.get(fact) ?? fact
    const holder = reports.find(({ report }) => report.facts.includes(known))
    return placeText(holder?.checked.file ?? 'отчёт', known)
  }
}

function headLines({ file, old, date }: Target, plan: string): string[] {
  const isNew = old === undefined ? ' (новый отчёт)' : ''
  const was = old?.report.date?.text
  const moved = date === undefined ? [] : [`  дата отчёта: ${was} → ${showDay(date, 'digits')}`]
  const folder = dirname(plan)
  const isFound = dirname(file) === folder || `./${file}`.startsWith(`./${join(folder, 'reports')}/`)
  const apart = isFound ? [] : ['  отчёт лежит не рядом с планом: называйте его командам вместе с планом']
  return [`записано: ${file}${isNew}`, ...moved, ...apart]
}
