import { type CheckedFile, type CheckOptions, checkFile, checkForm } from '../../check/check-file.ts'
import { subjectOf } from '../../check/subject.ts'
import type { KnownReadings } from '../../model/deadline-reader.ts'
import { checkGroup } from './check-reports.ts'
import type { Job, Outcome, Told, UnitBytes } from './job.ts'

/** Bytes of a unit → what is told of its files. */
export type Judge = (job: Job, bytes: UnitBytes) => Outcome

/** Units judged by one judge share their readings of deadlines. */
export function judge(): Judge {
  const readings: KnownReadings = new Map()
  return (job, bytes) => {
    const { asOf, group, beside } = job
    const optionsFor = (file: string): CheckOptions => {
      const own = job.options[file]
      if (own === undefined) throw new Error(`no options for ${file}`)
      return { ...own, asOf, readings }
    }
    const check = (file: string): CheckedFile | Exclude<Outcome[number], Told> => {
      const own = bytes.get(file)
      if (own instanceof Uint8Array) return checkFile(file, own, optionsFor(file))
      return { file, message: own?.sentence ?? '' }
    }
    const quietly = (file: string): CheckedFile | undefined => {
      const own = bytes.get(file)
      return own instanceof Uint8Array ? checkForm(file, own, readings) : undefined
    }
    const outcome =
      group === undefined
        ? job.files.map(check)
        : checkGroup({ group, beside }, { asOf, check, quietly, optionsFor })
    return job.wantsSubjects ? outcome.map(withSubjects) : outcome
  }
}

function withSubjects(one: ReturnType<typeof checkGroup>[number]): Outcome[number] {
  if (!('findings' in one)) return one
  return { ...one, subjects: one.findings.map(({ path }) => subjectOf(one.roadmap, path)) }
}
