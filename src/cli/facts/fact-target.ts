import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { type Day, yearOf } from '../../calendar/day.ts'
import { chooseReport, dateFor, isOf } from '../../facts/choose-report.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { FactPlace } from './fact-place.ts'

/** The report that gets the fact, and the day that it has to be moved to. */
export interface Target {
  readonly file: string
  readonly organisation?: string
  /** Absent where the report has to be made. */
  readonly old?: FactPlace['reports'][number]
  readonly date?: Day
}

/** `--report` or the report that was named; else the only one that fits; else a new one. */
export function factTarget(
  { file, roadmap, reports, named }: FactPlace,
  { organisation, day }: { readonly organisation?: string; readonly day: Day },
  cwd: string,
): Target {
  const own = reports.map(({ checked, report }) => ({ file: checked.file, report }))
  const wanted = { day, ...(organisation !== undefined && { organisation }) }
  const chosen =
    named === undefined ? chooseReport(roadmap, own, wanted) : ({ kind: 'one', file: named } as const)
  if (chosen.kind === 'several')
    throw new Refusal(
      EXIT.usage,
      `подходят несколько отчётов: ${chosen.files.join(', ')}; назовите нужный: --report ${chosen.files[0]}`,
    )
  const path = chosen.kind === 'one' ? chosen.file : newName(file, reports, wanted, cwd)
  const old = reports.find(({ checked }) => checked.file === path)
  if (old === undefined) return { file: path, ...(organisation !== undefined && { organisation }) }
  return existing(old, { roadmap, ...wanted })
}

function existing(
  old: FactPlace['reports'][number],
  {
    roadmap,
    organisation,
    day,
  }: { readonly roadmap: Roadmap; readonly organisation?: string; readonly day: Day },
): Target {
  const { report, checked } = old
  const { file } = checked
  if (!checked.isSound)
    throw new Refusal(
      EXIT.failed,
      `в отчёте «${file}» есть ошибки записи: сначала исправьте их — roadmap check ${file}`,
    )
  if (report.roadmap.text !== roadmap.code.text)
    throw new Refusal(
      EXIT.failed,
      `отчёт «${file}» — к другому плану: в нём «карта: ${report.roadmap.text}», а код плана — «${roadmap.code.text}»`,
    )
  if (organisation !== undefined && !isOf(roadmap, report, organisation))
    throw new Refusal(
      EXIT.usage,
      `отчёт «${file}» ${report.organisation === undefined ? 'говорит за весь план' : `— организации «${report.organisation.text}»`}, а не за организацию «${organisation}»; назовите другой отчёт: --report`,
    )
  const date = dateFor(report, day)
  if (date.kind === 'closed')
    throw new Refusal(
      EXIT.failed,
      `отчёт «${file}» составлен на ${report.date?.text ?? ''}, а факт позже; назовите новый отчёт: --report ИМЯ.yaml`,
    )
  return {
    file,
    old,
    ...(report.organisation !== undefined && { organisation: report.organisation.text }),
    ...(date.kind === 'moves' && { date: date.to }),
  }
}

/** `reports/план-2022.yaml`, where the plan's other reports are; a longer name where that one is taken. */
function newName(
  plan: string,
  reports: FactPlace['reports'],
  { organisation, day }: { readonly organisation?: string; readonly day: Day },
  cwd: string,
): string {
  const last = reports.findLast(
    ({ report }) => (report.organisation === undefined) === (organisation === undefined),
  )
  const folder = last === undefined ? join(dirname(plan), 'reports') : dirname(last.checked.file)
  const stem = [
    basename(plan, extname(plan)),
    ...(organisation === undefined ? [] : [slug(organisation)]),
  ].join('-')
  const names = [String(yearOf(day)), day.slice(0, 7), day].map((when) => `${stem}-${when}.yaml`)
  const paths = names.map((name) => join(folder, name).replaceAll('\\', '/'))
  const free = paths.find((path) => !existsSync(resolve(cwd, path)))
  if (free !== undefined) return free
  throw new Refusal(
    EXIT.failed,
    `отчёты ${paths.join(', ')} уже есть, и ни один не подходит; назовите отчёт: --report ИМЯ.yaml`,
  )
}

/** Names of files may have 255 bytes, and a Russian letter has two. */
const LONGEST = 60

/** «МБОУ «СОШ № 1»» → «мбоу-сош-1» */
function slug(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST)
}
