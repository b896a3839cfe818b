/** A plan as data of its file, to be edited as its author edits it. */
export interface PlanData {
  название: string
  цель?: string | string[]
  задачи?: (string | { текст: string })[]
  основания?: string[]
  тексты?: Record<string, string | { заголовок?: string; текст: string }>
  показатели?: Data[]
  разделы?: SectionData[]
  мероприятия?: RowData[]
  приказ?: { вид?: string; преамбула?: string; пункты?: (string | { текст: string; пункты: string[] })[] }
  таблица?: { столбцы?: unknown[] }
}
type Data = Record<string, unknown>
export interface RowData extends Data {
  мероприятия?: RowData[]
}
export interface SectionData extends Data {
  мероприятия?: RowData[]
}

/** `false`: the plan has nothing of the kind. */
type Edit = (plan: PlanData) => boolean

/** The lists of rows, those of sections or the only one. */
function lists(plan: PlanData): RowData[][] {
  if (plan.разделы === undefined) return plan.мероприятия === undefined ? [] : [plan.мероприятия]
  return plan.разделы.flatMap((section) => (section.мероприятия === undefined ? [] : [section.мероприятия]))
}

function longest(plan: PlanData): RowData[] {
  return lists(plan).toSorted((a, b) => b.length - a.length)[0] ?? []
}

function onRow(key: string, edit: (text: string) => string, at = 1): Edit {
  return (plan) => {
    const row = longest(plan)[at]
    if (row === undefined || typeof row[key] !== 'string') return false
    const after = edit(row[key])
    if (after === row[key]) return false
    row[key] = after
    return true
  }
}

const newRow = (words: string): RowData => ({
  мероприятие: `Новое дело: ${words}`,
  срок: 'май 2022 г.',
  ответственные: 'Отдел развития',
  результат: 'Справка',
})

function onSection(edit: (section: SectionData, plan: PlanData) => void, at = 0): Edit {
  return (plan) => {
    const section = plan.разделы?.[at]
    if (section === undefined) return false
    edit(section, plan)
    return true
  }
}

const word = (text: string, at: number, by: (word: string) => string): string => {
  const words = text.split(' ')
  return words.map((each, index) => (index === at ? by(each) : each)).join(' ')
}

const actOf = ({ приказ }: PlanData): string => `${приказ?.вид ?? 'приказ'} от 10.01.2023 № 5`

