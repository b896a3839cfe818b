import type { Activity, Roadmap } from '../model/roadmap.ts'
import { showIndicator } from '../model/show-indicator.ts'
import { showRow } from '../model/show-row.ts'
import { isPrefix, type Path } from '../source/problem.ts'

/**
 * What a finding is about, in words that outlive edits elsewhere in the file: the code of the row or indicator, else its
 * printed number (behind its section's, «2/3», where numbers repeat), else its first words or the keys that lead there.
 * Never a line and never an index.
 */
export function subjectOf(roadmap: Roadmap | undefined, path: Path): string {
  const covers = (each: { readonly path: Path }): boolean => isPrefix(each.path, path)
  const indicator = roadmap?.indicators.find(covers)
  if (indicator !== undefined) return indicator.code?.text ?? showIndicator(indicator)
  const rows = roadmap?.activities.filter(covers) ?? []
  const row = rows.reduce<Activity | undefined>(deeper, undefined)
  if (roadmap !== undefined && row !== undefined) return rowName(row, roadmap)
  const section = roadmap?.sections.find((each) => each.title !== undefined && covers(each))
  if (section !== undefined)
    return section.code?.text ?? `раздел ${section.number ?? `«${section.title?.text ?? ''}»`}`
  return path.filter((step) => typeof step === 'string').join(' · ')
}

function deeper(best: Activity | undefined, next: Activity): Activity {
  return best === undefined || next.path.length > best.path.length ? next : best
}

function rowName(row: Activity, { activities, sections }: Roadmap): string {
  const { code, number } = row
  if (code !== undefined) return code.text
  if (number === undefined) return showRow(row)
  if (activities.filter((each) => each.number === number).length === 1) return number
  const at = sections.findIndex((each) => isPrefix(each.path, row.path))
  return `${sections[at]?.number ?? at + 1}/${number}`
}
