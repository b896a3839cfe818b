import type { Placed } from '../model/roadmap.ts'
import type { Rule } from './rule.ts'

/** По коду отчёт и другие строки находят своё место. */
export const codeRepeated: Rule = {
  id: 'code-repeated',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Один код стоит у двух мероприятий, показателей или задач',
  why: 'По коду отчёт находит мероприятие и показатель: у двух одинаковых кодов неясно, к чему относится факт.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        код: кураторы
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        код: кураторы
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        код: кураторы
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        код: итоги
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    // A section that is a row is named in reports as an activity is; its row holds the same code once more.
    const rows = roadmap.activities.filter(({ kind }) => kind !== 'section')
    for (const { of, owners } of [
      { of: 'другого мероприятия или раздела', owners: [...roadmap.sections, ...rows] },
      { of: 'другого показателя', owners: roadmap.indicators },
      { of: 'другой задачи', owners: roadmap.tasks },
    ]) {
      const seen = new Map<string, Placed>()
      for (const code of owners.flatMap((owner) => owner.code ?? [])) {
        const first = seen.get(code.text)
        if (first === undefined) seen.set(code.text, code)
        else
          report(code.path, `Код «${code.text}» повторён: он уже стоит у ${of}`, {
            hint: 'дайте одному из двух другой код и исправьте ссылки на него',
            related: [{ path: first.path, message: 'впервые здесь' }],
          })
      }
    }
  },
}
