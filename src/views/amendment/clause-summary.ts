import type { AmendClause, ListPart, TextPlace } from '../../editions/amend/clauses/clause.ts'
import { bare, type RowName, type SectionName } from '../../editions/amend/clauses/names.ts'
import type { Activity, Section } from '../../model/roadmap.ts'
import { rowWords, sectionWords } from './clause-words.ts'

const LISTS: Readonly<Record<ListPart, string>> = {
  основания: 'основания',
  цель: 'цель',
  задачи: 'задачи',
  показатели: 'целевые индикаторы',
}

/** What an amending act has changed, in the few words by which `изменения` and `log` remember it: «строка 1.5». */
export function clauseSummary(clause: AmendClause): string {
  switch (clause.kind) {
    case 'words':
    case 'text':
    case 'fill':
      return placeSummary(clause.place)
    case 'row':
      return rowWords(clause.name, 'nominative')
    case 'rows':
      return clause.rows.map((row) => `новая ${rowWords(nameOf(row), 'nominative')}`).join(', ')
    case 'repeal-row':
      return `${rowWords(clause.name, 'nominative')} утратила силу`
    case 'repeal-section':
      return `${sectionWords(clause.name, 'nominative')} утратил силу`
    case 'section':
      return `новый ${sectionWords(nameOf(clause.section), 'nominative')}`
    case 'list':
      return LISTS[clause.part]
    case 'items':
      return `${LISTS[clause.part]}: дополнены`
    case 'indicator':
      return `целевой индикатор ${clause.number}`
    case 'indicators':
      return 'новые целевые индикаторы'
    case 'act-clause':
      return `пункт ${clause.number}`
    case 'act-clauses':
      return 'новые пункты акта'
    case 'whole':
      return 'новая редакция приложения'
  }
}

/** By the number, where there is one. */
function nameOf({ number, title }: Pick<Activity | Section, 'number' | 'title'>): RowName & SectionName {
  const printed = bare(number)
  return printed === undefined ? { title: title?.text ?? '' } : { number: printed }
}

function placeSummary(place: TextPlace): string {
  switch (place.kind) {
    case 'title':
      return 'наименование'
    case 'item':
      return [LISTS[place.part], place.number].filter(Boolean).join(' ')
    case 'prose':
      return `часть «${place.heading}»`
    case 'section':
      return `наименование ${sectionWords(place.section, 'genitive')}`
    case 'cell':
      return rowWords(place.row, 'nominative')
    case 'act-title':
      return 'заголовок акта'
    case 'preamble':
      return 'преамбула акта'
    case 'act-clause':
      return `пункт ${place.number}`
  }
}
