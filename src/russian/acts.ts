/** The kinds of acts in the cases that sentences about them need. */
export const ACT_CASES: Readonly<
  Record<
    'приказ' | 'распоряжение' | 'постановление',
    { readonly genitive: string; readonly prepositional: string }
  >
> = {
  приказ: { genitive: 'приказа', prepositional: 'приказе' },
  распоряжение: { genitive: 'распоряжения', prepositional: 'распоряжении' },
  постановление: { genitive: 'постановления', prepositional: 'постановлении' },
}
