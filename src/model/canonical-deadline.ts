import { readDeadline } from '../deadline/read-deadline.ts'
import { showDeadline } from '../deadline/show-deadline.ts'
import type { RowDeadline } from './roadmap.ts'

/** The canonical wording of a deadline; absent where it is no other one, or would not be read alike. */
export function canonicalDeadline({ deadline, section }: RowDeadline): string | undefined {
  const { reading, text } = deadline
  if (reading.windows.length === 0) return undefined
  const wording = showDeadline(reading, section.context)
  if (wording === text) return undefined
  const { windows } = readDeadline(wording, section.context)
  const isAlike =
    windows.length === reading.windows.length &&
    windows.every(({ from, to }, at) => from === reading.windows[at]?.from && to === reading.windows[at]?.to)
  return isAlike ? wording : undefined
}
