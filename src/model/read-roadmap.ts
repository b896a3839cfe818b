import type { Day } from '../calendar/day.ts'
import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import { deadlinesInForce } from './deadline-faults.ts'
import { deadlineReader, type KnownReadings, withUnreadPeriod } from './deadline-reader.ts'
import { readAmendments, readApproval } from './read-amendments.ts'
import { readAppendices } from './read-appendices.ts'
import { readIndicator } from './read-indicators.ts'
import { readOrder } from './read-order.ts'
import {
  type At,
  isMap,
  items,
  placed,
  present,
  type Report,
  swallowedKey,
  under,
  type ValueFault,
  wordList,
  words,
  yesNo,
} from './read-parts.ts'
import { readSectionPeriod, readSections } from './read-rows.ts'
import { readSchoolCalendar } from './read-school-calendar.ts'
import { readTable } from './read-table.ts'
import type {
  Activity,
  Layout,
  Order,
  Participant,
  Placed,
  Prose,
  Responsible,
  Roadmap,
  Section,
  Task,
} from './roadmap.ts'

/** What reading needs to know beside the value itself. */
export interface ReadContext {
  /** Paths whose values were dropped as faulty: the author did type something there. */
  readonly broken: readonly Path[]
  readonly mixedKeys: Roadmap['mixedKeys']
  readonly mixedTexts: Roadmap['mixedTexts']
  /** Readings that other plans have needed before. */
  readonly readings?: KnownReadings
}

/**
 * The value of a plan (valid by the schema, or repaired) → the model, and the values whose content cannot be read.
 * Never throws.
 */
export function readRoadmap(
  value: Value,
  context: ReadContext = { broken: [], mixedKeys: [], mixedTexts: [] },
): { readonly roadmap: Roadmap; readonly faults: readonly ValueFault[] } {
  const faults: ValueFault[] = []
  const report: Report = (fault) => {
    faults.push(fault)
  }
  const at: At<RoadmapFile> = { map: (isMap(value) ? value : {}) as unknown as RoadmapFile, path: [] }
  const table = readTable(at, report)
  const acts = readActs(at, report)
  const { period } = acts
  const known = deadlineReader(
    {
      ...present({ period: period?.period, orderDate: startOf(acts.order) }),
      ...present({ schoolCalendar: readSchoolCalendar(at, report) }),
    },
    context.readings,
  )
  const reader = period !== undefined && period.period === undefined ? withUnreadPeriod(known) : known
  const sections = readSections(at, table, { report, reader })
  const activities = sections.flatMap(rowsOf)
  const indicators = items(at.map['показатели'], ['показатели']).flatMap((item) =>
    isMap(item.value) ? [readIndicator({ map: item.value as never, path: item.path }, report)] : [],
  )
  const roadmap: Roadmap = {
    path: [],
    code: words(at, 'код') ?? { path: ['код'], text: '' },
    title: words(at, 'название') ?? { path: ['название'], text: '' },
    edition: readEdition(words(at, 'редакция'), report),
    amendments: readAmendments(at, report),
    ...present({ approval: readApproval(at, report) }),
    appendices: readAppendices(at, report),
    participants: readParticipants(at),
    grounds: wordList(at, 'основания'),
    goals: wordList(at, 'цель'),
    tasks: readTasks(at),
    proses: readProses(at, report),
    indicators,
    table,
    sections,
    activities,
    deadlines: deadlinesInForce(sections),
    responsible: responsibleOf([...activities, ...sections.flatMap(({ row }) => row ?? []), ...indicators]),
    layout: readLayout(at),
    texts: textsOf(value),
    typed: (path) => hasTyped(value, path) || context.broken.some((broken) => samePath(broken, path)),
    mixedKeys: context.mixedKeys,
    mixedTexts: context.mixedTexts.filter(({ path }) => isOfAuthor(path)),
    ...acts,
  }
  return { roadmap, faults }
}

/** The day from which the plan binds anybody: as the order says, else its date. */
function startOf(order: Order | undefined): Day | undefined {
  return order?.actsFrom === undefined ? order?.date?.day : order.actsFrom.day
}

