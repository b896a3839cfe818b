import type { Print } from '../../blocks/block.ts'
import { reportedValues } from '../../status/indicators/indicator-facts.ts'
import { reportPrint } from '../../views/report-view.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { readDayOption, today } from '../today.ts'
import { gapsOf, readYear, scaleReader } from './gaps-run.ts'
import { countedReports, readStatuses } from './status-run.ts'

/** The options of `roadmap render` that only `--part report` has. */
export interface ReportOptions {
  readonly asOf?: string
  readonly year?: string
  readonly reports?: string
}

/** As in `roadmap status`. */
const SOON = 30

/** Options that would be passed over in silence are a slip. */
export function refuseReportOptions({ asOf, year, reports }: ReportOptions): void {
  const given = Object.entries({ '--as-of': asOf, '--year': year, '--reports': reports })
  const stray = given.find(([, value]) => value !== undefined)?.[0]
  if (stray !== undefined)
    throw new Refusal(EXIT.usage, `параметр «${stray}» — только для отчёта об исполнении: --part report`)
}

/** Plans and their reports → «Отчёт об исполнении» of each plan; what does not count is told on stderr. */
export async function reportPrints(
  args: readonly string[],
  options: ReportOptions & { readonly maxBytes: number },
  io: Io,
): Promise<{ readonly prints: readonly { file: string; print: Print }[]; readonly isSound: boolean }> {
  const { maxBytes, reports } = options
  const asOf = options.asOf === undefined ? today() : readDayOption('--as-of', options.asOf)
  const year = options.year === undefined ? undefined : readYear(options.year)
  const source = { asOf, soon: SOON, maxBytes, ...(reports !== undefined && { reports }) }
  const { plans, isSound } = await readStatuses(args, source, io)
  const scaleAt = scaleReader(io.cwd)
  const prints: { file: string; print: Print }[] = []
  for (const plan of plans) {
    const { file, roadmap, status } = plan
    if (plan.told.length === 0)
      io.err(
        `${io.errColour.red('roadmap:')} отчётов к плану «${file}» не найдено; назовите их вместе с планом или укажите --reports\n`,
      )
    const counted = countedReports(plan)
    const gaps = gapsOf(roadmap, reportedValues(counted), {
      asOf,
      scale: await scaleAt(file),
      ...(year && { year }),
    })
    prints.push({ file, print: reportPrint({ roadmap, status, gaps, reports: counted }) })
  }
  return { prints, isSound }
}
