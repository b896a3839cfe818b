import type { EventOffset } from './reading.ts'

/** How an event is introduced, and what it may be: «по графику …», «в соответствии с планом …», «после окончания …». */
const INTRODUCED =
  /^(?:по|согласно|в соответствии со?|при|после|по мере|с момента|со дня|во время|в период|в ходе)(?![а-я])/
const NOUNS =
  /(?:график|план|результат|запрос|заявк|потребност|необходимост|итог|мер[еау] |приказ|положени|распоряжени|письм|окончани|завершени|поступлени|согласовани|расписани|перечн|срок|рекомендаци|проведени|утверждени|выявлени|обращени|календар|регламент|распорядител|порядк|получени|подписани|опубликовани|ремонт|процедур|собрани|совещани|каникул|аттестаци|экзамен|олимпиад)/
const OFFSET =
  /^(?:в течение|не позднее(?:,? чем)?(?: за)?|за)\s+(\d{1,3})(?:\s+|–(?:х|ти|и|ми)\s+)?(рабочих|календарных)?\s*(?:дней|дня|день)\s+(после|со дня|с момента|до|от|с даты)(?![а-я])\s*(.+)$/

export interface EventReading {
  readonly text: string
  readonly offset?: EventOffset
  /** A schedule of which it is not said whose or of what. */
  readonly isWithoutBasis: boolean
}

/** Reads a normalised clause as an event, verbatim; nothing where it is none. */
export function readEvent(clause: string, source: string): EventReading | undefined {
  const offset = OFFSET.exec(clause)
  if (offset !== null)
    return {
      text: source.trim(),
      offset: {
        days: Number(offset[1]),
        working: offset[2] === 'рабочих',
        side: offset[3] === 'до' ? 'before' : 'after',
      },
      isWithoutBasis: false,
    }
  if (!INTRODUCED.test(clause) || !NOUNS.test(clause)) return undefined
  return { text: source.trim(), isWithoutBasis: isWithoutBasis(clause) }
}

const SCHEDULE =
  /^(?:по|согласно|в соответствии со?)\s*(?:отдельн\S+|утвержденн\S+|особ\S+)?\s*(?:график\S*|план\S*|перечн\S*|расписани\S*)((?:\s+(?:работ\S*|мероприяти\S*|проведени\S*))*)$/

/** «по отдельному графику», «в соответствии с планом мероприятий»: whose? */
function isWithoutBasis(clause: string): boolean {
  return SCHEDULE.test(clause.replace(/[.;,]$/, '').trim())
}
