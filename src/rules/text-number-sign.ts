import { mending } from '../russian/mending.ts'
import type { Rule } from './rule.ts'

const GLANCE = /№[\dA-Za-zА-Яа-яЁё]|[A-Za-zА-Яа-яЁё]№/
/** «приказ_№5.pdf», «docs/№5», «?№=5»: a name of a file or an address. */
const FILE_NAME = /[\\/_=@]\S*№|№\S*(?:_[^_]|\.[A-Za-z]{2,5}(?![A-Za-z]))/

/** Знак номера отделяют пробелом. */
export const textNumberSign: Rule = {
  id: 'text-number-sign',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Знак № не отделён пробелом',
  why: 'По правилам набора между знаком № и номером стоит пробел; без него номер не находится поиском.',
  bad: `
основания:
  - Приказ министерства образования от 12.08.2020 №974
`,
  good: `
основания:
  - Приказ министерства образования от 12.08.2020 № 974
`,
  check(roadmap, report) {
    for (const { path, text } of roadmap.texts) {
      if (!text.includes('№') || !GLANCE.test(text)) continue
      const mend = mending(text, parted(text), { title: 'Отделить знак № пробелом' })
      if (mend !== undefined) report(path, `Знак № не отделён пробелом: «${mend.shown}»`, mend.detail)
    }
  },
}

function parted(text: string): string {
  return text.replace(/\S*№\S*/g, (word) =>
    FILE_NAME.test(word)
      ? word
      : word.replace(/№(?=[\dA-Za-zА-Яа-яЁё])/g, '№ ').replace(/([A-Za-zА-Яа-яЁё])№/g, '$1 №'),
  )
}
