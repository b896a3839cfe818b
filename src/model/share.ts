import type { Indicator } from './roadmap.ts'

const SHARE = /дол[яиюе](?![а-яё])|удельн\S+ вес|охват|процент|успеваемост|укомплектованност/i
const GROWTH = /^(?:темп|прирост|рост|увеличени|изменени|динамик|отношени|выполнени)/i

/** A part of a whole in per cent. Only what is called a share: a growth rate may well be 105 %. */
export function isShare({ title, unit, targets }: Indicator): boolean {
  const isPercent =
    unit === undefined
      ? targets.some(({ text }) => text.includes('%'))
      : /^(?:%|процент\S*)$/i.test(unit.text)
  return isPercent && SHARE.test(title.text) && !GROWTH.test(title.text)
}
