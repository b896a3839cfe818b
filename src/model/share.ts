import type { Indicator } from './roadmap.ts'
import { unitOf } from './unit-of.ts'

const SHARE = /дол[яиюе](?![а-яё])|удельн\S+ вес|охват|процент|успеваемост|укомплектованност/i
const GROWTH = /^(?:темп|прирост|рост|увеличени|изменени|динамик|отношени|выполнени)/i

/** A part of a whole in per cent. Only what is called a share: a growth rate may well be 105 %. */
export function isShare(indicator: Indicator): boolean {
  const { title } = indicator
  const isPercent = /^(?:%|процент\S*)$/i.test(unitOf(indicator) ?? '')
  return isPercent && SHARE.test(title.text) && !GROWTH.test(title.text)
}

/** A share lies between nothing and the whole; of other values nothing is known. */
export function isPossible(value: number, indicator: Indicator): boolean {
  return !isShare(indicator) || (value >= 0 && value <= 100)
}
