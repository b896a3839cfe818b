import type { Change, FieldChange, What } from '../editions/diff/diff-plans.ts'
import type { Named } from '../editions/diff/things.ts'
import { type WordChange, wordChanges } from '../editions/diff/word-changes.ts'

/** A line about a difference: of a thing, or of one of its values under it. */
export interface ChangeLine {
  readonly sign: '+' | '-' | '~' | '>' | '#'
  readonly level: 0 | 1
  readonly parts: readonly WordChange[]
}

const NAMES: Readonly<Record<What, string>> = {
  plan: 'план',
  order: 'приказ',
  ground: 'основание',
  goal: 'цель',
  task: 'задача',
  prose: 'текст',
  indicator: 'показатель',
  section: 'раздел',
  row: 'строка',
}

const DONE: Readonly<Record<Change['kind'], string>> = {
  added: 'добавлено',
  removed: 'убрано',
  changed: 'изменено',
  moved: 'перемещено',
  renumbered: 'перенумеровано',
}

const SIGNS: Readonly<Record<Change['kind'], ChangeLine['sign']>> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
  renumbered: '#',
}

/** Differences of two editions → lines for people, thing by thing, word by word inside a value. */
export function changeLines(changes: readonly Change[]): ChangeLine[] {
  return changes.flatMap((change) => [
    { sign: SIGNS[change.kind], level: 0, parts: [same(headOf(change))] },
    ...fieldsToTell(change).map(
      (field): ChangeLine => ({ sign: SIGNS[change.kind], level: 1, parts: fieldParts(field) }),
    ),
  ])
}

/** «строка 1.5 «Назначить кураторов …»: изменено» */
function headOf({ kind, what, old, now }: Change): string {
  const name = now ?? old
  if (name === undefined) return `${NAMES[what]}: ${DONE[kind]}`
  const was =
    old !== undefined && now !== undefined && old.number !== now.number
      ? `${old.number ?? 'без номера'} → `
      : ''
  const number = name.number === undefined && was === '' ? '' : ` ${was}${shownNumber(name)}`
  return `${NAMES[what]}${number} «${shortened(name)}»: ${DONE[kind]}`
}

function shownNumber({ number }: Named): string {
  return number?.replace(/\.$/, '') ?? 'без номера'
}

const LONGEST = 70

function shortened({ title }: Named): string {
  const line = title.replace(/\n/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}

/** The head of a line has told the number and the title already. */
function fieldsToTell({ kind, what, fields }: Change): readonly FieldChange[] {
  const told = what === 'row' ? ['номер', 'мероприятие'] : ['номер', 'название', 'текст']
  if (kind === 'added' || kind === 'removed') return fields.filter(({ name }) => !told.includes(name))
  return fields.filter(({ name }) => name !== 'номер')
}

function fieldParts({ name, before, after }: FieldChange): WordChange[] {
  const parts =
    before === undefined
      ? [{ kind: 'added' as const, text: after ?? '' }]
      : after === undefined
        ? [{ kind: 'removed' as const, text: before }]
        : wordChanges(before, after)
  return [same(`${name}: `), ...parts.map((part) => ({ ...part, text: part.text.replace(/\n/g, ' ⏎ ') }))]
}

function same(text: string): WordChange {
  return { kind: 'same', text }
}
