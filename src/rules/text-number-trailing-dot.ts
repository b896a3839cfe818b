import type { Placed, Roadmap } from '../model/roadmap.ts'
import type { Path } from '../source/problem.ts'
import type { Report, Rule } from './rule.ts'

/** Номер с точкой на конце и без неё — не одно и то же. */
export const textNumberTrailingDot: Rule = {
  id: 'text-number-trailing-dot',
  severity: { draft: 'off', recommended: 'info', signoff: 'info' },
  summary: 'Номера строк кончаются то точкой, то без неё, или точка стоит после номера приказа',
  why: 'В графе «№ п/п» разнобой сразу виден, а номер приказа с точкой не совпадёт с номером в журнале.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - номер: "1.1."
        мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
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
      - номер: "1.1."
        мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - номер: "1.2."
        мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    for (const numbers of numbersByLevel(roadmap)) checkLevel(numbers, roadmap, report)
    const acts = [roadmap.order, roadmap.amendment, ...roadmap.amendments, ...roadmap.appendices]
    for (const number of acts.flatMap((act) => act?.number ?? []))
      if (isDotted(number))
        report(number.path, `Номер «${number.text}» кончается точкой`, detail(number, undotted(number)))
  },
}

type Numbered = Pick<Placed, 'text'>

/** A number as printed, and what bears it. */
interface PrintedNumber extends Numbered {
  readonly of: Path
}

/** Sections, rows and rows below rows: «1.» beside «1.1» is the custom. */
function numbersByLevel({ sections, activities }: Roadmap): PrintedNumber[][] {
  const numbersOf = (rows: readonly { readonly path: Path; readonly number?: string }[]): PrintedNumber[] =>
    rows.flatMap(({ path, number }) =>
      number === undefined || !/[\dIVX]\.?$/.test(number) ? [] : [{ text: number, of: path }],
    )
  const rows = activities.filter(({ kind }) => kind !== 'section')
  return [sections, rows.filter(({ level }) => level === 0), rows.filter(({ level }) => level === 1)].map(
    numbersOf,
  )
}

function checkLevel(numbers: readonly PrintedNumber[], { typed }: Roadmap, report: Report): void {
  const dotted = numbers.filter(isDotted)
  if (dotted.length === 0) return
  const plain = numbers.filter((number) => !isDotted(number))
  const [few, many] = dotted.length > plain.length ? [plain, dotted] : [dotted, plain]
  const [like] = many
  if (like === undefined) return
  const [here, there] = many === plain ? ['с точкой', 'без точки'] : ['без точки', 'с точкой']
  // Only a number that the author typed can be mended.
  const typedAt = ({ of }: PrintedNumber): Path | undefined =>
    typed([...of, 'номер']) ? [...of, 'номер'] : undefined
  for (const number of few) {
    const path = typedAt(number)
    if (path === undefined) continue
    report(path, `Номер «${number.text}» написан ${here}, а другие — ${there}: «${like.text}»`, {
      ...detail(number, many === plain ? undotted(number) : `${number.text}.`),
      related: [{ path: typedAt(like) ?? like.of, message: `номер «${like.text}»` }],
    })
  }
}

function detail(
  { text }: Numbered,
  by: string,
): Pick<NonNullable<Parameters<Report>[2]>, 'hint' | 'words' | 'fix'> {
  return { hint: `напишите «${by}»`, words: text, fix: { title: `Заменить на «${by}»`, safe: true, by } }
}

function isDotted({ text }: Numbered): boolean {
  return text.endsWith('.')
}

function undotted({ text }: Numbered): string {
  return text.replace(/\.+$/, '')
}
