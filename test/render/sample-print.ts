import type { Block, Cell, Column, List, Paragraph, Print, Row, Table } from '../../src/blocks/block.ts'

/** An order with its appendix, every block kind in it, worded as the municipal orders in the seeds. */
export function samplePrint(changes: Partial<Print> = {}): Print {
  return {
    title: 'Об утверждении плана мероприятий («дорожной карты»)',
    author: 'МКУ «Управление образования» города Рубцовска',
    date: '2022-03-29',
    meta: [
      ['код', 'rubtsovsk-2021'],
      ['редакция', '1'],
      ['дата', '2022-03-29'],
      ['номер', '216'],
    ],
    binding: false,
    sheets: [
      { kind: 'order', orientation: 'portrait', blocks: order },
      { kind: 'appendix', orientation: 'landscape', blocks: appendix },
    ],
    ...changes,
  }
}

export function text(words: string, lead?: string): Paragraph {
  return { type: 'paragraph', inlines: [{ text: words }], ...(lead !== undefined && { lead }) }
}

export function list(...items: readonly (readonly [marker: string, text: string])[]): List {
  return { type: 'list', items: items.map(([marker, words]) => ({ marker, inlines: [{ text: words }] })) }
}

export function cell(...blocks: readonly (string | Paragraph | List)[]): Cell {
  return { blocks: blocks.map((block) => (typeof block === 'string' ? text(block) : block)) }
}

export function cells(...texts: readonly string[]): Row {
  return { kind: 'cells', cells: texts.map((words) => (words === '' ? cell() : cell(words))) }
}

const order: readonly Block[] = [
  {
    type: 'letterhead',
    organisation: ['МУНИЦИПАЛЬНОЕ КАЗЕННОЕ УЧРЕЖДЕНИЕ', '«УПРАВЛЕНИЕ ОБРАЗОВАНИЯ» ГОРОДА РУБЦОВСКА'],
    requisites: ['ул. Садовая, д. 10, г. Рубцовск', 'тел./факс: (38557) 0-00-00, e-mail: uo@gorod.example'],
  },
  { type: 'act-head', kind: 'приказ', date: '29.03.2022', number: '216', place: 'г. Рубцовск' },
  {
    type: 'act-title',
    text: 'Об утверждении плана мероприятий («дорожной карты») по поддержке школ, которым трудно учить хорошо, в г. Рубцовске на 2021–2024 гг.',
  },
  text(
    'Во исполнение приказа МКУ «Управление образования» г. Рубцовска от 12.01.2022 № 20/3 «О порядке работы с малокомплектными и/или удалёнными школами города»,',
  ),
  { type: 'act-verb', text: 'ПРИКАЗЫВАЮ:' },
  {
    type: 'list',
    items: [
      {
        marker: '1.',
        inlines: [
          {
            text: 'Утвердить план мероприятий («дорожную карту») по поддержке школ, которым трудно учить хорошо, в г. Рубцовске на 2021–2024 гг. (далее — План) согласно приложению.',
          },
        ],
      },
      {
        marker: '2.',
        inlines: [{ text: 'Ведущему методисту Зориной М. Л.:' }],
        children: [
          list(
            ['1)', 'помогать школам с исполнением Плана;'],
            [
              '2)',
              'до 25 мая 2022 г. представить сведения об исполнении мероприятий Плана МБОУ СОШ № 1, МБОУ СОШ № 23.',
            ],
          ),
        ],
      },
      {
        marker: '3.',
        inlines: [
          {
            text: 'Согласование работ по Плану поручить заведующей отделом школ О. Н. Лебедевой.',
          },
        ],
      },
      { marker: '4.', inlines: [{ text: 'Контроль исполнения приказа оставляю за собой.' }] },
    ],
  },
  {
    type: 'signature',
    position: 'Начальник МКУ «Управление образования» города Рубцовска',
    name: 'П. Р. Берёзкин',
  },
  {
    type: 'visas',
    title: 'СОГЛАСОВАНО',
    visas: [
      [
        'Начальник отдела реализации',
        'основных общеобразовательных программ',
        '____________________ Д. К. Осипова',
        '«__» ____________ 2022 г.',
      ],
      ['Юрисконсульт', '____________________ В. Ю. Громова'],
    ],
  },
  {
    type: 'distribution',
    title: 'Рассылка:',
    lines: ['в дело — 1 экз.', 'в общеобразовательные организации — электронной почтой'],
  },
  { type: 'executor', lines: ['Зорина Марина Львовна', '8 (38557) 0-00-00'] },
]

