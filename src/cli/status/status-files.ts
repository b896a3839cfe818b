import type { CheckedFile } from '../../check/check-file.ts'
import { pretty } from '../../formatters/pretty.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Catalogue } from '../files/catalogue.ts'
import { namedFiles } from '../files/choose-files.ts'
import type { Io } from '../io.ts'
import { readForm } from './reports.ts'

export interface NamedFiles {
  readonly plans: readonly { readonly file: string; readonly roadmap: Roadmap }[]
  /** Codes of all plans that were named, those that could not be read among them. */
  readonly codes: readonly string[]
  /** Files among the arguments that are reports. */
  readonly reports: readonly string[]
  readonly isSound: boolean
}

/** Arguments → plans and reports. A plan with faults of form is told about and left out: its words may be lost. */
export async function readNamed(
  args: readonly string[],
  catalogue: Catalogue,
  { maxBytes, io }: { readonly maxBytes: number; readonly io: Io },
): Promise<NamedFiles> {
  const { files, missing } = await namedFiles(args, io.cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0].message)
  const [plans, codes, reports]: [{ file: string; roadmap: Roadmap }[], string[], string[]] = [[], [], []]
  let isSound = true
  for (const file of files) {
    if (catalogue.head(file).kind === 'report') {
      reports.push(file)
      continue
    }
    const checked = readForm(file, maxBytes, io.cwd)
    const { roadmap, kind } = checked
    if (roadmap !== undefined) codes.push(roadmap.code.text)
    if (roadmap !== undefined && checked.isSound) addPlan(plans, file, roadmap)
    else if (kind !== 'settings') {
      isSound = false
      await showSpoilt(checked, io)
    }
  }
  if (plans.length === 0 && isSound)
    throw new Refusal(EXIT.usage, 'среди названных файлов нет ни одного плана; назовите план')
  return { plans, codes, reports, isSound }
}

async function showSpoilt(checked: CheckedFile, io: Io): Promise<void> {
  const findings = checked.findings.filter(({ severity }) => severity === 'error')
  io.err(await pretty(io.errColour).file({ ...checked, findings }))
  io.err(`${io.errColour.red('roadmap:')} файл «${checked.file}» не учтён: сначала исправьте ошибки записи\n`)
}

function addPlan(plans: { file: string; roadmap: Roadmap }[], file: string, roadmap: Roadmap): void {
  const twin = plans.find((plan) => plan.roadmap.code.text === roadmap.code.text)
  if (twin !== undefined)
    throw new Refusal(
      EXIT.usage,
      `у планов «${twin.file}» и «${file}» один код «${roadmap.code.text}»: отчёты не разделить; назовите нужный план`,
    )
  plans.push({ file, roadmap })
}
