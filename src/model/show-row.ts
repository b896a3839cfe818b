import type { Activity } from './roadmap.ts'

/** How a row is named in a sentence: «строка 1.5», else by its first words. */
export function showRow(activity: Activity): string {
  if (activity.kind === 'section') return `раздел «${firstWords(activity.title.text)}»`
  if (activity.number !== undefined) return `строка ${activity.number.replace(/\.$/, '')}`
  return `строка «${firstWords(activity.title.text)}»`
}

/** At most six words, so that a sentence stays a sentence. */
function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ')
}
