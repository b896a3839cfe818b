import type { Frequency } from '../atoms.ts'

/** Values of the grammar are untyped; these say what a `freq` atom holds. */
export const freq = (value: unknown): Frequency => value as Frequency
export const isMonthly = (value: unknown): boolean => freq(value).parts === 12 && freq(value).times === 1
export const isYearly = (value: unknown): boolean => freq(value).parts === 1 && freq(value).times === 1
