import type { Roadmap } from './roadmap.ts'

/** What several rules ask of one plan: derived at the first question, and kept as long as the plan. */
export function oncePerPlan<T extends object>(derive: (roadmap: Roadmap) => T): (roadmap: Roadmap) => T {
  const known = new WeakMap<Roadmap, T>()
  return (roadmap) => {
    const before = known.get(roadmap)
    if (before !== undefined) return before
    const derived = derive(roadmap)
    known.set(roadmap, derived)
    return derived
  }
}
