type Kind = 'приказ' | 'распоряжение' | 'постановление'

/** Of what: «пункт приказа», «заголовок распоряжения», «дата постановления». */
export const ACT_GENITIVE: Readonly<Record<Kind, string>> = {
  приказ: 'приказа',
  распоряжение: 'распоряжения',
  постановление: 'постановления',
} // prettier-ignore

/** In what: «в приказе», «в распоряжении», «в постановлении». */
export const ACT_PREPOSITIONAL: Readonly<Record<Kind, string>> = {
  приказ: 'приказе',
  распоряжение: 'распоряжении',
  постановление: 'постановлении',
} // prettier-ignore
