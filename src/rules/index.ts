// Generated from the listing of this folder by `npm run update`; do not edit.
import { abbreviationUndefined } from './abbreviation-undefined.ts'
import { activityRepeated } from './activity-repeated.ts'
import { activitySummaryMissing } from './activity-summary-missing.ts'
import { approvalBroken } from './approval-broken.ts'
import { codeRepeated } from './code-repeated.ts'
import { cycleOrder } from './cycle-order.ts'
import { cycleStageMissing } from './cycle-stage-missing.ts'
import { deadlineAnnualWithoutMonth } from './deadline-annual-without-month.ts'
import { deadlineBeforeOrder } from './deadline-before-order.ts'
import { deadlineCompound } from './deadline-compound.ts'
import { deadlineEventWithoutBasis } from './deadline-event-without-basis.ts'
import { deadlineHiddenInText } from './deadline-hidden-in-text.ts'
import { deadlineImpossibleDate } from './deadline-impossible-date.ts'
import { deadlineMissing } from './deadline-missing.ts'
import { deadlineMonthWithoutYear } from './deadline-month-without-year.ts'
import { deadlineOutsidePeriod } from './deadline-outside-period.ts'
import { deadlineRangeCrossesYear } from './deadline-range-crosses-year.ts'
import { deadlineReversed } from './deadline-reversed.ts'
import { deadlineSchoolCalendarMissing } from './deadline-school-calendar-missing.ts'
import { deadlineSpelling } from './deadline-spelling.ts'
import { deadlineTimesWithoutDates } from './deadline-times-without-dates.ts'
import { deadlineUnreadable } from './deadline-unreadable.ts'
import { deadlineUntilMonth } from './deadline-until-month.ts'
import { deadlineWorkingCalendarMissing } from './deadline-working-calendar-missing.ts'
import { deadlineYearNotStated } from './deadline-year-not-stated.ts'
import { deadlineYearRepeated } from './deadline-year-repeated.ts'
import { editionNotRaised } from './edition-not-raised.ts'
import { goalMissing } from './goal-missing.ts'
import { indicatorAgainstDirection } from './indicator-against-direction.ts'
import { indicatorAlreadyMet } from './indicator-already-met.ts'
import { indicatorBaselineArithmetic } from './indicator-baseline-arithmetic.ts'
import { indicatorNotMeasurable } from './indicator-not-measurable.ts'
import { indicatorRelativeWithoutBaseline } from './indicator-relative-without-baseline.ts'
import { indicatorShareOutOfRange } from './indicator-share-out-of-range.ts'
import { indicatorUnlinked } from './indicator-unlinked.ts'
import { indicatorWithoutBaseline } from './indicator-without-baseline.ts'
import { indicatorWithoutSource } from './indicator-without-source.ts'
import { indicatorWithoutTarget } from './indicator-without-target.ts'
import { indicatorWithoutUnit } from './indicator-without-unit.ts'
import { indicatorYearOutsidePeriod } from './indicator-year-outside-period.ts'
import { indicatorsMissing } from './indicators-missing.ts'
import { numberRestarts } from './number-restarts.ts'
import { orderAddresseeCase } from './order-addressee-case.ts'
import { orderDateForm } from './order-date-form.ts'
import { orderFieldMissing } from './order-field-missing.ts'
import { orderMissing } from './order-missing.ts'
import { orderNoAppendixReference } from './order-no-appendix-reference.ts'
import { orderNoApprovalClause } from './order-no-approval-clause.ts'
import { orderNoControlClause } from './order-no-control-clause.ts'
import { orderTitleForm } from './order-title-form.ts'
import { orderTitleMismatch } from './order-title-mismatch.ts'
import { orderVerbMisspelt } from './order-verb-misspelt.ts'
import { participantNameDrift } from './participant-name-drift.ts'
import { participantUnused } from './participant-unused.ts'
import { periodBeforeOrder } from './period-before-order.ts'
import { periodMismatch } from './period-mismatch.ts'
import { periodMissing } from './period-missing.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { referenceUnknown } from './reference-unknown.ts'
import { responsibleJoined } from './responsible-joined.ts'
import { responsibleMissing } from './responsible-missing.ts'
import { responsibleNoPerson } from './responsible-no-person.ts'
import { responsibleTooMany } from './responsible-too-many.ts'
import { responsibleUnknown } from './responsible-unknown.ts'
import { resultMissing } from './result-missing.ts'
import { resultNotVerifiable } from './result-not-verifiable.ts'
import { resultRepeatsActivity } from './result-repeats-activity.ts'
import type { Rule } from './rule.ts'
import { sectionEmpty } from './section-empty.ts'
import { taskWithoutActivity } from './task-without-activity.ts'
import { tasksMissing } from './tasks-missing.ts'
import { textDash } from './text-dash.ts'
import { textInitials } from './text-initials.ts'
import { textMixedScript } from './text-mixed-script.ts'
import { textNumberSign } from './text-number-sign.ts'
import { textNumberTrailingDot } from './text-number-trailing-dot.ts'
import { textPercentMixed } from './text-percent-mixed.ts'
import { textQuotesStraight } from './text-quotes-straight.ts'
import { textQuotesUnpaired } from './text-quotes-unpaired.ts'
import { textSeparatorDangling } from './text-separator-dangling.ts'
import { textSpaces } from './text-spaces.ts'

