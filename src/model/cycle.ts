import { STAGES, type Stage, stageOf } from '../russian/stages.ts'
import type { Activity, Roadmap, Section } from './roadmap.ts'

/** Which rows of a section are which stage of the management cycle. */
export interface CycleCoverage {
  readonly section: Section
  readonly rows: ReadonlyMap<Stage, readonly Activity[]>
  /** Stages that the plan itself has for every section: its own goal and indicators. */
  readonly byPlan: ReadonlySet<Stage>
  readonly missing: readonly Stage[]
}

/** Sections with activities, in order; a section that is itself a row has no cycle of its own. */
export function cycleCoverage(roadmap: Roadmap): CycleCoverage[] {
  const byPlan = new Set<Stage>([
    ...(roadmap.goals.length > 0 ? (['цели'] as const) : []),
    ...(roadmap.indicators.length > 0 ? (['показатели'] as const) : []),
  ])
  return roadmap.sections
    .filter(({ activities, repealed }) => activities.length > 0 && repealed === undefined)
    .map((section) => {
      const rows = rowsByStage(section)
      const missing = STAGES.filter((stage) => !rows.has(stage) && !byPlan.has(stage))
      return { section, rows, byPlan, missing }
    })
}

function rowsByStage({ activities }: Section): ReadonlyMap<Stage, readonly Activity[]> {
  const found = new Map<Stage, Activity[]>()
  for (const row of activities.flatMap((activity) => [activity, ...activity.activities])) {
    const stage = row.repealed === undefined ? stageOfRow(row) : undefined
    if (stage !== undefined) found.set(stage, [...(found.get(stage) ?? []), row])
  }
  return found
}

/** The stage that the author names, else the one that the wording shows. */
export function stageOfRow({ stage, title }: Activity): Stage | undefined {
  return STAGES.find((each) => each === stage?.text) ?? stageOf(title.text)
}
