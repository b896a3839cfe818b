import { basename, dirname, extname, join } from 'node:path'
import { actName, amendingOrder, unusedReason } from '../../editions/amend/amending-order.ts'
import { type Change, changeOf } from '../../editions/amend/amendment.ts'
import { UnsayableRow } from '../../editions/amend/clauses/names.ts'
import { sealState } from '../../editions/seal.ts'
import type { Order, Roadmap } from '../../model/roadmap.ts'
import { showRow } from '../../model/show-row.ts'
import { plural } from '../../russian/plural.ts'
import { amendmentView } from '../../views/amendment/amendment-view.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { outputOf, writePrint } from '../print/print-file.ts'
import { readDayOption } from '../today.ts'
import { appliedPlan, writeEdition } from './amend-apply.ts'
import { amendNotes } from './amend-notes.ts'
import { type PlanAt, planAt } from './plan-at.ts'
import { signedVersion } from './signed-version.ts'

export interface AmendOptions {
  readonly output?: string
  readonly to?: string
  readonly date?: string
  readonly number?: string
  readonly whole: boolean
  readonly apply: boolean
  readonly force: boolean
}

/** An amending order as it follows from two editions of a plan. */
export interface Amendment {
  readonly old: PlanAt
  readonly now: PlanAt
  readonly order: Order
  readonly change: Change
}

/** The difference of a signed plan and a new one as an amending order; `--apply` makes the new one the next signed edition. */
export async function runAmend(
  args: readonly string[],
  options: AmendOptions,
  maxBytes: number,
  io: Io,
): Promise<ExitCode> {
  const [oldName, newName] = sides(args)
  const now = await planAt(newName, maxBytes, io)
  const old =
    oldName === undefined
      ? await signedVersion(newName, now, maxBytes, io)
      : await planAt(oldName, maxBytes, io)
  refuseUnsigned(old, now)
  const amendment = amendmentOf(old, now, options)
  const { order, change } = amendment
  const next = printed(old.roadmap)
  const print = amendmentView({ old: next, next: change.next, order, plan: change.plan, act: change.act })
  const format = outputOf(options)
  const target = options.output ?? targetOf(newName)
  // Nothing is written before everything is known to fit.
  const applied = options.apply
    ? await appliedPlan(amendment, { force: options.force, shown: newName }, io)
    : undefined
  if (options.apply && applied === undefined) return EXIT.found
  const isFile = await writePrint(print, { format, target, force: options.force }, io)
  const count = plural(change.plan.length + change.act.length, ['изменение', 'изменения', 'изменений'])
  if (isFile) io.err(`записано: ${target}; ${count}\n`)
  if (applied !== undefined) writeEdition(newName, applied, io)
  if (applied !== undefined && now.roadmap.amendment !== undefined)
    io.err('  «приказ-об-изменении» убран из файла: он подписан и записан в «изменения»\n')
  const reason = unusedReason(now.roadmap)
  const notes = amendNotes(change.steps, { isApplied: options.apply })
  for (const note of notes) io.err(`  ${note}\n`)
  if (reason !== undefined)
    io.err(`  причина «${reason}» не напечатана: впишите её в преамбулу или начните словами «В связи с …»\n`)
  return EXIT.clean
}

/** Of one file the signed text is looked for in git. */
function sides(args: readonly string[]): readonly [old: string | undefined, now: string] {
  const [first = '', second, ...more] = args
  if (more.length > 0) throw new Refusal(EXIT.usage, 'сравниваются два плана: назовите подписанный и новый')
  return second === undefined ? [undefined, first] : [first, second]
}

/** Only what was signed can be amended, and only by a text of the same plan. */
function refuseUnsigned(old: PlanAt, now: PlanAt): void {
  const [a, b] = [old.roadmap.code.text, now.roadmap.code.text]
  if (a !== b) refuse(`это разные планы: код «${a}» и код «${b}»; изменяется один план`)
  const { approval, edition } = old.roadmap
  if (approval?.seal === undefined)
    refuse(`план «${old.name}» не утверждён: меняйте его прямо, а когда подпишут — roadmap approve`)
  if (String(edition) !== approval.edition)
    refuse(
      `в плане «${old.name}» утверждена редакция ${approval.edition}, а стоит редакция ${edition}; возьмите утверждённую из git: roadmap log ${old.name}`,
    )
  const state = sealState(old.roadmap, approval.seal.text)
  if (state === 'broken')
    refuse(
      `печатный текст плана «${old.name}» не тот, что подписан; возьмите подписанный из git: roadmap log ${old.name}`,
    )
  if (state === 'unknown')
    refuse(`отпечаток плана «${old.name}» записан не так, как пишет эта программа; обновите её`)
}

function refuse(sentence: string): never {
  throw new Refusal(EXIT.failed, sentence)
}

/** What is printed and sealed is what was typed, also where a slip has meant something else. */
function printed(roadmap: Roadmap): Roadmap {
  return roadmap.printed ?? roadmap
}

function amendmentOf(old: PlanAt, now: PlanAt, { date, number, whole }: AmendOptions): Amendment {
  const asked = {
    ...(date !== undefined && { date: readDayOption('--date', date) }),
    ...(number && { number }),
  }
  const [before, after] = [printed(old.roadmap), printed(now.roadmap)]
  const order = amendingOrder(before, after, asked)
  const change = changeBetween(before, after, { repealedBy: actName(order, before.layout), whole })
  if (change.frozen.length > 0)
    throw new Refusal(
      EXIT.failed,
      `в подписанном акте изменено: ${change.frozen.join(', ')}; приказ об изменении этого не меняет — верните прежнее`,
    )
  if (change.plan.length + change.act.length === 0)
    throw new Refusal(
      EXIT.failed,
      `печатный текст планов «${old.name}» и «${now.name}» одинаков: приказ об изменении не нужен`,
    )
  return { old, now, order, change }
}

const UNSAYABLE: Readonly<Record<UnsayableRow['why'], string>> = {
  ambiguous:
    'названа неоднозначно: таких номеров и таких слов несколько; измените приложение целиком: --whole',
  'under-repealed': 'новая, а то, в чём она стоит, утрачивает силу; перенесите её в действующий раздел',
}

function changeBetween(old: Roadmap, now: Roadmap, options: Parameters<typeof changeOf>[2]): Change {
  try {
    return changeOf(old, now, options)
  } catch (error) {
    if (!(error instanceof UnsayableRow)) throw error
    refuse(`${showRow(error.row)} («${error.row.title.text}») ${UNSAYABLE[error.why]}`)
  }
}

function targetOf(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.amendment.docx`)
}
