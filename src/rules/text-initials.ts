import type { Placed } from '../model/roadmap.ts'
import { type InitialsForm, initialsForms, mayHoldInitials, mendInitials } from '../russian/initials.ts'
import { mending } from '../russian/mending.ts'
import type { Rule } from './rule.ts'

/** Фамилию отделяют от инициалов пробелом, и во всём документе одинаково. */
export const textInitials: Rule = {
  id: 'text-initials',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Между инициалами и фамилией нет пробела, или инициалы в документе написаны по-разному',
  why: 'Слитное «А.А.Иванов» трудно читать, в строке оно не переносится, а одно лицо в двух записях поиск примет за двоих.',
  bad: `
участники:
  УО:
    название: МКУ «Управление образования» города Рубцовска
    должность: начальник отдела
    имя: Е.В.Котова
`,
  good: `
участники:
  УО:
    название: МКУ «Управление образования» города Рубцовска
    должность: начальник отдела
    имя: Е. В. Котова
`,
  check(roadmap, report) {
    const texts = roadmap.texts.filter(({ text }) => mayHoldInitials(text))
    const { form, first } = customary(texts)
    for (const { path, text } of texts) {
      const mend = mending(text, mendInitials(text, form), { title: 'Исправить пробелы в инициалах' })
      if (mend === undefined) continue
      if (mendInitials(text, undefined) !== text)
        report(path, `Инициалы и фамилия написаны слитно: «${mend.shown}»`, mend.detail)
      else
        report(
          path,
          `Инициалы «${mend.shown}» написаны ${form === 'spaced' ? 'без пробела' : 'через пробел'}, а другие в документе — ${form === 'spaced' ? 'через пробел' : 'без пробела'}`,
          {
            ...mend.detail,
            related:
              first === undefined ? [] : [{ path: first.path, message: 'здесь инициалы написаны иначе' }],
          },
        )
    }
  },
}

/** The form of most names of the document, and where it stands first; that of the first name where both are as frequent. */
function customary(texts: readonly Placed[]): { readonly form?: InitialsForm; readonly first?: Placed } {
  const found = texts.flatMap((place) => initialsForms(place.text).map((form) => ({ form, place })))
  const spaced = found.filter(({ form }) => form === 'spaced')
  const tight = found.filter(({ form }) => form === 'tight')
  const [most] = spaced.length === tight.length ? found : spaced.length > tight.length ? spaced : tight
  return most === undefined ? {} : { form: most.form, first: most.place }
}
