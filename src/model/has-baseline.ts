import type { Indicator, Roadmap } from './roadmap.ts'

/** A value that was typed and could not be read has its own finding. */
export function hasBaseline({ baseline, path }: Indicator, roadmap: Roadmap): boolean {
  const base = [...path, 'база']
  if (baseline === undefined) return roadmap.typed(base)
  if (baseline.value !== undefined || baseline.fraction !== undefined) return true
  return baseline.text !== '' || ['значение', 'числитель'].some((key) => roadmap.typed([...base, key]))
}