export const RULES: readonly Rule[] = [
  abbreviationUndefined,
  activityRepeated,
  activitySummaryMissing,
  approvalBroken,
  codeRepeated,
  cycleOrder,
  cycleStageMissing,
  deadlineAnnualWithoutMonth,
  deadlineBeforeOrder,
  deadlineCompound,
  deadlineEventWithoutBasis,
  deadlineHiddenInText,
  deadlineImpossibleDate,
  deadlineMissing,
  deadlineMonthWithoutYear,
  deadlineOutsidePeriod,
  deadlineRangeCrossesYear,
  deadlineReversed,
  deadlineSchoolCalendarMissing,
  deadlineSpelling,
  deadlineTimesWithoutDates,
  deadlineUnreadable,
  deadlineUntilMonth,
  deadlineWorkingCalendarMissing,
  deadlineYearNotStated,
  deadlineYearRepeated,
  editionNotRaised,
  goalMissing,
  indicatorAgainstDirection,
  indicatorAlreadyMet,
  indicatorBaselineArithmetic,
  indicatorNotMeasurable,
  indicatorRelativeWithoutBaseline,
  indicatorShareOutOfRange,
  indicatorUnlinked,
  indicatorWithoutBaseline,
  indicatorWithoutSource,
  indicatorWithoutTarget,
  indicatorWithoutUnit,
  indicatorYearOutsidePeriod,
  indicatorsMissing,
  numberRestarts,
  orderAddresseeCase,
  orderDateForm,
  orderFieldMissing,
  orderMissing,
  orderNoAppendixReference,
  orderNoApprovalClause,
  orderNoControlClause,
  orderTitleForm,
  orderTitleMismatch,
  orderVerbMisspelt,
  participantNameDrift,
  participantUnused,
  periodBeforeOrder,
  periodMismatch,
  periodMissing,
  placeholderLeft,
  referenceUnknown,
  responsibleJoined,
  responsibleMissing,
  responsibleNoPerson,
  responsibleTooMany,
  responsibleUnknown,
  resultMissing,
  resultNotVerifiable,
  resultRepeatsActivity,
  sectionEmpty,
  taskWithoutActivity,
  tasksMissing,
  textDash,
  textInitials,
  textMixedScript,
  textNumberSign,
  textNumberTrailingDot,
  textPercentMixed,
  textQuotesStraight,
  textQuotesUnpaired,
  textSeparatorDangling,
  textSpaces,
]
