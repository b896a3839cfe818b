import type { Indicator } from './roadmap.ts'

/** How an indicator is named in a sentence: by its code, else by its first words. */
export function showIndicator({ code, title }: Indicator): string {
  if (code !== undefined) return `показатель «${code.text}»`
  const words = title.text.split(/\s+/)
  return `показатель «${words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : title.text}»`
}