const columns: readonly Column[] = [
  { heading: '№ п/п', align: 'center' },
  { heading: 'Мероприятия', align: 'left' },
  { heading: 'Сроки', align: 'center' },
  { heading: 'Ответственные', align: 'left' },
  { heading: 'Результаты исполнения', align: 'left' },
]

const tasks = [
  'Встреча с директорами отстающих школ: что мешает учить лучше и какие меры поддержки взять в план общеобразовательной организации',
  'Сбор рабочей группы, которая согласует помощь ШНОР на уровне города и каждой школы',
  'Подготовка нормативно-правовых актов о поддержке ШНОР',
  'Выход молодых учителей ШНОР на городской конкурс «Первый урок» в номинации «Дебют»',
  'Разбор школьных программ развития',
  'Стажировки учителей в сильных школах города для углубления предметной и методической подготовки',
  'Летняя школа-стажировка учителей малокомплектных и/или удалённых сельских школ, работающих в трудных условиях',
]
const deadlines = [
  '2021',
  'в течение года',
  '2021–2024',
  'март–август 2023 г.',
  'до 29 марта 2022 г.',
  'ежегодно, декабрь',
]
const people = [
  'МКУ «Управление образования», ОО',
  'Руководители МБОУ СОШ № 1, МБОУ Кемская СОШ № 2, МБОУ Кривопорожская СОШ',
  'Зориной М. Л., ведущий методист',
  'ОО',
]
const results = [
  'Управленческие решения по итогам работы: условия реализации ФГОС и подготовка обучающихся улучшены в каждой школе',
  'Состав и порядок работы группы поддержки ШНОР',
  'Нормативно-правовые акты о поддержке ШНОР',
  'Страница на сайте: методические материалы, письма, приказы о поддержке школ, сведения о проектах, аналитические справки',
]
const sections = [
  'Подготовка школ, которым нужна помощь, к работе по общему плану',
  'Информационно-аналитическое сопровождение',
  'Профессиональная подготовка педагогических и руководящих работников образовательных организаций',
  'Работа с родителями (законными представителями)',
  'Сетевое взаимодействие',
  'Психолого-педагогическое сопровождение обучающихся',
  'Мониторинг',
  'Материально-техническая оснащённость школ и общежитий',
]

/** A table of activities: so many sections with so many rows each. */
export function activities(sectionCount: number, rowCount: number): Table {
  return {
    type: 'table',
    columns,
    numbered: true,
    rows: [...Array(sectionCount).keys()].flatMap((i) => sectionRows(i, rowCount)),
  }
}

function sectionRows(section: number, rowCount: number): readonly Row[] {
  const rows = [...Array(rowCount).keys()].map((i) => {
    const seed = section * 31 + i
    const at = (texts: readonly string[], shift: number): string => texts[(seed + shift) % texts.length] ?? ''
    return cells(
      `${section + 1}.${i + 1}`,
      at(tasks, 0),
      at(deadlines, section),
      at(people, 1),
      at(results, 2 * section),
    )
  })
  return [{ kind: 'section', text: `${section + 1}. ${sections[section % sections.length]}` }, ...rows]
}

