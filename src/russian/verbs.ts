/** Stems of the word with which an act begins to order: приказыва-ю, постановля-ет. */
const STEMS = ['приказыва', 'постановля', 'обязыва', 'предлага', 'поруча', 'рекоменду', 'утвержда'] as const
const ENDINGS = ['ю', 'ем', 'ет', 'ют'] as const

/** Every form that may stand before the clauses; a form that is missing here would be taken for a misprint. */
export const ORDER_VERBS: readonly string[] = [
  ...STEMS.flatMap((stem) => ENDINGS.map((ending) => stem + ending)),
  ...['распоряжаюсь', 'распоряжаемся', 'распоряжается'],
  ...['прошу', 'просим', 'просит', 'решил', 'решила', 'решило', 'решили'],
]

/** «П Р И К А З Ы В А Ю:» → «приказываю». */
export function plainVerb(typed: string): string {
  const word = typed.replace(/[\s:]+/g, '')
  return word.toLowerCase()
}

/** After these the addressee stands in the accusative: «ОБЯЗЫВАЮ руководителей … обеспечить». */
export function governsAccusative(verb: string): boolean {
  return /^(?:обязыва|прос|прош)/.test(verb)
}
