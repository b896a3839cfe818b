import type { Placed, Roadmap } from '../model/roadmap.ts'
import { abbreviationsIn, initialsOf, isCommonAbbreviation, isSpeltOutIn } from '../russian/abbreviations.ts'
import { wordsOf } from '../russian/stem.ts'
import type { Path } from '../source/problem.ts'
import { type Drift, driftingNames } from './participant-name-drift.ts'
import type { Rule } from './rule.ts'

/** Сокращение, понятное в управлении, не обязано быть понятным школе и прокуратуре. */
export const abbreviationUndefined: Rule = {
  id: 'abbreviation-undefined',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Сокращение нигде не раскрыто',
  why: 'Приказ читают и те, кто местных сокращений не знает: школы, родители, проверяющие.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов ШНОР
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ с низкими образовательными результатами (далее – ШНОР)
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const drifting = driftingNames(roadmap)
    const unfamiliar = [...unfamiliarUses(roadmap, drifting)]
    if (unfamiliar.length === 0) return
    const definitions = definitionsOf(
      roadmap,
      drifting,
      unfamiliar.map(([text]) => text),
    )
    for (const [text, uses] of unfamiliar) {
      const [first, ...more] = uses
      if (first === undefined || isDefined(text, definitions)) continue
      const known = wellKnownAs(text)
      // The first occurrence of the letters must be the word itself: «ОП» also stands inside «ООП».
      const isExact = first.text.indexOf(text) === first.index
      report(
        first.path,
        known ? `Сокращение «${text}» пишется «${known}»` : `Сокращение «${text}» нигде не раскрыто`,
        {
          ...(isExact ? { words: text } : {}),
          hint: known
            ? `напишите «${known}»`
            : `добавьте его в «участники» или раскройте при первом упоминании: «… (далее – ${text})»`,
          related: more.slice(0, RELATED).map(({ path }) => ({ path, message: `«${text}» и здесь` })),
        },
      )
    }
  },
}

/** The other uses that a finding shows. */
const RELATED = 5

interface Use extends Placed {
  readonly index: number
}

const NOT_PRINTED: ReadonlySet<string | number> = new Set([
  'код',
  'номер',
  'этап',
  'тема',
  'период',
  'показатели',
  'задачи',
  'утратила-силу',
])

/** Abbreviations of the table that not everyone knows, in the order of the document, and the texts that use them. */
function unfamiliarUses(roadmap: Roadmap, drifting: readonly Drift[]): Map<string, Use[]> {
  const marked = new Set(drifting.flatMap(({ rare }) => rare.uses.map(({ path }) => pathKey(path))))
  const uses = new Map<string, Use[]>()
  for (const placed of roadmap.texts) {
    if (!isPrintedCell(placed.path)) continue
    // A drifting spelling has its finding: once it is put right, the abbreviation is gone.
    if (marked.size > 0 && marked.has(pathKey(placed.path))) continue
    for (const { text, index } of abbreviationsIn(placed.text)) {
      if (isCommonAbbreviation(text)) continue
      const before = uses.get(text)
      if (before === undefined) uses.set(text, [{ index, ...placed }])
      else if (before.at(-1)?.path !== placed.path) before.push({ index, ...placed })
    }
  }
  return uses
}

/** A value of a row under its own key, or an item of a list under it. */
function isPrintedCell(path: Path): boolean {
  if (path[0] !== 'разделы' && path[0] !== 'мероприятия') return false
  const last = path.at(-1)
  return !NOT_PRINTED.has((typeof last === 'number' ? path.at(-2) : last) ?? '')
}

function pathKey(path: Path): string {
  return JSON.stringify(path)
}

interface Definitions {
  /** Abbreviations that the author names outright. */
  readonly named: ReadonlySet<string>
  /** First letters of names that may give an abbreviation: as a whole, or any part of them. */
  readonly whole: ReadonlySet<string>
  readonly letterhead: readonly string[]
}

/** Every definition has one of these. */
const DEFINES = /[(«":–—]|-\s|алее/i
const HEREAFTER = /далее(?:\s+по\s+тексту)?\s*(?:[-–—:,]|именуе\S*|также)?\s*([^)\n]{2,60})/gi
const IN_BRACKETS = /\(([^()]{2,60})\)/g
const ENDS_PHRASE = '.;:()\n'
const EXPLAINED = /([А-ЯЁ][А-ЯЁа-яё]+)\s*(?:\(|[–—:-]\s)([^().;\n]+)/g
const QUOTED_NAME = /[А-ЯЁ]{2,}\s+[«"]([^»"]+)[»"]/g

function definitionsOf(roadmap: Roadmap, drifting: readonly Drift[], wanted: readonly string[]): Definitions {
  const named = new Set(
    roadmap.participants.flatMap(({ key }) => abbreviationsIn(key).map(({ text }) => text)),
  )
  // A definition holds the abbreviation itself, and few texts do.
  for (const { text } of roadmap.texts)
    if (wanted.some((each) => text.includes(each))) addDefined(text, named)
  const acts = roadmap.texts.filter(({ path }) => path[0] === 'приказ' || path[0] === 'приказ-об-изменении')
  const names = [
    ...acts.flatMap(({ text }) => [...text.matchAll(/[«"]([^«»"]+)[»"]/g)].map((match) => match[1] ?? '')),
    // «РМК» beside «Районный методический кабинет» is one body spelt two ways, and is reported as that.
    ...drifting.flatMap(({ rare, common }) => [rare.text, common.text]),
  ]
  const letterhead = [roadmap.order, roadmap.amendment].flatMap((order) =>
    [order?.organisation, ...(order?.letterhead ?? []), roadmap.territory].flatMap(
      (line) => line?.text ?? [],
    ),
  )
  const initials = (name: string): string[] => initialsOf(wordsOf(name))
  return { named, whole: new Set(names.flatMap(initials)), letterhead: letterhead.flatMap(initials) }
}

/** «(далее – X)», «полное название (X)», «X (полное название)», and a registered name in quotes: ГОУДПО «КОИРО». */
function addDefined(text: string, named: Set<string>): void {
  if (!DEFINES.test(text)) return
  const outright = [
    ...(/алее/i.test(text) ? text.matchAll(HEREAFTER) : []),
    ...(/[«"]/.test(text) ? text.matchAll(QUOTED_NAME) : []),
  ]
  for (const match of outright) for (const each of abbreviationsIn(match[1] ?? '')) named.add(each.text)
  for (const { 1: inside = '', index } of text.includes('(') ? text.matchAll(IN_BRACKETS) : [])
    for (const each of abbreviationsIn(inside))
      if (isSpeltOutIn(each.text, phraseBefore(text, index))) named.add(each.text)
  for (const [, short = '', words = ''] of text.matchAll(EXPLAINED))
    if (isSpeltOutIn(short, words)) named.add(short)
}

/** The words of the same phrase before an offset; those far away do not count. */
function phraseBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 300 && !ENDS_PHRASE.includes(text[start - 1] ?? '')) start--
  return text.slice(start, end)
}

function isDefined(text: string, { named, whole, letterhead }: Definitions): boolean {
  const letters = text.toLowerCase()
  return named.has(text) || whole.has(letters) || letterhead.some((line) => line.includes(letters))
}

/** «ВПр» is «ВПР» with a slipped key. */
function wellKnownAs(text: string): string | undefined {
  const upper = text.toUpperCase()
  return upper !== text && isCommonAbbreviation(upper) ? upper : undefined
}