function readActs(at: At<RoadmapFile>, report: Report): Partial<Roadmap> {
  const order = under(at, 'приказ')
  const amendment = under(at, 'приказ-об-изменении')
  return present({
    territory: words(at, 'территория'),
    period: readSectionPeriod(words(at, 'период'), report),
    order: order && readOrder(order, report),
    amendment: amendment && readOrder(amendment, report),
  })
}

function rowsOf(section: Section): Activity[] {
  const inner = section.activities.flatMap((activity) => [activity, ...activity.activities])
  return section.row !== undefined && section.activities.length === 0 ? [section.row, ...inner] : inner
}

function responsibleOf(rows: readonly { readonly responsible?: Responsible }[]): Responsible[] {
  return [...new Set(rows.flatMap(({ responsible }) => responsible ?? []))]
}

function readEdition(typed: Placed | undefined, report: Report): number {
  if (typed === undefined) return 1
  if (/^[1-9]\d{0,3}$/.test(typed.text)) return Number(typed.text)
  report({
    path: typed.path,
    message: `Редакция «${typed.text}» — не номер`,
    hint: 'напишите целое число: 1, 2, 3 …',
  })
  return 1
}

function readParticipants(at: At<RoadmapFile>): Participant[] {
  const participants = under(at, 'участники')
  return Object.entries(participants?.map ?? {}).flatMap(([key, value]): Participant[] => {
    const path = ['участники', key]
    if (!isMap(value)) {
      const title = placed(value, path)
      return [{ path, key, title: title?.text ?? key, members: [] }]
    }
    const own = { map: value as Record<string, unknown>, path }
    return [
      {
        path,
        key,
        title: words(own, 'название')?.text ?? key,
        members: wordList(own, 'состав'),
        ...present({ position: words(own, 'должность'), name: words(own, 'имя') }),
      },
    ]
  })
}

function readTasks(at: At<RoadmapFile>): Task[] {
  return items(at.map['задачи'], ['задачи']).flatMap(({ value, path }): Task[] => {
    if (!isMap(value)) return [placed(value, path)].flatMap((task) => task ?? [])
    const own = { map: value, path }
    const text = words(own, 'текст')
    return text === undefined ? [] : [{ path, text: text.text, ...present({ code: words(own, 'код') }) }]
  })
}

function readProses(at: At<RoadmapFile>, report: Report): Prose[] {
  const proses = under(at, 'тексты')
  return Object.entries(proses?.map ?? {}).flatMap(([key, value]): Prose[] => {
    const path = ['тексты', key]
    if (!isMap(value)) {
      const text = placed(value, path)
      if (text === undefined) return []
      const fault = swallowedKey(text, ['заголовок', 'текст'])
      if (fault !== undefined) report(fault)
      return [{ path, key, text }]
    }
    const own = { map: value as Record<string, unknown>, path }
    const text = words(own, 'текст')
    return [{ path, key, text: text ?? { path, text: '' }, ...present({ heading: words(own, 'заголовок') }) }]
  })
}

function readLayout(at: At<RoadmapFile>): Layout {
  const layout = under(at, 'оформление')
  return {
    path: ['оформление'],
    binding: yesNo(layout, 'поле-подшивки', false),
    dates: layout?.map['даты'] === 'словами' ? 'words' : 'digits',
    ...present({ emptyCell: layout && words(layout, 'пустая-ячейка')?.text }),
  }
}

/** The program's own seal is no text of the author's. */
function isOfAuthor([first]: Path): boolean {
  return first !== 'утверждение' && first !== 'изменения'
}

function textsOf(value: Value): Placed[] {
  const texts: Placed[] = []
  const walk = (node: Value, path: Path): void => {
    if (typeof node === 'string') {
      const text = placed(node, path)
      if (text !== undefined) texts.push(text)
    } else if (Array.isArray(node))
      node.forEach((item: Value, index) => {
        walk(item, [...path, index])
      })
    else if (node !== null) {
      for (const [key, inner] of Object.entries(node))
        if (path.length > 0 || isOfAuthor([key])) walk(inner, [...path, key])
    }
  }
  walk(value, [])
  return texts
}

function hasTyped(value: Value, path: Path): boolean {
  let node: Value | undefined = value
  for (const step of path) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, step)) return false
    node = (node as Readonly<Record<string | number, Value>>)[step]
  }
  return node !== null && node !== undefined
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}
