export type Gender = 'м' | 'ж' | 'с' | 'мн'

/** Gender, or plural, of the words by which approved things are called. */
const GENDER: Readonly<Record<string, Gender>> = {
  план: 'м',
  перечень: 'м',
  комплекс: 'м',
  график: 'м',
  паспорт: 'м',
  проект: 'м',
  состав: 'м',
  регламент: 'м',
  порядок: 'м',
  карта: 'ж',
  программа: 'ж',
  концепция: 'ж',
  стратегия: 'ж',
  модель: 'ж',
  инструкция: 'ж',
  форма: 'ж',
  циклограмма: 'ж',
  положение: 'с',
  приложение: 'с',
  соглашение: 'с',
  мероприятия: 'мн',
  меры: 'мн',
  показатели: 'мн',
  рекомендации: 'мн',
  правила: 'мн',
  критерии: 'мн',
}

const APPROVED = { м: 'УТВЕРЖДЁН', ж: 'УТВЕРЖДЕНА', с: 'УТВЕРЖДЕНО', мн: 'УТВЕРЖДЕНЫ' } as const

/** «План мероприятий …» → УТВЕРЖДЁН, «Дорожная карта …» → УТВЕРЖДЕНА; an unknown thing takes the neuter, as forms do. */
export function approvedWord(title: string): string {
  for (const word of title.toLowerCase().match(/[а-яё]+/g) ?? []) {
    const gender = genderOf(word)
    if (gender !== undefined) return APPROVED[gender]
  }
  return APPROVED.с
}

/** Of a word in small letters; nothing where it is not called so. */
export function genderOf(word: string): Gender | undefined {
  return Object.hasOwn(GENDER, word) ? GENDER[word] : undefined
}
