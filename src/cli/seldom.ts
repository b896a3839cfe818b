/**
 * What the commands other than `check` run, and `check` of reports, in one piece: a module for each would part the bundle into so many shared
 * chunks that `check`, which is run at every save, would spend its time opening files.
 */
export { runCalendar } from './calendar-run.ts'
export { fileOutput, NO_COLOURS, refuseTargets, stepSummary } from './check-files.ts'
export { checkGroup, planGroups } from './check-reports.ts'
export { COMPLETIONS } from './completion.ts'
export { runCycle } from './cycle-run.ts'
export { runDeadline } from './deadline-run.ts'
export { writeEditorSettings } from './editor-settings.ts'
export { runExplain } from './explain-run.ts'
export { fixFiles } from './fix-run.ts'
export { runGaps } from './gaps-run.ts'
export { changedFiles, stagedFiles } from './git-files.ts'
export { renderAll } from './render-run.ts'
export { reviewOutput } from './review-run.ts'
export { ruleInfos } from './rule-infos.ts'
export { runRules } from './rules-run.ts'
export { STARTER } from './starter.ts'
export { readStatusRun } from './status-options.ts'
export { runStatus } from './status-run.ts'
export { writeNew } from './write-output.ts'
