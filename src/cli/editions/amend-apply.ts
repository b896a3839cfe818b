import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { showDay } from '../../calendar/day.ts'
import { editionChanges } from '../../editions/amend/next/edition-changes.ts'
import { fixedNumbers } from '../../editions/approve/fixed-numbers.ts'
import type { Requisites } from '../../editions/approve/requisites.ts'
import { sealEntry } from '../../editions/approve/seal-entry.ts'
import { sealState } from '../../editions/seal.ts'
import { TOP_KEYS } from '../../model/key-order.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { plural } from '../../russian/plural.ts'
import { readDocument } from '../../source/document.ts'
import {
  appendKey,
  type Change,
  hasPath,
  insertItem,
  insertKey,
  type PlanTree,
  removeKey,
  setValue,
} from '../../source/edit/edit-tree.ts'
import type { Plain } from '../../source/edit/plain.ts'
import { clauseSummary } from '../../views/amendment/clause-summary.ts'
import { printView } from '../../views/print-view.ts'
import { EXIT, Refusal } from '../exit.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { today } from '../today.ts'
import type { Amendment } from './amend-run.ts'
import { editedPlan } from './edited-plan.ts'
import type { PlanAt } from './plan-at.ts'
import { showErrors, signoffErrors } from './signoff.ts'

/** The new text as the next signed edition; nothing where errors keep it from being signed. */
export async function appliedPlan(
  amendment: Amendment,
  { force, shown }: { readonly force: boolean; readonly shown: string },
  io: Io,
): Promise<PlanAt | undefined> {
  const { now } = amendment
  if (!existsSync(resolve(io.cwd, shown)))
    throw new Refusal(EXIT.usage, `«${shown}» — не файл на диске: внести изменения можно только в файл`)
  const act = requisitesOf(amendment)
  const edition = amendment.old.roadmap.edition + 1
  refuseApplied(now, edition)
  const ready = readyEdition(amendment, act, edition)
  const { errors, names } = await signoffErrors(ready, io, today())
  if (errors.length > 0) await showErrors(errors, { file: now, isShifted: true }, io)
  if (errors.length > 0 && !force) {
    const count = plural(errors.length, ['ошибка', 'ошибки', 'ошибок'])
    io.err(
      `${io.errColour.red('roadmap:')} изменения в «${shown}» не внесены: ${count}; исправьте их или внесите как есть: --force\n`,
    )
    return undefined
  }
  const sealed = editedPlan(ready, (tree, roadmap) => [sealChange(tree, sealEntry(roadmap, act, names))])
  refuseSpoilt(amendment, sealed)
  return sealed
}

export function writeEdition(shown: string, { bytes, roadmap }: PlanAt, io: Io): void {
  const { approval, edition } = roadmap
  writeFile(resolve(io.cwd, shown), shown, bytes)
  io.err(
    `записано: ${shown}; редакция ${edition} (от ${approval?.date?.text ?? ''} № ${approval?.number?.text ?? ''})\n`,
  )
}

function requisitesOf({ order }: Amendment): Requisites {
  const number = order.number?.text
  if (order.date?.day === undefined || number === undefined)
    throw new Refusal(
      EXIT.usage,
      'изменения вносит подписанный приказ: укажите его дату и номер (--date 10.01.2023 --number 5) или впишите их в «приказ-об-изменении»',
    )
  return { date: order.date.day, number }
}

function refuseApplied({ name, roadmap }: PlanAt, edition: number): void {
  if (Number(roadmap.approval?.edition ?? 0) >= edition)
    throw new Refusal(
      EXIT.failed,
      `в плане «${name}» эти изменения уже внесены: утверждена редакция ${edition}`,
    )
}

/** The new text with numbers and repealed rows in their places, its edition, and the act in the list of those in force. */
function readyEdition({ old, now, change, order }: Amendment, act: Requisites, edition: number): PlanAt {
  const signed = readDocument(old.name, old.bytes).value ?? null
  const placed = editedPlan(now, (tree) => editionChanges(change.steps, { tree, signed }))
  const summaries = [...change.act, ...change.plan].map(clauseSummary)
  const entry: Plain = {
    редакция: String(edition),
    вид: order.kind === 'приказ' ? undefined : order.kind,
    дата: showDay(act.date, 'digits'),
    номер: act.number,
    что: [...new Set(summaries)],
  }
  // On its own: what comes in its place would be written into what goes out.
  const published = editedPlan(placed, (tree, { amendment }) =>
    amendment === undefined ? [] : [removeKey(tree, [], 'приказ-об-изменении')],
  )
  return editedPlan(published, (tree, roadmap) => {
    const { changes, refused } = fixedNumbers(tree, roadmap)
    if (refused[0] !== undefined) throw new Refusal(EXIT.failed, `изменения не внесены: ${refused[0]}`)
    return [...changes, editionKey(tree, String(edition)), ...listed(tree, entry)]
  })
}

function editionKey(tree: PlanTree, edition: string): Change | undefined {
  return hasPath(tree, ['редакция'])
    ? setValue(tree, ['редакция'], edition)
    : insertKey(tree, [], { key: 'редакция', value: edition, order: TOP_KEYS })
}

/** In the order in which acts come into force. */
function listed(tree: PlanTree, entry: Plain): (Change | undefined)[] {
  const list = ['изменения']
  if (!hasPath(tree, list))
    return [insertKey(tree, [], { key: 'изменения', value: [entry], order: TOP_KEYS })]
  let last = 0
  while (hasPath(tree, [...list, last])) last++
  return [insertItem(tree, list, last - 1, entry)]
}

function sealChange(tree: PlanTree, seal: Plain): Change | undefined {
  return hasPath(tree, ['утверждение'])
    ? setValue(tree, ['утверждение'], seal)
    : appendKey(tree, 'утверждение', seal)
}

/** What the file prints must be what the amending order has said: anything else is a fault of ours. */
function refuseSpoilt({ change, now }: Amendment, { roadmap }: PlanAt): void {
  const written = roadmap.printed ?? roadmap
  const said = { ...change.next, amendments: written.amendments }
  const sheets = (plan: Roadmap): string => JSON.stringify(printView(plan, 'all').sheets)
  if (sheets(said) !== sheets(written) || sealState(roadmap, roadmap.approval?.seal?.text ?? '') !== 'whole')
    throw new Error(`applying the amendment to ${now.name} gives another text`)
}