const indicators: Table = {
  type: 'table',
  numbered: false,
  columns: [
    { heading: '№', align: 'center' },
    { heading: 'Показатель', align: 'left' },
    { heading: 'Ед. изм.', align: 'center' },
    { heading: 'База (2020)', align: 'center' },
    ...['2021', '2022', '2023', '2024'].map((heading): Column => ({ heading, align: 'center' })),
  ],
  rows: [
    cells('1', 'Доля выпускников 9 классов, не получивших аттестат', '%', '4,1', '3,5', '3', '2,5', '2'),
    cells('2', 'Число школ с низкими образовательными результатами', 'ед.', '7', '6', '5', '4', '3'),
  ],
}

const special: readonly Row[] = [
  { kind: 'section', text: '9. Особые случаи' },
  {
    kind: 'cells',
    cells: [
      cell('9.1'),
      cell(
        'Разработаны и утверждены приказы:',
        list(['1)', 'о формировании рабочей группы;'], ['2)', 'о закреплении школы-наставника.']),
        'Второй абзац ячейки.',
      ),
      cell('II квартал 2022 г.'),
      cell('МКУ УО'),
      cell(list(['–', 'приказ;'], ['–', 'план работы.'])),
    ],
  },
  {
    kind: 'cells',
    emphasis: true,
    cells: ['9.2', 'Проведение семинаров', '', 'Методический кабинет', '—'].map((words) =>
      words ? cell(words) : cell(),
    ),
  },
  {
    kind: 'cells',
    level: 1,
    cells: [
      '9.2.1',
      'Семинар для заместителей директоров по учебно-воспитательной работе',
      'октябрь',
      'Зориной М. Л.',
      'Материалы семинара',
    ].map((words) => cell(words)),
  },
  cells('9.3', 'Утратила силу (приказ от 01.09.2023 № 512)', '—', '—', '—'),
]

const appendix: readonly Block[] = [
  {
    type: 'mark',
    right: [
      ['Приложение', 'к приказу МКУ «Управление образования»', 'города Рубцовска', 'от 29.03.2022 № 216'],
    ],
  },
  {
    type: 'heading',
    level: 1,
    text: 'План мероприятий («дорожная карта») по поддержке школ, которым трудно учить хорошо, в г. Рубцовске на 2021–2024 гг.',
  },
  text(
    'дать каждой школе города помощь, с которой она сама станет учить лучше: учителей-наставников, методические материалы, ясное управление и удобные здания.',
    'Цель:',
  ),
  text('', 'Задачи:'),
  list(
    ['1.', 'Выяснить в каждой школе, почему результаты низки и что из этого зависит от самой школы;'],
    [
      '2.',
      'Дать учителям наставников и время на учёбу, а ученикам — занятия по их силам и задания, которые ведут вперёд.',
    ],
  ),
  { type: 'heading', level: 2, text: 'Целевые индикаторы' },
  indicators,
  { type: 'heading', level: 2, text: 'Мероприятия' },
  { ...activities(8, 10), rows: [...activities(8, 10).rows, ...special] },
]

/** A draft with agreement at the left of the stamp of approval. */
export const draftAppendix: readonly Block[] = [
  {
    type: 'mark',
    draft: true,
    right: [
      ['Приложение № 2', 'к приказу МКУ «Управление образования»', 'от __________ № ____'],
      [
        'УТВЕРЖДАЮ',
        'Начальник МКУ «Управление образования» города Рубцовска',
        '____________ П. Р. Берёзкин',
        '«___» ____________ 2022 г.',
      ],
    ],
    left: [
      [
        'СОГЛАСОВАНО',
        'Председатель районного методического объединения',
        '____________ В. Ю. Громова',
        '«___» ____________ 2022 г.',
      ],
    ],
  },
  { type: 'heading', level: 1, text: 'План мероприятий («дорожная карта»)' },
  { type: 'heading', level: 3, text: 'Пояснение' },
  text('Проект вынесен на обсуждение.'),
]
