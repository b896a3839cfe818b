import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import { type At, dayAt, isMap, items, present, type Report, words } from './read-parts.ts'
import type { Amendment, Approval } from './roadmap.ts'

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
        ...present({
          edition: words(own, 'редакция'),
          date: dayAt(own, 'дата', report),
          number: words(own, 'номер'),
          what: words(own, 'что'),
        }),
      },
    ]
  })
}

type ApprovalFile = NonNullable<RoadmapFile['утверждение']>

/** `утверждение`: what the program wrote when the plan was signed. */
export function readApproval(at: At<RoadmapFile>, report: Report): Approval | undefined {
  const path = ['утверждение']
  if (!isMap(at.map['утверждение'])) return undefined
  const own: At<ApprovalFile> = { map: at.map['утверждение'] as unknown as ApprovalFile, path }
  return {
    path,
    edition: words(own, 'редакция')?.text ?? '1',
    ...present({
      date: dayAt(own, 'дата', report),
      number: words(own, 'номер'),
      seal: words(own, 'отпечаток'),
    }),
  }
}