const firstText = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** What authors do to a plan, each under a name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'a word comes into a title': onRow('мероприятие', (text) => word(text, 2, (each) => `${each} подробное`)),
  'a word goes out of a title': onRow('мероприятие', (text) =>
    word(text, 2, () => '').replace(/ {2,}/g, ' '),
  ),
  'a word of a title is another': onRow('мероприятие', (text) => word(text, 2, () => 'общешкольный')),
  'the first word is another': onRow('мероприятие', (text) => word(text, 0, () => 'Организация')),
  'the last word is another': onRow('мероприятие', (text) => text.replace(/\S+$/, 'городе')),
  'words in marks change': onRow('мероприятие', (text) => `${text} «Наставник» и «Школа»`, 2),
  'a title is written anew': onRow(
    'мероприятие',
    () => 'Совсем другое дело, о котором раньше не было ни слова',
  ),
  'a title grows twice': onRow('мероприятие', (text) => `${text}; ${text.toLowerCase()}`),
  'two places of a title change': onRow('мероприятие', (text) =>
    word(
      word(text, 1, () => 'первый'),
      text.split(' ').length - 2,
      () => 'последний',
    ),
  ),
  'a deadline is another': onRow('срок', () => 'до 25 мая 2023 г.'),
  'the year of a deadline is another': onRow('срок', (text) => text.replace(/20\d\d/, '2023')),
  'a responsible body is another': onRow('ответственные', () => 'Методический центр'),
  'a responsible body joins': onRow('ответственные', (text) => `${text}, Методический центр`),
  'a result gets more words': onRow('результат', (text) => `${text} и справка об итогах`),
  'a result is gone': (plan) => {
    const row = longest(plan)[1]
    if (row?.['результат'] === undefined) return false
    delete row['результат']
    return true
  },
  'a result comes': (plan) => {
    const row = lists(plan)
      .flat()
      .find((each) => each['результат'] === undefined && each['утратила-силу'] === undefined)
    if (row === undefined) return false
    row['результат'] = 'Приказ'
    return true
  },
  'a cell of several lines changes': onRow('результат', (text) => `${text}\nПриказ\nСправка`),
  'a row is written anew': (plan) => {
    const list = longest(plan)
    const row = list[1]
    if (row === undefined) return false
    const { код, номер } = row
    list[1] = { ...(код !== undefined && { код }), ...(номер !== undefined && { номер }), ...newRow('иначе') }
    return true
  },
  'two cells change': (plan) =>
    [onRow('срок', () => 'июнь 2023 г.'), onRow('ответственные', () => 'Центр')].every((edit) => edit(plan)),
  'three cells change': (plan) =>
    [
      onRow('срок', () => 'июнь 2023 г.'),
      onRow('ответственные', () => 'Центр'),
      onRow('мероприятие', (text) => `Новое: ${text}`),
    ].every((edit) => edit(plan)),
  'a row comes at the end of a section': (plan) => {
    longest(plan).push(newRow('конец'))
    return true
  },
  'a row comes at the end of the table': (plan) => {
    lists(plan).at(-1)?.push(newRow('итог'))
    return true
  },
  'two rows come at the end': (plan) => {
    longest(plan).push(newRow('один'), newRow('два'))
    return true
  },
  'a row comes in the middle': (plan) => {
    longest(plan).splice(2, 0, newRow('середина'))
    return true
  },
  'two rows come in the middle': (plan) => {
    longest(plan).splice(2, 0, newRow('раз'), newRow('ещё'))
    return true
  },
  'a row comes first': (plan) => {
    longest(plan).unshift(newRow('начало'))
    return true
  },
  'a row with a number of its own comes': (plan) => {
    longest(plan).push({ номер: '77', ...newRow('свой номер') })
    return true
  },
  'a row goes': (plan) => longest(plan).splice(1, 1).length === 1,
  'the last row goes': (plan) => longest(plan).pop() !== undefined,
  'the first row goes, another comes': (plan) => {
    longest(plan).shift()
    longest(plan).push(newRow('взамен'))
    return true
  },
  'a row moves inside of its section': (plan) => {
    const list = longest(plan)
    list.push(...list.splice(1, 1))
    return list.length > 3
  },
  'a row moves to another section': (plan) => {
    const [first, second] = lists(plan)
    const [row] = first?.splice(0, 1) ?? []
    if (second === undefined || row === undefined) return false
    second.push(row)
    return true
  },
  'two rows change places': (plan) => {
    const list = longest(plan)
    const [a, b] = [list[1], list[2]]
    if (a === undefined || b === undefined) return false
    list.splice(1, 2, b, a)
    return true
  },
  'a row is repealed by its author': (plan) => {
    const row = longest(plan)[1]
    if (row !== undefined) row['утратила-силу'] = actOf(plan)
    return row !== undefined
  },
  'a row gets a part': (plan) => {
    const row = longest(plan)[1]
    if (row === undefined) return false
    row.мероприятия = [...(row.мероприятия ?? []), newRow('часть')]
    return true
  },
  'a part of a row goes': (plan) => {
    const row = lists(plan)
      .flat()
      .find((each) => (each.мероприятия?.length ?? 0) > 0)
    return row?.мероприятия?.shift() !== undefined
  },
  'a part of a row changes': (plan) => {
    const part = lists(plan)
      .flat()
      .flatMap((each) => each.мероприятия ?? [])[0]
    if (part === undefined) return false
    part['мероприятие'] = `${part['мероприятие']} и больше`
    return true
  },
  'a word of a section is another': onSection((section) => {
    section['название'] = word(String(section['название']), 1, () => 'особая')
  }),
  'a section is called another way': onSection((section) => {
    section['название'] =
      'Совсем другое название, в котором нет ни одного прежнего выражения из тех, что были раньше здесь'
  }),
  'a section comes at the end': onSection((_, plan) => {
    plan.разделы?.push({ название: 'Новый раздел', мероприятия: [newRow('первое'), newRow('второе')] })
  }),
  'a section comes in the middle': onSection((_, plan) => {
    plan.разделы?.splice(1, 0, { название: 'Новый раздел', мероприятия: [newRow('первое')] })
  }),
  'a section goes': (plan) => (plan.разделы?.length ?? 0) > 3 && plan.разделы?.pop() !== undefined,
  'a section is repealed by its author': onSection((section, plan) => {
    if ((plan.разделы?.length ?? 0) > 3) section['утратила-силу'] = actOf(plan)
  }, 1),
  'cells of a section that is a row change': (plan) => {
    const section = plan.разделы?.find(
      (each) => each.мероприятия === undefined && each['результат'] !== undefined,
    )
    if (section === undefined) return false
    section['результат'] = `${section['результат']} и больше`
    return true
  },
  'a target is another': (plan) => {
    const indicator = plan.показатели?.find((each) => typeof each['план'] === 'object')
    if (indicator === undefined) return false
    const targets = indicator['план'] as Record<string, string>
    for (const year of Object.keys(targets)) targets[year] = '77'
    return true
  },
  'an indicator is called another way': (plan) => {
    const indicator = plan.показатели?.[0]
    if (indicator === undefined) return false
    indicator['название'] = `${indicator['название']} (уточнено)`
    return true
  },
  'an indicator comes': (plan) => {
    const last = plan.показатели?.at(-1)
    if (last === undefined) return false
    plan.показатели?.push({ ...last, код: 'новый', название: 'Доля новых школ' })
    return true
  },
  'an indicator goes': (plan) => plan.показатели?.shift() !== undefined,
  'a target of another year comes': (plan) => {
    const indicator = plan.показатели?.find((each) => typeof each['план'] === 'object')
    if (indicator === undefined) return false
    indicator['план'] = { ...(indicator['план'] as object), 2030: '99' }
    return true
  },
  'a word of the goal is another': (plan) => {
    const goal = firstText(plan.цель)
    if (goal === undefined) return false
    const after = word(goal, 3, () => 'надёжный')
    plan.цель = Array.isArray(plan.цель) ? [after, ...plan.цель.slice(1)] : after
    return true
  },
  'the goal is written anew': (plan) => {
    if (plan.цель === undefined) return false
    plan.цель =
      'Иное, чего прежде никто не писал: учиться лучше, учить лучше, помогать друг другу и считать успехи'
    return true
  },
  'a word of a task is another': (plan) => {
    const [first] = plan.задачи ?? []
    if (plan.задачи === undefined || typeof first !== 'string') return false
    plan.задачи[0] = word(first, 1, () => 'ежегодный')
    return true
  },
  'a task comes': (plan) => {
    if (plan.задачи === undefined) return false
    plan.задачи.push('Считать итоги каждый год')
    return true
  },
  'a task goes': (plan) => plan.задачи?.shift() !== undefined,
  'tasks change places': (plan) => {
    if (plan.задачи === undefined || plan.задачи.length < 2) return false
    plan.задачи.reverse()
    return true
  },
  'a word of a ground is another': (plan) => {
    const [first] = plan.основания ?? []
    if (plan.основания === undefined || first === undefined) return false
    plan.основания[0] = word(first, 1, () => 'новый')
    return true
  },
  'a ground comes': (plan) => {
    if (plan.основания === undefined) return false
    plan.основания.push('Протокол совещания от 01.02.2022 № 3')
    return true
  },
  'a word of a prose part is another': (plan) => {
    const [key] = Object.keys(plan.тексты ?? {})
    const prose = plan.тексты?.[key ?? '']
    if (plan.тексты === undefined || key === undefined || prose === undefined || typeof prose === 'string')
      return false
    prose.текст = word(prose.текст, 2, () => 'уточнённый')
    return true
  },
  'a prose part gets a paragraph': (plan) => {
    const [key] = Object.keys(plan.тексты ?? {})
    const prose = plan.тексты?.[key ?? '']
    if (plan.тексты === undefined || prose === undefined || typeof prose === 'string') return false
    prose.текст = `${prose.текст.trimEnd()}\n\nНовый абзац о том же.\n`
    return true
  },
  'a word of the title is another': (plan) => {
    plan.название = word(plan.название, 3, () => 'уточнённый')
    return true
  },
  'the title is written anew': (plan) => {
    plan.название = 'План работы, который называется теперь совершенно по-другому, чем он назывался раньше'
    return true
  },
  'a word of a clause is another': (plan) => {
    const clauses = plan.приказ?.пункты
    const last = clauses?.at(-1)
    if (clauses === undefined || typeof last !== 'string') return false
    clauses[clauses.length - 1] = word(last, 1, () => 'строгий')
    return true
  },
  'a clause comes': (plan) => {
    if (plan.приказ?.пункты === undefined) return false
    plan.приказ.пункты.push('Разместить план на сайте до 01.02.2023.')
    return true
  },
  'the preamble gets more words': (plan) => {
    if (plan.приказ?.преамбула === undefined) return false
    plan.приказ.преамбула = plan.приказ.преамбула.replace(/[,:]?\s*$/, ' и уставом,')
    return true
  },
}
