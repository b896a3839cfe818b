import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, diffPlans } from '../../src/editions/diff/diff-plans.ts'
import { wordChanges } from '../../src/editions/diff/word-changes.ts'
import { examples, planOf, type SmallPlan, type SmallRow, textOf } from './plans.ts'

const word = fc.constantFrom(
  ...'анализ школа учитель совет отчёт мониторинг район педагог методист семинар итог карта наставник класс урок проект олимпиада кабинет приказ справка'.split(
    ' ',
  ),
)
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(' '))
const row: fc.Arbitrary<SmallRow> = fc.record({
  title: words(6, 14),
  deadline: fc.constantFrom('2021', 'май 2022 г.', 'ежегодно', '2021–2024'),
  responsible: fc.constantFrom('УО', 'ОО', 'УО, ОО'),
  result: words(2, 5),
})
const plan: fc.Arbitrary<SmallPlan> = fc.record({
  sections: fc.array(fc.record({ title: words(3, 6), rows: fc.array(row, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  tasks: fc.array(words(4, 8), { maxLength: 3 }),
})

const modelOf = (small: SmallPlan) => planOf(textOf(small))

/** A change as it reads from the other side. */
function mirrored({ kind, old, now, fields, ...rest }: Change): Change {
  const back = {
    added: 'removed',
    removed: 'added',
    changed: 'changed',
    moved: 'moved',
    renumbered: 'renumbered',
  } as const
  return {
    ...rest,
    kind: back[kind],
    ...(now && { old: now }),
    ...(old && { now: old }),
    fields: fields.map(({ name, before, after }) => ({
      name,
      ...(after !== undefined && { before: after }),
      ...(before !== undefined && { after: before }),
    })),
  }
}

const sorted = (changes: readonly Change[]): string[] =>
  changes
    .map(({ fields, ...rest }) =>
      JSON.stringify([
        rest.kind,
        rest.what,
        rest.old,
        rest.now,
        [...fields].sort((a, b) => (a.name < b.name ? -1 : 1)),
      ]),
    )
    .sort()

describe('of a plan with itself there is no difference', () => {
  it.each(examples)('%s', (_name, text) => {
    expect(diffPlans(planOf(text), planOf(text))).toEqual([])
  })
  it('however its keys are ordered, quoted, commented or broken into lines', () => {
    const one = `дорожная-карта: 1\nкод: п\nназвание: План на год\nпериод: 2027\nмероприятия:\n  - мероприятие: Анализ работы школ\n    срок: май 2027 г.\n    ответственные: [УО, ОО]\n`
    const other =
      `# правлено\nдорожная-карта: 1\nпериод: "2027"\nмероприятия:\n  - ответственные: УО, ОО\n    срок: 'май 2027 г.' # да\n    мероприятие: >-\n      Анализ работы\n      школ\nназвание: План\n  на год\nкод: п\n`.replaceAll(
        '\n',
        '\r\n',
      )
    expect(diffPlans(planOf(one), planOf(other))).toEqual([])
  })
})

describe('between two plans', () => {
  it('the difference reads the same from both sides', () => {
    fc.assert(
      fc.property(plan, plan, (a, b) => {
        const [old, now] = [modelOf(a), modelOf(b)]
        expect(sorted(diffPlans(old, now).map(mirrored))).toEqual(sorted(diffPlans(now, old)))
      }),
      { numRuns: 300 },
    )
  })
  it('a section under another title is known by its rows', () => {
    const of = (title: string): SmallPlan => ({
      tasks: [],
      sections: [
        {
          title,
          rows: ['Анализ работы школ города', 'Семинар для наставников', 'Отчёт о работе за год'].map(
            (each) => ({
              title: each,
              deadline: '2021',
              responsible: 'УО',
              result: 'Справка',
            }),
          ),
        },
      ],
    })
    const changes = diffPlans(modelOf(of('Аналитика')), modelOf(of('Совсем иное название')))
    expect(changes.map(({ kind, what }) => [kind, what])).toEqual([['changed', 'section']])
  })
  it('rows stay known when a third of their words change', () => {
    const many = fc.record({ rows: fc.array(words(10, 14), { minLength: 3, maxLength: 12 }), at: fc.nat() })
    fc.assert(
      fc.property(many, ({ rows, at }) => {
        // Words of their own keep the rows apart, as they are in a real plan.
        const texts = rows.map(
          (text, index) => `номер${index} особый${index} дело${index} повод${index} ${text}`,
        )
        const changed = texts.map((text) =>
          text
            .split(' ')
            .map((each, place) => ((place + at) % 10 < 3 ? `иное${place}` : each))
            .join(' '),
        )
        const of = (titles: readonly string[]) =>
          modelOf({
            tasks: [],
            sections: [
              {
                title: 'Работа',
                rows: titles.map((title) => ({
                  title,
                  deadline: '2021',
                  responsible: 'УО',
                  result: 'Справка',
                })),
              },
            ],
          })
        const changes = diffPlans(of(texts), of(changed)).filter(({ what }) => what === 'row')
        expect(changes.map(({ kind, old, now }) => [kind, old?.at, now?.at])).toEqual(
          texts.flatMap((text, index) => (text === changed[index] ? [] : [['changed', index, index]])),
        )
      }),
      { numRuns: 200 },
    )
  })
})

describe('a change', () => {
  const rows = (titles: readonly string[]) =>
    modelOf({
      tasks: [],
      sections: [
        {
          title: 'Работа',
          rows: titles.map((title) => ({ title, deadline: '2021', responsible: 'УО', result: 'Справка' })),
        },
      ],
    })
  const kinds = (old: readonly string[], now: readonly string[]) =>
    diffPlans(rows(old), rows(now)).map(
      ({ kind, old: was, now: is }) => `${kind} ${was?.number ?? '–'}→${is?.number ?? '–'}`,
    )
  const [a, b, c, d] = [
    'Анализ итогов года',
    'Семинар для учителей',
    'Подбор наставников школ',
    'Отчёт совету района',
  ] as const
  it.each([
    ['a row at the end', [a, b], [a, b, c], ['added –→1.3']],
    ['a row in the middle moves numbers', [a, b], [a, c, b], ['added –→1.2', 'renumbered 1.2→1.3']],
    ['a row goes', [a, b, c], [a, c], ['removed 1.2→–', 'renumbered 1.3→1.2']],
    [
      'a row goes to the top',
      [a, b, c, d],
      [d, a, b, c],
      ['moved 1.4→1.1', 'renumbered 1.1→1.2', 'renumbered 1.2→1.3', 'renumbered 1.3→1.4'],
    ],
    ['a row is worded anew', [a, b], [a, `${b} и завучей`], ['changed 1.2→1.2']],
    ['a row is another', [a, b], [a, 'Ремонт кабинетов химии'], ['added –→1.2', 'removed 1.2→–']],
  ])('%s', (_what, old, now, expected) => {
    expect(kinds(old, now).sort()).toEqual([...expected].sort())
  })
})

describe('words', () => {
  it.each([
    ['в течение года', 'до 25 мая 2023 г.', '[в течение года|до 25 мая 2023 г.]'],
    ['приказ № 5 отдела', 'приказ № 6 отдела', 'приказ № [5|6] отдела'],
    ['школы', 'школы района', 'школы[| района]'],
    ['УО, ОО', 'УО', 'УО[, ОО|]'],
  ])('%s → %s', (before, after, shown) => {
    const text = wordChanges(before, after)
      .map(({ kind, text: each }) =>
        kind === 'same' ? each : kind === 'removed' ? `[${each}|` : `{${each}]`,
      )
      .join('')
    expect(
      text
        .replaceAll('|{', '|')
        .replace(/\{/g, '[|')
        .replace(/\|(?=[^\]]*(?:$|\[))/g, '|]'),
    ).toBe(shown)
  })
  it('give both texts back', () => {
    fc.assert(
      fc.property(words(0, 12), words(0, 12), (before, after) => {
        const changes = wordChanges(before, after)
        const join = (without: string): string =>
          changes.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
        expect([join('added'), join('removed')]).toEqual([before, after])
      }),
    )
  })
})
