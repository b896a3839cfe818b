import { resolve } from 'node:path'
import { checkForm } from '../../check/check-file.ts'
import type { Imported } from '../../import/import-plan.ts'
import { updatePlan } from '../../import/update/update-plan.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { plural } from '../../russian/plural.ts'
import { applyEdits } from '../../source/edit/apply-edits.ts'
import { EXIT, Refusal } from '../exit.ts'
import { readBytes } from '../files/files.ts'
import { patch } from '../files/patch.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES } from '../options.ts'

/** Makes the plan of a file say what the document says, and shows what has changed. */
export function updateFile(target: string, imported: Imported, io: Io): void {
  const bytes = readBytes(target, io.cwd, MAX_BYTES)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  const { text, roadmap } = openPlan(target, bytes)
  const { edits, kept, counts } = updatePlan({ text }, roadmap, imported)
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const edited = applyEdits(
    raw,
    edits.map((edit) => [edit]),
  )
  const after = Buffer.from(edited.text)
  if (edited.applied.length < edits.length || !checkForm(target, after).isSound)
    throw new Error(`the update of ${target} spoils it`)
  if (edits.length > 0) {
    io.out(patch(target, bytes, after, io.colour))
    writeFile(resolve(io.cwd, target), target, after)
  }
  io.err(`${told(target, counts, kept).join('\n')}\n`)
}

function openPlan(target: string, bytes: Uint8Array): { readonly text: string; readonly roadmap: Roadmap } {
  const { kind, text, roadmap, isSound } = checkForm(target, bytes)
  if (kind !== 'roadmap' || roadmap === undefined)
    throw new Refusal(
      EXIT.failed,
      `файл «${target}» — не план: обновляется файл, который начинается с «дорожная-карта: 1»`,
    )
  if (!isSound)
    throw new Refusal(
      EXIT.failed,
      `в плане «${target}» есть ошибки записи: сначала исправьте их — roadmap check ${target}`,
    )
  if (roadmap.typed(['утверждение']))
    throw new Refusal(
      EXIT.failed,
      `план «${target}» утверждён: он меняется только приказом об изменении — roadmap amend ${target}`,
    )
  return { text, roadmap }
}

function told(
  target: string,
  { changed, added }: { readonly changed: number; readonly added: number },
  kept: readonly string[],
): string[] {
  const places = plural(changed, ['место', 'места', 'мест'])
  const rows = plural(added, ['запись', 'записи', 'записей'])
  const first =
    changed + added === 0
      ? `в плане «${target}» менять нечего: он говорит то же, что документ`
      : `записано: ${target}; изменено: ${places}, добавлено: ${rows}`
  return [
    first,
    ...(kept.length === 0 ? [] : ['Не изменено, решите сами:', ...kept.map((line) => `  ${line}`)]),
  ]
}
