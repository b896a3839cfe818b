import { nearest } from '../finding/nearest.ts'
import { pretty } from '../formatters/pretty.ts'
import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Io } from './io.ts'
import { type ReadReport, type ReportSearch, reportsOf } from './reports.ts'

/** The reports whose values count, and whether all that were found do. What does not count is told on stderr. */
export async function countedReports(
  file: string,
  roadmap: Roadmap,
  search: ReportSearch,
  io: Io,
): Promise<{ readonly reports: readonly Report[]; readonly isComplete: boolean }> {
  const found = await reportsOf(file, roadmap, search)
  const reports: Report[] = []
  let isComplete = true
  for (const read of found) {
    if (!(await isWhole(read, io))) isComplete = false
    const { report, checked } = read
    if (report === undefined) continue
    if (report.roadmap.text === roadmap.code.text) reports.push(report)
    else {
      isComplete = false
      complain(`отчёт «${checked.file}» не учтён: ${strangerText(report, search.codes)}`, io)
    }
  }
  if (found.length === 0)
    complain(`отчётов к плану «${file}» не найдено; назовите их вместе с планом или укажите --reports`, io)
  return { reports, isComplete }
}

/** Shows the faults of form; a value that has one does not count. */
async function isWhole({ checked, report }: ReadReport, io: Io): Promise<boolean> {
  const findings = checked.findings.filter(({ severity }) => severity === 'error')
  if (findings.length > 0) io.err(await pretty(io.errColour).file({ ...checked, findings }))
  if (report === undefined) complain(`отчёт «${checked.file}» не учтён: сначала исправьте ошибки записи`, io)
  return findings.length === 0 && report !== undefined
}

function strangerText({ roadmap: { text } }: Report, codes: readonly string[]): string {
  const near = nearest(text, codes)
  return `плана с кодом «${text}» здесь нет${near === undefined ? '' : ` — вероятно, «${near}»`}`
}

function complain(sentence: string, io: Io): void {
  io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
}
