// Generated from the listing of this folder by `npm run update`; do not edit.
import { reportActivityUnknown } from './report-activity-unknown.ts'
import { reportDateInFuture } from './report-date-in-future.ts'
import { reportExcludedWithoutBasis } from './report-excluded-without-basis.ts'
import { reportFactRepeated } from './report-fact-repeated.ts'
import { reportFactSuperseded } from './report-fact-superseded.ts'
import { reportFactUnreadable } from './report-fact-unreadable.ts'
import { reportIndicatorUnknown } from './report-indicator-unknown.ts'
import { reportOrganisationNotAwaited } from './report-organisation-not-awaited.ts'
import { reportOrganisationUnknown } from './report-organisation-unknown.ts'
import { reportPostponedWithoutBasis } from './report-postponed-without-basis.ts'
import { reportRoadmapUnknown } from './report-roadmap-unknown.ts'
import { reportValueImplausible } from './report-value-implausible.ts'
import { reportWindowAmbiguous } from './report-window-ambiguous.ts'
import { reportWindowUnknown } from './report-window-unknown.ts'
import { reportWithoutEvidence } from './report-without-evidence.ts'
import type { ReportRule } from './rule.ts'

export const REPORT_RULES: readonly ReportRule[] = [
  reportActivityUnknown,
  reportDateInFuture,
  reportExcludedWithoutBasis,
  reportFactRepeated,
  reportFactSuperseded,
  reportFactUnreadable,
  reportIndicatorUnknown,
  reportOrganisationNotAwaited,
  reportOrganisationUnknown,
  reportPostponedWithoutBasis,
  reportRoadmapUnknown,
  reportValueImplausible,
  reportWindowAmbiguous,
  reportWindowUnknown,
  reportWithoutEvidence,
]
