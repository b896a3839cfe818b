const LETTERS: ReadonlyMap<string, string> = new Map(
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia'
    .split(' ')
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? ''] as const] : [])),
)
const SIGNS: ReadonlySet<string> = new Set(['ь', 'ъ'])
const LONGEST = 60

/** A name of a file → a code: Latin letters, digits and hyphens. */
export function planCode(name: string): string {
  const letter = (char: string): string => (SIGNS.has(char) ? '' : (LETTERS.get(char) ?? char))
  const latin = [...name.toLowerCase().normalize('NFC')].map(letter).join('')
  const code = latin.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST)
  return code.replace(/^-+|-+$/g, '') || 'plan'
}
