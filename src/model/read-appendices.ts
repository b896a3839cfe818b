import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import type { Path } from '../source/problem.ts'
import { readPerson, readVisas } from './read-order.ts'
import {
  type At,
  isMap,
  items,
  placed,
  present,
  type Report,
  swallowedKey,
  under,
  words,
} from './read-parts.ts'
import type { Appendix, MarkKind, Part } from './roadmap.ts'

const PARTS: readonly string[] = ['основания', 'цель', 'задачи', 'показатели', 'таблица']
const MARKS: readonly string[] = ['приложение', 'гриф', 'утверждаю']

/** The appendices as composed by the author; without `приложения` one, with everything the plan has. */
export function readAppendices(at: At<RoadmapFile>, report: Report): Appendix[] {
  const given = items(at.map['приложения'], ['приложения']).filter((item) => isMap(item.value))
  if (given.length === 0)
    return [{ path: ['приложения'], marks: ['приложение'], visas: [], parts: defaultParts(at) }]
  return given.map((item) =>
    readAppendix({ map: item.value as Record<string, never>, path: item.path }, at, report),
  )
}

function readAppendix(own: At<Record<string, never>>, at: At<RoadmapFile>, report: Report): Appendix {
  const approver = under(own, 'утвердил')
  const parts = readParts(own.map['содержание'], [...own.path, 'содержание'], report)
  return {
    path: own.path,
    marks: readMarks(own, report),
    visas: readVisas(own.map['согласовано'], [...own.path, 'согласовано'], report),
    parts: parts.length > 0 ? parts : defaultParts(at),
    ...present({
      number: words(own, 'номер'),
      title: words(own, 'название'),
      approver: approver && readPerson(approver, report),
    }),
  }
}

function readMarks(own: At<Record<string, never>>, report: Report): MarkKind[] {
  const typed = items(own.map['отметка'], [...own.path, 'отметка']).flatMap(
    (item) => placed(item.value, item.path) ?? [],
  )
  for (const mark of typed.filter(({ text }) => !MARKS.includes(text)))
    report({ path: mark.path, message: `Отметки «${mark.text}» нет`, hint: `допустимо: ${MARKS.join(', ')}` })
  const marks = typed.flatMap(({ text }) => (MARKS.includes(text) ? [text as MarkKind] : []))
  return marks.length > 0 ? marks : ['приложение']
}

function readParts(value: unknown, path: Path, report: Report): Part[] {
  return items(value, path).flatMap((item): Part[] => {
    if (!isMap(item.value)) {
      const name = placed(item.value, item.path)
      if (name === undefined) return []
      const fault = swallowedKey(name, PARTS)
      if (fault !== undefined) report(fault)
      return [{ path: item.path, name: name.text }]
    }
    return Object.entries(item.value).map(([name, heading]) => ({
      path: item.path,
      name,
      ...present({ heading: placed(heading, [...item.path, name])?.text }),
    }))
  })
}

function defaultParts(at: At<RoadmapFile>): Part[] {
  const proses = Object.keys(under(at, 'тексты')?.map ?? {})
  return ['основания', 'цель', 'задачи', 'показатели', ...proses, 'таблица'].map((name) => ({
    path: ['приложения'],
    name,
  }))
}
