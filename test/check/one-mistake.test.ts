import { describe, expect, it } from 'vitest'
import { checkFile } from '../../src/check/check-file.ts'
import { allFindings, formFindings } from './findings-of.ts'

const HEAD = 'дорожная-карта: 1\nкод: x\nназвание: План\nпериод: 2021\n'
const ROW = 'мероприятия:\n  - мероприятие: Отчёт\n    срок: 2021\n    ответственные: УО\n'

/** One slip, the plan around it sound: exactly one finding of form, at the exact token. */
const SLIPS: readonly (readonly [what: string, text: string, finding: string])[] = [
  [
    'a misspelt key',
    `${HEAD}мероприятия:\n  - мероприятие: Отчёт\n    сорк: 2021\n    ответственные: УО\n`,
    '7:5 schema-unknown-key Неизвестный ключ «сорк» — вероятно, «срок»',
  ],
  [
    'a misspelt required key',
    `${HEAD}мероприятия:\n  - мероприятее: Отчёт\n    срок: 2021\n    ответственные: УО\n`,
    '6:5 schema-unknown-key Неизвестный ключ «мероприятее» — вероятно, «мероприятие»',
  ],
  [
    'a key by meaning',
    `${HEAD}мероприятия:\n  - мероприятие: Отчёт\n    срок: 2021\n    исполнитель: УО\n`,
    '8:5 schema-unknown-key Неизвестный ключ «исполнитель» — вероятно, «ответственные»',
  ],
  [
    'a required key under another name',
    `${HEAD}мероприятия:\n  - наименование: Отчёт\n    срок: 2021\n    ответственные: УО\n`,
    '6:5 schema-unknown-key Неизвестный ключ «наименование» — вероятно, «мероприятие»',
  ],
  ['an unknown key', `${HEAD}цвет: красный\n${ROW}`, '5:1 schema-unknown-key Неизвестный ключ «цвет»'],
  [
    'a list in place of rows',
    `${HEAD}мероприятия: Отчёт\n`,
    '5:14 schema-wrong-type В ключе «мероприятия» ожидается список, а здесь текст «Отчёт»',
  ],
  [
    'neither sections nor rows',
    HEAD,
    '1:1 schema-missing-key Не хватает обязательного ключа «разделы» или «мероприятия»',
  ],
  [
    'a misspelt list of rows',
    `${HEAD}мероприятя:\n  - мероприятие: Отчёт\n    срок: 2021\n    ответственные: УО\n`,
    '5:1 schema-unknown-key Неизвестный ключ «мероприятя» — вероятно, «мероприятия»',
  ],
  [
    'a value out of a list',
    `${HEAD}таблица:\n  нумерация: составня\n${ROW}`,
    '6:14 schema-wrong-value Значение «составня» ключа «нумерация» не из списка — вероятно, «составная»',
  ],
  [
    'an unknown column',
    `${HEAD}таблица:\n  столбцы: [номер, мероприятие, сроки, ответственные]\n${ROW}`,
    '6:33 schema-wrong-value Графы «сроки» нет — вероятно, «срок»',
  ],
  [
    'a date that is none',
    `${HEAD}приказ:\n  дата: 31.09.2021\n${ROW}`,
    '6:9 schema-wrong-value Дата «31.09.2021» не читается: такого дня нет или запись непонятна',
  ],
  [
    'a period in words',
    `${HEAD.replace('2021', 'ближайшие годы')}${ROW}`,
    '4:9 schema-wrong-value Период «ближайшие годы» не читается',
  ],
  [
    'a key that is no year',
    `${HEAD}показатели:\n  - название: Охват\n    план:\n      потом: 5\n${ROW}`,
    '8:7 schema-unknown-key Ключ «потом» — не год',
  ],
  [
    'an empty list item',
    `${HEAD}задачи:\n  - Первая\n  -\n${ROW}`,
    '7:4 schema-wrong-type Пустой пункт списка',
  ],
  [
    'a sentence cut at its colon',
    `${HEAD}задачи:\n  - Провести анализ: ВПР\n${ROW}`,
    '6:5 yaml-ambiguous-value Двоеточие делит текст на ключ и значение: прочитан ключ «Провести анализ» и значение «ВПР»',
  ],
  [
    'a clause that ends with a colon',
    `${HEAD}приказ:\n  пункты:\n    - Начальнику отдела:\n${ROW}`,
    '7:7 yaml-ambiguous-value Двоеточие делит текст на ключ и значение: прочитан ключ «Начальнику отдела»',
  ],
  [
    'a comma inside braces',
    `${HEAD}показатели:\n  - название: Охват\n    база: { значение: 14,3 }\n    план: 20\n${ROW}`,
    '7:23 yaml-ambiguous-value Запятая внутри { } делит значение: прочитано «14» и ключ «3» без значения',
  ],
  [
    'a number sign after a space',
    `${HEAD}мероприятия:\n  - мероприятие: Отчёт\n    срок: 2021\n    ответственные: УО\n    подтверждение: Приказ #412\n`,
    '9:27 yaml-ambiguous-value Знак # после пробела начинает комментарий: прочитано «Приказ», «#412» отброшено',
  ],
  [
    'an ampersand',
    `${HEAD}территория: &город Рубцовск\n${ROW}`,
    '5:20 yaml-ambiguous-value Знак & в начале значения — служебный: слово «город» прочитано как метка, а не как текст',
  ],
  [
    'a star',
    `${HEAD}территория: *город\n${ROW}`,
    '5:13 yaml-ambiguous-value Звёздочка в начале значения делает его ссылкой «город», а такой метки выше нет',
  ],
  [
    'a per cent sign',
    `${HEAD}территория: %город\n${ROW}`,
    '5:13 yaml-syntax С этого знака значение в YAML начинать нельзя',
  ],
  [
    'a greater-than sign',
    `${HEAD}территория: > 5 лет\n${ROW}`,
    '5:13 yaml-syntax Знаки > и | в начале значения — служебные: после них текст пишется с новой строки',
  ],
  [
    'a hyphen',
    `${HEAD}территория: - город\n${ROW}`,
    '5:13 yaml-syntax Дефис с пробелом в начале значения YAML читает как начало списка',
  ],
  [
    'a line too deep',
    `${HEAD}приказ:\n  вид: приказ\n   номер: 5\n  дата: 11.01.2021\n${ROW}`,
    '7:4 yaml-syntax Строка сдвинута относительно соседних',
  ],
  [
    'a line not deep enough',
    `${HEAD}приказ:\n  вид: приказ\n номер: 5\n  дата: 11.01.2021\n${ROW}`,
    '7:2 yaml-syntax Строка сдвинута относительно соседних',
  ],
  [
    'the first line below a key too deep',
    `${HEAD}приказ:\n    вид: приказ\n  номер: 5\n  дата: 11.01.2021\n${ROW}`,
    '6:5 yaml-syntax Строка сдвинута относительно соседних',
  ],
  [
    'a lost dash',
    `${HEAD}${ROW}    мероприятие: Второе\n    срок: 2021\n    ответственные: УО\n`,
    '9:5 yaml-key-repeated Ключ «мероприятие» и следующие за ним повторены: похоже, потерян дефис перед новым пунктом',
  ],
  [
    'the dash of the first item',
    `${HEAD}мероприятия:\n    мероприятие: Первое\n    срок: 2021\n  - мероприятие: Второе\n`,
    '6:5 yaml-syntax Пункт списка начинается без дефиса',
  ],
  [
    'a dash without its space',
    `${HEAD}мероприятия:\n  -мероприятие: Первое\n    срок: 2021\n`,
    '6:3 yaml-syntax После дефиса нет пробела, и YAML не видит пункта списка',
  ],
  ['a bracket', `${HEAD}территория: [город\n${ROW}`, '5:13 yaml-syntax Скобка открыта и не закрыта'],
  [
    'a quote at the end of the file',
    `${HEAD}${ROW}цель: "Одна\n`,
    '9:7 yaml-syntax Кавычка открыта и не закрыта',
  ],
  [
    'a key a level too high',
    `${HEAD}приказ:\n  номер: 5\nподписал:\n  имя: А. П. Соколов\n${ROW}`,
    '7:1 schema-unknown-key Ключ «подписал» стоит не на своём месте: он входит в «приказ»',
  ],
  [
    'a key a level too deep',
    `${HEAD}показатели:\n  - название: Охват\n    план:\n      2021: 5\n      источник: отчёты\n${ROW}`,
    '9:7 schema-unknown-key Ключ «источник» стоит не на своём месте: он не входит в «план», а стоит рядом с ним',
  ],
  [
    'a key glued to its value',
    `${HEAD}мероприятия:\n  - мероприятие:"Анализ: ВПР"\n    срок: 2021\n    ответственные: УО\n`,
    '6:5 schema-unknown-key После «мероприятие» не хватает двоеточия с пробелом',
  ],
  [
    'a text in a list',
    `${HEAD}таблица:\n  нумерация:\n    - составная\n${ROW}`,
    '6:3 schema-wrong-type В ключе «нумерация» ожидается текст, а здесь список',
  ],
  [
    'dashes before the keys of a mapping',
    `${HEAD}приказ:\n  - номер: 5\n  - дата: 11.01.2021\n${ROW}`,
    '5:1 schema-wrong-type В ключе «приказ» ожидается набор «ключ: значение», а здесь список',
  ],
  [
    'a misspelt key in what had a misspelt key',
    `${HEAD}приказ:\n  подписл:\n    имя: А. П. Соколов\n${ROW}`,
    '6:3 schema-unknown-key Неизвестный ключ «подписл» — вероятно, «подписал»',
  ],
  [
    'a straight quote',
    `${HEAD}территория: "Школа" № 1\n${ROW}`,
    '5:21 yaml-syntax Значение начинается с прямой кавычки, а после закрывающей кавычки есть ещё текст',
  ],
  [
    'a colon inside a value',
    `${HEAD}территория: город: Рубцовск\n${ROW}`,
    '5:13 yaml-syntax Двоеточие с пробелом внутри значения: YAML видит здесь второй ключ',
  ],
]

