import type { Note } from './reading.ts'

const LONGEST = 80

/** «Срок «2021» истёк до приказа», «Срок «май»: не назван год». */
export function noteText(phrase: string, { message }: Note): string {
  const typed = phrase.replace(/\s+/g, ' ').trim()
  const shown = typed.length > LONGEST ? `${typed.slice(0, LONGEST).trimEnd()}…` : typed
  return `Срок «${shown}»${message.startsWith(':') ? '' : ' '}${message}`
}
