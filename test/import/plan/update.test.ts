import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkForm } from '../../../src/check/check-file.ts'
import { importPlan } from '../../../src/import/import-plan.ts'
import { readSource } from '../../../src/import/read-source.ts'
import { updatePlan } from '../../../src/import/update/update-plan.ts'
import { formats } from '../../../src/render/index.ts'
import { applyEdits } from '../../../src/source/edit/apply-edits.ts'
import { printView } from '../../../src/views/print-view.ts'
import { NAMES } from '../../examples/plans.ts'
import { printed } from './printed.ts'

const PLAN = `# Головной комментарий
дорожная-карта: 1
код: shkoly
название: План мероприятий на 2027 год
период: 2027 # год
приказ:
  дата: 15.01.2027
  номер: 12
  заголовок: Об утверждении плана мероприятий
  организация: Отдел образования
  пункты:
    # первый пункт
    - Утвердить план мероприятий (приложение).
    - Контроль за исполнением оставляю за собой.
задачи:
  - код: причины
    текст: Выявить причины низких результатов
показатели:
  - код: наставники
    название: Доля школ с наставниками
    план: { 2027: 80 }
разделы:
  - название: Выявление причин
    мероприятия:
      # о строке 1.1
      - код: анализ
        мероприятие: "Анализ результатов проверочных работ"
        срок: февраль 2027 г. # уточнить
        ответственные: [УО, ОО]
        результат: Аналитическая справка
        задачи: причины
      - мероприятие: Совещание с руководителями школ
        срок: { текст: в марте, с: 01.03.2027, по: 31.03.2027 }
        ответственные: УО
        результат: Протокол
  - название: Помощь школам
    мероприятия:
      - мероприятие: Закрепление наставников
        срок: апрель 2027 г.
        ответственные: УО
        результат: Приказ о наставниках
`

interface Updated {
  readonly text: string
  readonly kept: readonly string[]
}

/** The plan of `before`, updated from the printed document of the plan of `after`. */
async function updated(before: string, after: string): Promise<Updated> {
  const bytes = await formats.docx.render(printView(roadmapOf(after), 'all'))
  const imported = importPlan(readSource('p.docx', bytes), { name: 'p' })
  const { edits, kept } = updatePlan(checkForm('p.yaml', Buffer.from(before)), roadmapOf(before), imported)
  const groups = edits.map((edit) => [edit])
  const { text, applied } = applyEdits(before, groups)
  expect(applied).toHaveLength(groups.length)
  return { text, kept }
}

function roadmapOf(text: string): NonNullable<ReturnType<typeof checkForm>['roadmap']> {
  const { roadmap, isSound, findings } = checkForm('p.yaml', Buffer.from(text))
  if (roadmap === undefined || !isSound) throw new Error(JSON.stringify(findings))
  return roadmap
}

/** Lines of `after` that `before` has not, and the other way round. */
function difference(before: string, after: string): { readonly gone: string[]; readonly come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return {
    gone: old.filter((line) => !now.includes(line)).map((line) => line.trim()),
    come: now.filter((line) => !old.includes(line)).map((line) => line.trim()),
  }
}

describe('an update from the same document', () => {
  test('changes nothing', async () => {
    expect(await updated(PLAN, PLAN)).toEqual({ text: PLAN, kept: [] })
  })
  test.each(NAMES)('changes nothing: %s', async (name) => {
    const text = readFileSync(new URL(`../../../examples/${name}.yaml`, import.meta.url), 'utf8')
    expect(await updated(text, text)).toEqual({ text, kept: [] })
  })
})

