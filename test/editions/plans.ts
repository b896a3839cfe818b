import { readdirSync, readFileSync } from 'node:fs'
import { checkForm } from '../../src/check/check-file.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'

const EXAMPLES = new URL('../../examples/', import.meta.url)

/** The mended examples and those as signed: name → text. */
export const examples: readonly (readonly [name: string, text: string])[] = ['', 'as-signed/'].flatMap(
  (folder) =>
    readdirSync(new URL(folder, EXAMPLES))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [folder + name, readFileSync(new URL(folder + name, EXAMPLES), 'utf8')] as const),
)

/** The model of a plan that has no fault of form. */
export function planOf(text: string): Roadmap {
  const { roadmap, form } = checkForm('план.yaml', new TextEncoder().encode(text))
  const errors = form.filter(({ severity }) => severity === 'error')
  if (roadmap === undefined || errors.length > 0)
    throw new Error(errors.map(({ message, range }) => `${range.start.line}: ${message}`).join('\n'))
  return roadmap
}

/** A small plan of generated rows. */
export interface SmallPlan {
  readonly sections: readonly { readonly title: string; readonly rows: readonly SmallRow[] }[]
  readonly tasks: readonly string[]
}

export interface SmallRow {
  readonly title: string
  readonly deadline: string
  readonly responsible: string
  readonly result: string
}

export function textOf({ sections, tasks }: SmallPlan): string {
  const rows = (list: readonly SmallRow[]): string =>
    list
      .map(
        (row) =>
          `      - мероприятие: ${row.title}\n        срок: ${row.deadline}\n        ответственные: ${row.responsible}\n        результат: ${row.result}\n`,
      )
      .join('')
  return [
    'дорожная-карта: 1\nкод: п\nназвание: План\nпериод: 2021–2024\n',
    tasks.length === 0 ? '' : `задачи:\n${tasks.map((task) => `  - ${task}\n`).join('')}`,
    'разделы:\n',
    ...sections.map(({ title, rows: own }) => `  - название: ${title}\n    мероприятия:\n${rows(own)}`),
  ].join('')
}
