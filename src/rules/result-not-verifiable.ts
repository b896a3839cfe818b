import { showRow } from '../model/show-row.ts'
import { namesDocument, namesNumber, repeatingRows } from './result-repeats-activity.ts'
import type { Rule } from './rule.ts'

/** Лозунг нельзя ни проверить, ни опровергнуть. */
export const resultNotVerifiable: Rule = {
  id: 'result-not-verifiable',
  severity: { draft: 'off', recommended: 'info', signoff: 'info' },
  summary: 'Результат нельзя проверить',
  why: 'По словам «повышение эффективности» не решить, исполнена строка или нет.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Провести совещание с директорами школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Повышение эффективности управления школами
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Провести совещание с директорами школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Протокол совещания, повышение эффективности управления школами
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    for (const activity of roadmap.activities) {
      const { result, evidence, quantity, indicators } = activity
      if (result === undefined || !isSlogan(result.text)) continue
      if (namesDocument(result.text) || namesNumber(result.text)) continue
      if (evidence !== undefined || quantity !== undefined || indicators.length > 0) continue
      // A result that only repeats the activity has its own finding.
      if (repeatingRows(roadmap).has(activity)) continue
      report(
        result.path,
        `Результат нельзя проверить: ${showRow(activity)} — ни числа, ни документа, ни показателя`,
        {
          hint: 'добавьте документ («справка», «приказ»), число или ключ «показатели» с кодом показателя',
        },
      )
    }
  },
}

const SLOGAN =
  /^(?:повышени|рост(?=\s)|улучшени|совершенствовани|развити|укреплени|усилени|активизаци|оптимизаци|положительная динамика|создани\S* условий|обновлени|единство|больш\S+ участи|достижени|качественн)/i
const COMPARED =
  /(?:^|\s)(?:лучше|больше|выше|увереннее|активнее|выросл\S*|выросли|вырос|повысил\S+|улучшил\S+)(?=[\s,.;]|$)/i

/** Praise of the future: it begins with growth or improvement, or says that something became better. */
function isSlogan(text: string): boolean {
  return SLOGAN.test(text.trim()) || COMPARED.test(text)
}