describe('one mistake is one finding at its token', () => {
  it.each(SLIPS)('%s', (_what, text, finding) => {
    expect(formFindings(text)).toEqual([finding])
  })
  it('a slip silences the rules about the same field', () => {
    const fields =
      /deadline-missing|responsible-missing|period-missing|indicator-without-target|tasks-missing/
    for (const [what, text] of SLIPS.filter(([name]) => !/list|neither|column|task|item|colon/.test(name)))
      expect(
        allFindings(text).filter((finding) => fields.test(finding)),
        what,
      ).toEqual([])
  })
  it('what a repair brings to light is told at its place', () => {
    const text = `${HEAD}приказ:\n  подписл:\n    имя: А. П. Соколов\n    должнсть: Начальник\n${ROW}`
    expect(formFindings(text)).toEqual([
      '6:3 schema-unknown-key Неизвестный ключ «подписл» — вероятно, «подписал»',
      '8:5 schema-unknown-key Неизвестный ключ «должнсть» — вероятно, «должность»',
    ])
  })
  it('two mistakes are two findings', () => {
    const text = `${HEAD}цвт: x\nмероприятия:\n  - мероприятие: Отчёт\n    сорк: 2021\n    отвественные: УО\n`
    expect(formFindings(text).map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
      '5:1 schema-unknown-key',
      '8:5 schema-unknown-key',
      '9:5 schema-unknown-key',
    ])
  })
})

