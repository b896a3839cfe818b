import { resolve } from 'node:path'
import { fixedNumbers } from '../../editions/approve/fixed-numbers.ts'
import { agreedRequisites, type Requisites, requisiteChanges } from '../../editions/approve/requisites.ts'
import { sealEntry } from '../../editions/approve/seal-entry.ts'
import { diffPlans } from '../../editions/diff/diff-plans.ts'
import { sealState } from '../../editions/seal.ts'
import { plural } from '../../russian/plural.ts'
import { appendKey } from '../../source/edit/edit-tree.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { readDayOption, today } from '../today.ts'
import { editedPlan } from './edited-plan.ts'
import { type PlanAt, planAt } from './plan-at.ts'
import { showErrors, signoffErrors } from './signoff.ts'

export interface ApproveOptions {
  readonly date?: string
  readonly number?: string
  readonly force: boolean
}

/** Makes a draft the signed text: its act's day and number, a number beside every row, a seal over its printed words. */
export async function runApprove(
  file: string,
  { date, number, force }: ApproveOptions,
  maxBytes: number,
  io: Io,
): Promise<ExitCode> {
  const draft = await planAt(file, maxBytes, io)
  refuseApproved(draft)
  const asked = {
    ...(date !== undefined && { date: readDayOption('--date', date) }),
    ...(number && { number }),
  }
  const requisites = agreedRequisites(draft.roadmap, asked)
  if ('sentence' in requisites)
    throw new Refusal(EXIT.usage, `план «${file}» не утверждён: ${requisites.sentence}`)
  const ready = readyPlan(draft, requisites)
  const { errors, names } = await signoffErrors(ready, io, today())
  if (errors.length > 0) await showErrors(errors, { file: draft, isShifted: false }, io)
  if (errors.length > 0 && !force) {
    const count = plural(errors.length, ['ошибка', 'ошибки', 'ошибок'])
    io.err(
      `${io.errColour.red('roadmap:')} план «${file}» не утверждён: ${count}; исправьте их или утвердите как есть: --force\n`,
    )
    return EXIT.found
  }
  const sealed = editedPlan(ready, (tree, roadmap) => [
    appendKey(tree, 'утверждение', sealEntry(roadmap, requisites, names)),
  ])
  refuseSpoilt(draft, sealed)
  writeFile(resolve(io.cwd, file), file, sealed.bytes)
  io.err(`${told(file, sealed, errors.length)}\n`)
  return EXIT.clean
}

function refuseApproved({ name, roadmap }: PlanAt): void {
  if (!roadmap.typed(['утверждение'])) return
  throw new Refusal(
    EXIT.failed,
    `план «${name}» уже утверждён (редакция ${roadmap.approval?.edition ?? roadmap.edition}); подписанный план меняется приказом об изменении: roadmap amend`,
  )
}

/** The plan with everything that the signed text has and the draft has not. */
function readyPlan(draft: PlanAt, requisites: Requisites): PlanAt {
  return editedPlan(draft, (tree, roadmap) => {
    const { changes, refused } = fixedNumbers(tree, roadmap)
    if (refused[0] !== undefined)
      throw new Refusal(EXIT.failed, `план «${draft.name}» не утверждён: ${refused[0]}`)
    return [...changes, ...requisiteChanges(tree, roadmap, requisites)]
  })
}

/** Only the day and number of the act may be new in print, and the seal must hold: anything else is a fault of ours. */
function refuseSpoilt(draft: PlanAt, sealed: PlanAt): void {
  const seal = sealed.roadmap.approval?.seal?.text ?? ''
  // An act that was not there at all has its kind besides.
  const expected = new Set(['дата', 'номер', ...(draft.roadmap.order === undefined ? ['вид'] : [])])
  const others = diffPlans(draft.roadmap, sealed.roadmap).filter(
    ({ what, fields }) => what !== 'order' || fields.some(({ name }) => !expected.has(name)),
  )
  if (sealState(sealed.roadmap, seal) !== 'whole' || others.length > 0)
    throw new Error(`approving ${draft.name} changes its words`)
}

function told(file: string, { roadmap }: PlanAt, errors: number): string {
  const { approval } = roadmap
  const act = [approval?.date?.text, approval?.number && `№ ${approval.number.text}`]
    .filter(Boolean)
    .join(' ')
  const inSpite = errors === 0 ? '' : `; ошибки записаны в «утверждение»`
  return `утверждено: ${file} (от ${act}, редакция ${roadmap.edition}); номера строк закреплены${inSpite}`
}
