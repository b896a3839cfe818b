import { type Agenda, agendaOf, type Dateless } from '../../agenda/agenda.ts'
import { sealOutput } from '../../render/fingerprint.ts'
import { plural } from '../../russian/plural.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { writeOutput } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readCount, readMegabytes } from '../options.ts'
import { readDayOption, today } from '../today.ts'
import { type OwnStatus, readStatuses } from './status-run.ts'

/** The options of `roadmap calendar` as typed. */
export interface CalendarFlags {
  readonly output?: string
  readonly force: boolean
  readonly due: boolean
  /** `false` where none are wanted. */
  readonly alarm: string | false
  readonly asOf?: string
  readonly responsible?: string
  readonly reports?: string
  readonly maxSize?: string
}

/** As in `roadmap status`, whose words for a status an entry repeats. */
const SOON = 30

/** Plans and their reports → one iCalendar file of what is still open; what has no days is counted on stderr. */
export async function runCalendar(args: readonly string[], flags: CalendarFlags, io: Io): Promise<ExitCode> {
  const { responsible, reports, maxSize } = flags
  const asOf = flags.asOf === undefined ? today() : readDayOption('--as-of', flags.asOf)
  const alarm = flags.alarm === false ? undefined : readCount('--alarm')(flags.alarm)
  const source = {
    asOf,
    soon: SOON,
    maxBytes: maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize),
    ...(responsible === undefined ? {} : { responsible }),
    ...(reports === undefined ? {} : { reports }),
  }
  const { plans, isSound } = await readStatuses(args, source, io)
  const { renderIcs } = await import('../../agenda/render-ics.ts')
  const agendas = plans.map(agendaOf)
  const entries = agendas.flatMap((agenda) => agenda.entries)
  const text = renderIcs(entries, {
    name: nameOf(plans),
    asOf,
    isDueOnly: flags.due,
    ...(alarm === undefined ? {} : { alarm }),
  })
  write(sealOutput('ics', new TextEncoder().encode(text)), entries.length, flags, io)
  io.err(leftOut(agendas))
  return isSound ? EXIT.clean : EXIT.found
}

function write(bytes: Uint8Array, count: number, { output, force }: CalendarFlags, io: Io): void {
  if (output === undefined || output === '-') {
    io.out(new TextDecoder().decode(bytes))
    return
  }
  writeOutput(output, bytes, 'ics', force, io.cwd)
  const events = count === 0 ? 'открытых сроков нет' : plural(count, ['событие', 'события', 'событий'])
  io.err(`записано: ${output} (${events})\n`)
}

/** The title of the plan; the codes where there are several, because titles are long and alike. */
function nameOf(plans: readonly OwnStatus[]): string {
  const [first, ...more] = plans
  const codes = plans.map(({ roadmap }) => roadmap.code.text)
  const name = more.length > 0 ? `Сроки планов: ${codes.join(', ')}` : (first?.roadmap.title.text ?? '')
  return first?.body === undefined ? name : `${first.body}: ${name}`
}

const REASONS: Readonly<Record<Dateless, string>> = {
  'awaiting-event': 'ожидает события',
  undetermined: 'срок не определён',
  endless: 'срок идёт, но последнего дня у него нет',
}

/** Nothing is left out silently. */
function leftOut(agendas: readonly Agenda[]): string {
  const left = agendas.flatMap((agenda) => agenda.left)
  if (left.length === 0) return ''
  const told = Object.entries(REASONS).flatMap(([kind, words]) => {
    const count = left.filter((each) => each === kind).length
    return count === 0 ? [] : [`${words} — ${count}`]
  })
  return `  без даты и потому не в календаре: ${told.join('; ')}\n`
}
