import type { TextPlace } from '../../editions/amend/clauses/clause.ts'
import type { RowName, SectionName } from '../../editions/amend/clauses/names.ts'
import type { TextEdit } from '../../editions/amend/clauses/text-edits.ts'
import { ACT_GENITIVE } from '../../russian/act.ts'

type Act = keyof typeof ACT_GENITIVE

/** Forms of «строка» and «раздел» that orders use. */
type Case = 'nominative' | 'accusative' | 'genitive' | 'instrumental' | 'instrumentals' | 'prepositional'

const ROW: Readonly<Record<Case, string>> = {
  nominative: 'строка',
  accusative: 'строку',
  genitive: 'строки',
  instrumental: 'строкой',
  instrumentals: 'строками',
  prepositional: 'строке',
}

const SECTION: Readonly<Record<Case, string>> = {
  nominative: 'раздел',
  accusative: 'раздел',
  genitive: 'раздела',
  instrumental: 'разделом',
  instrumentals: 'разделами',
  prepositional: 'разделе',
}

/** «строку 1.5», «строки 3 раздела «Кадры»», «строку «Назначение кураторов»», «строку раздела 7». */
export function rowWords({ number, title, section }: RowName, form: Case): string {
  const name = number ?? (title === undefined ? undefined : `«${title}»`)
  const within = section === undefined ? undefined : sectionWords(section, 'genitive')
  return [ROW[form], name, within].filter(Boolean).join(' ')
}

/** «раздел 7», «раздела «Кадры»». */
export function sectionWords({ number, title }: SectionName, form: Case): string {
  if (number === undefined && title === undefined) return form === 'genitive' ? 'таблицы' : 'таблицу'
  return `${SECTION[form]} ${number ?? `«${title}»`}`
}

const ITEMS = {
  основания: { accusative: 'основание', prepositional: 'основании' },
  цель: { accusative: 'цель', prepositional: 'цели' },
  задачи: { accusative: 'задачу', prepositional: 'задаче' },
} as const

/** A text that changes: «в графе «Сроки» строки 2.4» (prepositional), «графу «Сроки» строки 2.4» (accusative). */
export function placeWords(place: TextPlace, form: 'accusative' | 'prepositional', act: Act): string {
  const isIn = form === 'prepositional'
  switch (place.kind) {
    case 'title':
      return isIn ? 'наименовании' : 'наименование'
    case 'item':
      return [ITEMS[place.part][form], place.number].filter(Boolean).join(' ')
    case 'prose':
      return `${isIn ? 'части' : 'часть'} «${place.heading}»`
    case 'section':
      return `${isIn ? 'наименовании' : 'наименование'} ${sectionWords(place.section, 'genitive')}`
    case 'cell':
      return `${isIn ? 'графе' : 'графу'} «${place.column}» ${rowWords(place.row, 'genitive')}`
    case 'act-title':
      return `${isIn ? 'заголовке' : 'заголовок'} ${ACT_GENITIVE[act]}`
    case 'preamble':
      return `${isIn ? 'преамбуле' : 'преамбулу'}`
    case 'act-clause':
      return place.inner === undefined
        ? `${isIn ? 'пункте' : 'пункт'} ${place.number}`
        : `${isIn ? 'подпункте' : 'подпункт'} ${place.inner} пункта ${place.number}`
  }
}

/** «слова «в течение года» заменить словами «до 25 мая 2023 г.»». */
export function editWords(edit: TextEdit): string {
  switch (edit.kind) {
    case 'replace': {
      const isNumber = DIGITS.test(edit.before) && DIGITS.test(edit.after)
      const what = isNumber ? 'цифры' : isOne(edit.before) ? 'слово' : 'слова'
      const by = isNumber ? 'цифрами' : isOne(edit.after) ? 'словом' : 'словами'
      return `${what} «${edit.before}» заменить ${by} «${edit.after}»`
    }
    case 'insert':
      return `после ${isOne(edit.anchor) ? 'слова' : 'слов'} «${edit.anchor}» дополнить ${isOne(edit.words) ? 'словом' : 'словами'} «${edit.words}»`
    case 'remove':
      return `${isOne(edit.words) ? 'слово' : 'слова'} «${edit.words}» исключить`
  }
}

const DIGITS = /^\d[\d.,/]*$/

function isOne(text: string): boolean {
  return !/\s/.test(text)
}
