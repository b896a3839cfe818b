import type { Activity, Roadmap, Section } from '../model/roadmap.ts'
import { showIndicator } from '../model/show-indicator.ts'
import { showRow } from '../model/show-row.ts'

/** As in a finding: keys and indexes from the root of the file. */
type Path = readonly (string | number)[]

/** What the keys of a plan are called where nobody sees the file. */
const PARTS: Readonly<Record<string, string>> = {
  код: 'Код плана',
  название: 'Название плана',
  территория: 'Территория',
  период: 'Период',
  редакция: 'Номер редакции',
  изменения: 'Внесённые изменения',
  участники: 'Участники',
  основания: 'Основания',
  цель: 'Цель',
  задачи: 'Задачи',
  тексты: 'Текст плана',
  показатели: 'Показатели',
  таблица: 'Таблица мероприятий',
  разделы: 'Таблица мероприятий',
  мероприятия: 'Таблица мероприятий',
  приложения: 'Приложение',
  календарь: 'Календарь учебного года',
  оформление: 'Оформление',
  утверждение: 'Утверждение',
}

/** Parts whose items are counted: «Задача 2». */
const ITEMS: Readonly<Record<string, string>> = { основания: 'Основание', цель: 'Цель', задачи: 'Задача' }

/** A place as one who holds the printed plan would name it: «Раздел 2, строка 2.5», «Приказ, пункт 1.2». */
export function placeIn(roadmap: Roadmap, path: Path): string {
  const [part, at] = path
  if (part === 'приказ') return orderPlace(roadmap.order?.kind ?? 'приказ', path)
  if (part === 'приказ-об-изменении')
    return orderPlace(`${roadmap.amendment?.kind ?? 'приказ'} об изменении плана`, path)
  const indicator = roadmap.indicators.find((each) => covers(each.path, path))
  if (indicator !== undefined) {
    const { code: _code, ...printed } = indicator
    return capital(showIndicator(printed))
  }
  const row = rowAt(roadmap, path)
  if (row !== undefined) return row
  const prose = roadmap.proses.find((each) => covers(each.path, path))
  if (prose !== undefined) return `Текст «${prose.heading?.text ?? prose.key}»`
  if (typeof part !== 'string') return 'План в целом'
  if (typeof at === 'number' && Object.hasOwn(ITEMS, part)) return `${ITEMS[part]} ${at + 1}`
  return Object.hasOwn(PARTS, part) ? (PARTS[part] ?? '') : 'План в целом'
}

/** A place in a file that is no plan, or whose plan is not known: a report names rows and indicators by their keys. */
export function placeInFile([part, key]: Path): string {
  if (typeof key !== 'string') return 'Файл в целом'
  if (part === 'мероприятия') return `Строка ${key}`
  return part === 'показатели' ? `Показатель «${key}»` : 'Файл в целом'
}

/** The row, and its section where the plan has sections; a row that is itself a section has no other. */
function rowAt(roadmap: Roadmap, path: Path): string | undefined {
  const section = roadmap.sections.find((each) => each.title !== undefined && covers(each.path, path))
  const row = roadmap.activities
    .filter((each) => each.kind !== 'section' && covers(each.path, path))
    .reduce<Activity | undefined>(deeper, undefined)
  const parts = [
    ...(section === undefined ? [] : [sectionName(section)]),
    ...(row === undefined ? [] : [showRow(row)]),
  ]
  return parts.length === 0 ? undefined : capital(parts.join(', '))
}

function deeper(best: Activity | undefined, next: Activity): Activity {
  return best === undefined || next.path.length > best.path.length ? next : best
}

function sectionName({ number, title }: Section): string {
  if (number !== undefined) return `раздел ${number.replace(/\.$/, '')}`
  const words = title?.text.split(/\s+/) ?? []
  return `раздел «${words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ')}»`
}

/** «Приказ, пункт 1.2»: clauses are numbered as they stand. */
function orderPlace(name: string, [, part, ...steps]: Path): string {
  const numbers = steps.flatMap((step) => (typeof step === 'number' ? [step + 1] : []))
  const isClause = part === 'пункты' && numbers.length > 0
  return `${capital(name)}${isClause ? `, пункт ${numbers.join('.')}` : ''}`
}

function covers(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index])
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
