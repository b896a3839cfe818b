type Kind = 'приказ' | 'распоряжение' | 'постановление'

/** By whom or by what: «утверждён приказом», «распоряжением», «постановлением». */
export const ACT_INSTRUMENTAL: Readonly<Record<Kind, string>> = {
  приказ: 'приказом',
  распоряжение: 'распоряжением',
  постановление: 'постановлением',
} // prettier-ignore

/** To what: «приложение к приказу», «к распоряжению», «к постановлению». */
export const ACT_DATIVE: Readonly<Record<Kind, string>> = {
  приказ: 'приказу',
  распоряжение: 'распоряжению',
  постановление: 'постановлению',
} // prettier-ignore

/** The word that orders, where the author did not type one. */
export const ACT_VERB: Readonly<Record<Kind, string>> = {
  приказ: 'ПРИКАЗЫВАЮ',
  распоряжение: 'ОБЯЗЫВАЮ',
  постановление: 'ПОСТАНОВЛЯЮ',
} // prettier-ignore
