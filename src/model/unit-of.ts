import type { Indicator } from './roadmap.ts'

/** The unit as typed, else per cent where the planned values say so («план: 100 %»). */
export function unitOf({ unit, targets }: Indicator): string | undefined {
  return unit?.text ?? (targets.some(({ text }) => text.includes('%')) ? '%' : undefined)
}