describe('an update changes what has changed', () => {
  test.each([
    ['a deadline keeps its comment', 'февраль 2027 г. #', 'март 2027 г. #'],
    ['a title', '"Анализ результатов проверочных работ"', 'Анализ результатов ВПР и проверочных работ'],
    ['a result', 'Приказ о наставниках', 'Приказ'],
    ['the title of a section', 'Выявление причин\n', 'Выявление причин и рисков\n'],
    ['the title of the plan', 'План мероприятий на 2027 год', 'План мероприятий школ на 2027 год'],
    ['the number of the order', 'номер: 12', 'номер: 14'],
    ['the date of the order', '15.01.2027', '18.01.2027'],
    ['a clause', 'Утвердить план мероприятий (', 'Утвердить и ввести в действие план мероприятий ('],
    ['a task keeps its code', 'Выявить причины низких', 'Выявить все причины низких'],
    ['a target in brackets', '{ 2027: 80 }', '{ 2027: 85 }'],
  ])('%s', async (_, from, to) => {
    const after = PLAN.replace(from, to)
    const { text, kept } = await updated(PLAN, after)
    expect(kept).toEqual([])
    expect(printed(roadmapOf(text))).toEqual(printed(roadmapOf(after)))
    expect(text).toBe(after)
    expect((await updated(text, after)).text).toBe(text)
  })

  test('a list of names stays a list', async () => {
    const { text } = await updated(PLAN, PLAN.replace('[УО, ОО]', '[УО, ОО, РМО]'))
    expect(difference(PLAN, text)).toEqual({
      gone: ['ответственные: [УО, ОО]'],
      come: ['ответственные:', '- УО', '- ОО', '- РМО'],
    })
  })

  test('words of a deadline whose dates were given are told', async () => {
    const { text, kept } = await updated(PLAN, PLAN.replace('текст: в марте', 'текст: весной'))
    expect(difference(PLAN, text).come).toEqual(['срок: { текст: весной, с: 01.03.2027, по: 31.03.2027 }'])
    expect(kept).toEqual(['Строка 1.2: слова срока изменены, а даты при них остались прежние: проверьте'])
  })

  test('a new row, in its place', async () => {
    const row =
      '      - мероприятие: Сбор предложений\n        срок: май 2027 г.\n        ответственные: ОО\n'
    const after = PLAN.replace('      - мероприятие: Совещание', `${row}      - мероприятие: Совещание`)
    const { text, kept } = await updated(PLAN, after)
    expect(text).toBe(after)
    expect(kept).toEqual([])
  })

  test('rows at the beginning, at the end, in a row, and a new section', async () => {
    const first = '      - мероприятие: Первое дело\n        срок: май 2027 г.\n        ответственные: ОО\n'
    const second = first.replace('Первое дело', 'Второе занятие')
    const section = `  - название: Итоги\n    мероприятия:\n${first.replace('Первое дело', 'Подведение итогов')}`
    const after = `${PLAN.replace('      # о строке', `${first}${second}      # о строке`)}${first.replace('Первое дело', 'Встреча')}${section}`
    const { text, kept } = await updated(PLAN, after)
    expect(printed(roadmapOf(text))).toEqual(printed(roadmapOf(after)))
    expect(kept).toEqual([])
    expect((await updated(text, after)).text).toBe(text)
  })

  test('a row that is not there any more stays, and is told', async () => {
    const { text, kept } = await updated(
      PLAN,
      PLAN.replace(/ {6}- мероприятие: Совещание[\s\S]*?Протокол\n/, ''),
    )
    expect(text).toBe(PLAN)
    expect(kept).toEqual([
      'Строка 1.2 «Совещание с руководителями школ»: в документе её нет; удалите её или признайте утратившей силу',
    ])
  })

  test('a cell that is empty in the document keeps its words, and is told', async () => {
    const { text, kept } = await updated(PLAN, PLAN.replace('        результат: Протокол\n', ''))
    expect(text).toBe(PLAN)
    expect(kept).toEqual(['Строка 1.2: «результат» в документе пусто, в плане осталось «Протокол»'])
  })

  test('Windows line ends and a byte order mark stay', async () => {
    const windows = `\ufeff${PLAN.replaceAll('\n', '\r\n')}`
    const { text } = await updated(windows, PLAN.replace('номер: 12', 'номер: 14'))
    expect(text).toBe(windows.replace('номер: 12', 'номер: 14'))
  })
})
