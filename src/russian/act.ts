type Kind = 'приказ' | 'распоряжение' | 'постановление'

/** By whom or by what: «утверждён приказом», «распоряжением», «постановлением». */
export const ACT_INSTRUMENTAL: Readonly<Record<Kind, string>> = {
  приказ: 'приказом',
  распоряжение: 'распоряжением',
  постановление: 'постановлением',
}

/** To what: «приложение к приказу», «к распоряжению», «к постановлению». */
export const ACT_DATIVE: Readonly<Record<Kind, string>> = {
  приказ: 'приказу',
  распоряжение: 'распоряжению',
  постановление: 'постановлению',
}

/** The word that orders, where the author did not type one. */
export const ACT_VERB: Readonly<Record<Kind, string>> = {
  приказ: 'ПРИКАЗЫВАЮ',
  распоряжение: 'ОБЯЗЫВАЮ',
  постановление: 'ПОСТАНОВЛЯЮ',
}

/** Of what: «пункт приказа», «заголовок распоряжения», «дата постановления». */
export const ACT_GENITIVE: Readonly<Record<Kind, string>> = {
  приказ: 'приказа',
  распоряжение: 'распоряжения',
  постановление: 'постановления',
}

/** In what: «в приказе», «в распоряжении», «в постановлении». */
export const ACT_PREPOSITIONAL: Readonly<Record<Kind, string>> = {
  приказ: 'приказе',
  распоряжение: 'распоряжении',
  постановление: 'постановлении',
}
