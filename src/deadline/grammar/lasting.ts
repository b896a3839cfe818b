import type { Row } from '../match.ts'
import { yearsMeaning } from '../meaning/dated.ts'
import { duringYear, ongoing } from '../meaning/lasting.ts'
import { schoolPart, schoolYearEdge, wholeSchoolYear } from '../meaning/school.ts'
import type { Years } from '../spans.ts'

/** All the time, and the parts of a school year. */
export const LASTING: readonly Row[] = [
  { pattern: 'constantly', type: 'meaning', make: () => ongoing(undefined) },
  { pattern: 'constantly years', type: 'meaning', make: ([, years]) => ongoing(years as Years) },
  {
    pattern: 'constantly in during years',
    type: 'meaning',
    make: ([, , , years]) => ongoing(years as Years),
  },
  { pattern: 'constantly in during year-word', type: 'meaning', make: () => duringYear(undefined) },
  {
    pattern: 'in constantly word',
    type: 'meaning',
    make: ([, , word]) => (word === 'основе' ? ongoing(undefined) : undefined),
  },
  {
    pattern: 'in during whole? period-word plan-words? plan-words? plan-words?',
    type: 'meaning',
    make: () => ongoing(undefined),
  },
  {
    pattern: 'whole period-word plan-words? plan-words? plan-words?',
    type: 'meaning',
    make: () => ongoing(undefined),
  },
  { pattern: 'in during year-word', type: 'meaning', make: () => duringYear(undefined) },
  {
    pattern: 'in during year-word years',
    type: 'meaning',
    make: ([, , , years]) => duringYear(years as Years),
  },
  {
    pattern: 'in during years',
    type: 'meaning',
    make: ([, , years]) => ((years as Years).kind === 'list' ? undefined : yearsMeaning(years as Years)),
  },
  {
    pattern: 'in during school year-word',
    type: 'meaning',
    make: () => schoolPart(wholeSchoolYear, undefined),
  },
  {
    pattern: 'freq? in? month-part school year-word',
    type: 'meaning',
    make: ([often, , part]) => schoolPart(schoolYearEdge(part), undefined, often !== undefined),
  },
]
