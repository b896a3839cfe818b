import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import { type At, dayAt, isMap, items, present, type Report, words } from './read-parts.ts'
import type { Amendment } from './roadmap.ts'

type AmendmentFile = NonNullable<RoadmapFile['изменения']>[number]

/** `изменения`: the amending acts that are in force, in the order of the file. */
export function readAmendments(at: At<RoadmapFile>, report: Report): Amendment[] {
  return items(at.map['изменения'], ['изменения']).flatMap(({ value, path }) => {
    if (!isMap(value)) return []
    const own: At<AmendmentFile> = { map: value as unknown as AmendmentFile, path }
    return [
      {
        path,
        kind: own.map['вид'] ?? 'приказ',
        ...present({ date: dayAt(own, 'дата', report), number: words(own, 'номер') }),
      },
    ]
  })
}
