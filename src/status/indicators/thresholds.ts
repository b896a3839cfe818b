import { compare, divide, type Fraction, readFraction, whole, ZERO } from './fraction.ts'

/** A step of the scale: degrees from `from` upwards have this grade, up to the next step. */
export interface Step {
  readonly from: Fraction
  readonly grade: string
}

/** Steps from the highest to the lowest. */
export interface Scale {
  readonly steps: readonly Step[]
  /** The scale of methods.md, because the settings name none. */
  readonly isDefault: boolean
}

/** The lowest step begins at zero: no degree is left without a grade. */
export const DEFAULT_SCALE: Scale = {
  isDefault: true,
  steps: [
    { from: { numerator: 9n, denominator: 10n }, grade: 'высокая' },
    { from: { numerator: 4n, denominator: 5n }, grade: 'средняя' },
    { from: { numerator: 7n, denominator: 10n }, grade: 'удовлетворительная' },
    { from: ZERO, grade: 'неудовлетворительная' },
  ],
}

/** A step as typed in the settings. */
export interface TypedStep {
  readonly from: string
  readonly grade: string
}

/** `шкала` of the settings; the default one where it is absent. Steps that cannot be read are left out. */
export function readScale(typed: readonly TypedStep[] | undefined): Scale {
  const steps = (typed ?? []).flatMap(({ from, grade }) => {
    const threshold = readThreshold(from)
    return threshold === undefined ? [] : [{ from: threshold, grade }]
  })
  if (steps.length === 0) return DEFAULT_SCALE
  return { isDefault: false, steps: steps.toSorted((a, b) => compare(b.from, a.from)) }
}

/** Reads `0,9` and `90 %`. */
export function readThreshold(typed: string): Fraction | undefined {
  const value = readFraction(typed)
  return value !== undefined && typed.includes('%') ? divide(value, whole(100n)) : value
}

/** The grade of an unrounded degree; nothing below the lowest step. */
export function gradeOf(degree: Fraction, { steps }: Scale): string | undefined {
  return steps.find(({ from }) => compare(degree, from) >= 0)?.grade
}
