import { showDay } from '../../calendar/day.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import type { Plain } from '../../source/edit/plain.ts'
import { sealOf } from '../seal.ts'
import type { Requisites } from './requisites.ts'

/** `утверждение` of the plan as it stands: which edition was signed, by which act, and the fingerprint of its words. */
export function sealEntry(roadmap: Roadmap, { date, number }: Requisites, faults: readonly string[]): Plain {
  return {
    редакция: String(roadmap.edition),
    дата: showDay(date, 'digits'),
    номер: number,
    отпечаток: sealOf(roadmap),
    // Signed in spite of them: whoever verifies the plan later must see that it was known.
    'с-ошибками': faults.length === 0 ? undefined : faults.join(', '),
  }
}