describe('look-alike letters', () => {
  const text = `${HEAD.replace('План', 'Плaн')}участники:\n  УО: Управление\n${ROW.replace('2021', 'мaй 2021 г.').replace('УО', 'УO')}`
  const checked = checkFile('x.yaml', new TextEncoder().encode(text), { set: 'recommended', rules: {} })
  it('are told and nothing else of their words', () => {
    const rules = checked.findings
      .map(({ rule }) => rule)
      .filter((rule) => /^(?:text|deadline|responsible|schema)-/.test(rule))
    expect(rules).toEqual(['text-mixed-script', 'text-mixed-script', 'text-mixed-script'])
  })
  it('are judged as meant and printed as typed', () => {
    expect(checked.roadmap?.title.text).toBe('Плaн')
    expect(checked.meant?.title.text).toBe('План')
    expect(checked.isSound).toBe(true)
  })
})

describe('what people type is normalised, never rejected for its form', () => {
  it.each([
    ['CRLF and a byte order mark', `\ufeff${HEAD}${ROW}`.replaceAll('\n', '\r\n')],
    [
      'dates with points, ISO and words',
      `${HEAD}приказ:\n  дата: 29.03.2022\nприказ-об-изменении:\n  дата: 29 марта 2022 г.\n${ROW}`,
    ],
    [
      'a decimal comma, a point, thousands',
      `${HEAD}показатели:\n  - название: Охват\n    база: 14,3\n    план:\n      2021: 1 250\n      2022: "14.5"\n${ROW}`,
    ],
    ['a lone string where a list is expected', `${HEAD}цель: Одна\nзадачи: Одна\nоснования: Указ\n${ROW}`],
    ['a choice in capitals', `${HEAD}таблица:\n  нумерация: Сквозная\n${ROW}`],
    ['keys left empty', `${HEAD}территория:\nприказ:\n  дата:\n  номер:\n${ROW}`],
    ['numbers unquoted', `${HEAD}приказ:\n  номер: 010\n${ROW}    номер: 1.10\n`],
    ['decomposed letters', `${HEAD}${ROW}`.normalize('NFD')],
  ])('%s', (_what, text) => {
    expect(formFindings(text)).toEqual([])
  })
})
