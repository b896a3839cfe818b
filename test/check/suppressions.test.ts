import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { type CheckedFile, type CheckOptions, checkFile, checkForm } from '../../src/check/check-file.ts'
import { believed, checkReport, dossierWithoutPlan } from '../../src/check/check-report.ts'
import { applyEdits } from '../../src/source/edit/apply-edits.ts'
import { roadmapStatus } from '../../src/status/roadmap-status.ts'

const OPTIONS: CheckOptions = { set: 'recommended', rules: {}, asOf: '2027-03-01' as Day }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const check = (text: string, options = OPTIONS): CheckedFile => checkFile('x.yaml', bytes(text), options)

/** `line rule` of what these rules have to say. */
function told(text: string, options = OPTIONS): string[] {
  return check(text, options)
    .findings.filter(({ rule }) => /^(?:placeholder-left|activity-repeated|ignore-|schema-|yaml-)/.test(rule))
    .map(({ rule, range }) => `${range.start.line} ${rule}`)
}

const HEAD = 'дорожная-карта: 1\nкод: x\nназвание: План\nпериод: 2027\n'
const ROW =
  '  - мероприятие: Отчёт о ___\n    срок: 2027\n    ответственные: УО\n    результат: Справка № ___\n'
const PLAN = `${HEAD}мероприятия:\n${ROW}`
const WHY = 'placeholder-left: впишут после совета'

/** The plan with lines put before the line that holds `words`. */
function above(words: string, ...lines: readonly string[]): string {
  const all = PLAN.split('\n')
  const at = all.findIndex((line) => line.includes(words))
  return [...all.slice(0, at), ...lines, ...all.slice(at)].join('\n')
}

it('the plan has two findings', () => {
  expect(told(PLAN)).toEqual(['6 placeholder-left', '9 placeholder-left'])
})

/** The second form of each text is read by the slower parser. */
describe.each([
  ['by the quick parser', (text: string) => text],
  ['by the slow parser', (text: string) => `${text}...\n`],
])('a comment is found %s', (_how, form) => {
  it.each<[string, string, string[]]>([
    ['above a line', above('результат', `    # roadmap-ignore ${WHY}`), ['6 placeholder-left']],
    ['at the end of a line', PLAN.replace('№ ___', `№ ___ # roadmap-ignore ${WHY}`), ['6 placeholder-left']],
    ['above a list item: all of it', above('- меро', `  # roadmap-ignore ${WHY}`), []],
    ['above a key with a block: all of it', above('мероприятия:', `# roadmap-ignore ${WHY}`), []],
    ['behind a dash', PLAN.replace('- меро', `- # roadmap-ignore ${WHY}\n    меро`), []],
    [
      'with other comments and blank lines between',
      above('- меро', `  # roadmap-ignore ${WHY}`, '', '  # ещё'),
      [],
    ],
    ['at the top: all of the file', `# roadmap-ignore-file ${WHY}\n${PLAN}`, []],
    ['under a heading comment', `# План\n#  roadmap-ignore-file ${WHY}\n\n${PLAN}`, []],
    [
      'at the end of a key with a block: that line only',
      PLAN.replace('ия:\n', `ия: # roadmap-ignore ${WHY}\n`),
      ['5 ignore-unused', '6 placeholder-left', '9 placeholder-left'],
    ],
    [
      'above the line behind',
      above('срок', `    # roadmap-ignore ${WHY}`),
      ['6 placeholder-left', '7 ignore-unused', '10 placeholder-left'],
    ],
    [
      'at the end of a text of several lines',
      PLAN.replace('№ ___', `№ ___\n      и акт # roadmap-ignore ${WHY}`),
      ['6 placeholder-left'],
    ],
    [
      'behind the sign of a block',
      PLAN.replace('Справка № ___', `| # roadmap-ignore ${WHY}\n      № ___`),
      ['6 placeholder-left'],
    ],
    [
      'behind a block',
      `${PLAN.replace('Справка № ___', '|\n      № ___\n')}# roadmap-ignore ${WHY}\nцель: О ___\n`,
      ['6 placeholder-left', '10 placeholder-left'],
    ],
    [
      'behind the last value',
      `${PLAN}# roadmap-ignore ${WHY}\n`,
      ['6 placeholder-left', '9 placeholder-left', '10 ignore-unused'],
    ],
  ])('%s', (_what, text, findings) => {
    expect(told(form(text))).toEqual(findings)
  })

  it.each([
    ['double quotes', `"№ ___ # roadmap-ignore ${WHY}"`],
    ['single quotes', `'№ ___ # roadmap-ignore ${WHY}'`],
    ['quotes over several lines', `"№ ___\n      # roadmap-ignore ${WHY}"`],
    ['a block', `|\n      № ___\n      # roadmap-ignore ${WHY}`],
    ['a folded block', `>-\n      # roadmap-ignore ${WHY}\n\n      № ___`],
    ['a word', `№_#roadmap-ignore ${WHY.replace(':', '')}`],
  ])('not inside %s', (_what, value) => {
    const found = told(form(PLAN.replace('Справка № ___', value)))
    expect(found.filter((each) => !each.endsWith('placeholder-left'))).toEqual([])
    expect(found).toContain('6 placeholder-left')
  })
})

describe('what a comment asks', () => {
  it('is asked of several rules at once', () => {
    const text = `${above('мероприятия:', '# roadmap-ignore placeholder-left, activity-repeated: так в приказе')}${ROW}`
    expect(told(text)).toEqual([])
  })
  it('is told where one rule of several has nothing to say, and only its name is deleted', () => {
    const text = above('- меро', '  # roadmap-ignore activity-repeated, placeholder-left: так в приказе')
    const [finding] = check(text).findings.filter(({ rule }) => rule === 'ignore-unused')
    expect(finding?.message).toBe(
      'Правилу activity-repeated здесь нечего сказать: пометка ничего не отключает',
    )
    const { text: mended } = applyEdits(text, [finding?.fixes[0]?.edits ?? []])
    expect(mended).toBe(above('- меро', '  # roadmap-ignore placeholder-left: так в приказе'))
  })
  it.each([
    ['on a line of its own', above('срок', `    # roadmap-ignore ${WHY}`)],
    ['behind a value', PLAN.replace('срок: 2027', `срок: 2027  # roadmap-ignore ${WHY}`)],
  ])('is deleted %s where it does nothing', (_what, text) => {
    const [finding] = check(text).findings.filter(({ rule }) => rule === 'ignore-unused')
    expect(finding?.fixes[0]?.safe).toBe(true)
    expect(applyEdits(text, [finding?.fixes[0]?.edits ?? []]).text).toBe(PLAN)
  })
  it('may be said twice over the same place', () => {
    const text = above('результат', `    # roadmap-ignore ${WHY}`)
    expect(told(`# roadmap-ignore-file ${WHY}\n${text}`)).toEqual([])
  })
  it('is not judged where the rule is off, or the file has faults of form', () => {
    const text = above('код:', '# roadmap-ignore goal-missing: цель в программе района')
    const goal = (set: 'draft' | 'recommended'): string[] => told(text, { ...OPTIONS, set })
    expect(goal('draft')).not.toContain('2 ignore-unused')
    expect(goal('recommended')).toContain('2 ignore-unused')
    expect(told(text.replace('код:', 'кот:'))).toEqual([
      '3 schema-unknown-key',
      '7 placeholder-left',
      '10 placeholder-left',
    ])
  })
  it('is not judged where its value has another fault, or its finding only says another one again', () => {
    const emptied = above('срок', '    # roadmap-ignore deadline-compound: так в приказе').replace(
      'срок: 2027',
      'срок:',
    )
    expect(told(emptied)).not.toContain('7 ignore-unused')
    const early = above('срок', '    # roadmap-ignore deadline-before-order: так в приказе')
      .replace('срок: 2027', 'срок: март 2001 г.')
      .replace('мероприятия:', 'приказ:\n  дата: 11.01.2027\nмероприятия:')
    expect(check(early).findings.map(({ rule }) => rule)).not.toContain('ignore-unused')
  })
  it('may be a finding of form, which still spoils the plan for printing', () => {
    const text = above('срок', '    # roadmap-ignore schema-unknown-key: ключ новой программы').replace(
      'срок',
      'цвет',
    )
    const checked = check(text)
    expect(checked.findings.map(({ rule }) => rule)).not.toContain('schema-unknown-key')
    expect(checked.isSound).toBe(false)
    expect(checked.form.map(({ rule }) => rule)).toEqual(['schema-unknown-key'])
  })
})

describe('what does not work leaves the finding where it was', () => {
  const message = (text: string): string[] =>
    check(text).findings.flatMap(({ rule, message }) =>
      rule.startsWith('ignore-') ? [`${rule}: ${message}`] : [],
    )
  it.each<[string, string, string]>([
    [
      'without a reason',
      'roadmap-ignore placeholder-left',
      'ignore-without-reason: В пометке не сказано, почему замечание оставлено, и она не действует',
    ],
    [
      'with a day alone',
      'roadmap-ignore placeholder-left: (до 01.09.2027)',
      'ignore-without-reason: В пометке не сказано, почему замечание оставлено, и она не действует',
    ],
    [
      'past its day',
      `roadmap-ignore ${WHY} (до 28.02.2027)`,
      'ignore-expired: Срок пометки истёк 28.02.2027, и она не действует',
    ],
    [
      'with a day that is none',
      `roadmap-ignore ${WHY} (до 31.09.2027)`,
      'ignore-expired: Срок пометки «до 31.09.2027» не читается, и она не действует',
    ],
    [
      'of a misspelt rule',
      'roadmap-ignore placeholder-lefft: впишут',
      'ignore-unused: Правила «placeholder-lefft» нет — вероятно, «placeholder-left»',
    ],
    [
      'of a rule that is not there',
      'roadmap-ignore пропуски: впишут',
      'ignore-unused: Правила «пропуски» нет, и пометка ничего не отключает',
    ],
    [
      'of no rule',
      'roadmap-ignore',
      'ignore-unused: В пометке не названо правило, и она ничего не отключает',
    ],
    [
      'of a rule that is always on',
      'roadmap-ignore yaml-alias: так удобнее',
      'ignore-unused: Правило yaml-alias проверяется всегда: отключить его пометкой нельзя',
    ],
    [
      'for the file, but further down',
      `roadmap-ignore-file ${WHY}`,
      'ignore-unused: Пометка для всего файла стоит не в его начале, и она ничего не отключает',
    ],
    [
      'under another word',
      `roadmap-ignore-next-line ${WHY}`,
      'ignore-unused: Пометки «roadmap-ignore-next-line» нет — вероятно, «roadmap-ignore»',
    ],
  ])('%s', (_what, comment, finding) => {
    const text = above('результат', `    # ${comment}`)
    expect(message(text)).toEqual([finding])
    expect(told(text)).toContain('10 placeholder-left')
  })
  it('on its last day it still works', () => {
    expect(told(above('- меро', `  # roadmap-ignore ${WHY} (до 01.03.2027)`))).toEqual([])
  })
  it('a source finding stays beside it', () => {
    const text = PLAN.replace(
      'срок: 2027',
      'срок: &год 2027\n    примечание: *год # roadmap-ignore yaml-alias: удобнее',
    )
    expect(told(text)).toEqual([
      '6 placeholder-left',
      '7 yaml-alias',
      '8 ignore-unused',
      '10 placeholder-left',
    ])
  })
})

describe('other files', () => {
  const REPORT = 'отчёт: 1\nкарта: x\nмероприятия:\n  "1": { дата: 10.02.2027 }\n'
  const { roadmap } = check(PLAN)
  const judged = (text: string): string[] => {
    const read = believed(checkForm('отчёт.yaml', bytes(text)))
    const reports = read.report === undefined ? [] : [read.report]
    const { notes } = roadmapStatus(roadmap ?? (undefined as never), reports, {
      asOf: '2027-03-01' as Day,
      soon: 0,
    })
    const dossier = { ...(roadmap && { roadmap }), reports, notes }
    return checkReport(read, dossier, OPTIONS).findings.map(({ rule }) => rule)
  }
  it('a report', () => {
    expect(judged(REPORT)).toEqual(['report-without-evidence'])
    const said = REPORT.replace('  "1"', '  # roadmap-ignore report-without-evidence: приказ в архиве\n  "1"')
    expect(judged(said)).toEqual([])
    expect(judged(said.replace('дата: 10.02.2027', 'дата: 10.02.2027, подтверждение: Приказ'))).toEqual([
      'ignore-unused',
    ])
  })
  it('a report without its plan: rules that could not speak are not missed', () => {
    const said = `# roadmap-ignore-file report-without-evidence: приказы в архиве\n${REPORT}`
    const read = believed(checkForm('отчёт.yaml', bytes(said)))
    if (read.report === undefined) throw new Error('the report is not read')
    const alone = checkReport(read, dossierWithoutPlan(read.report, 'roadmap-unknown', []), OPTIONS)
    expect(alone.findings.map(({ rule }) => rule)).toEqual(['report-roadmap-unknown'])
    expect(check(said).findings).toEqual([])
  })
  it('a rule of reports in a plan', () => {
    expect(told(`# roadmap-ignore-file report-without-evidence: нет\n${PLAN}`)[0]).toBe('1 ignore-unused')
  })
  it('settings', () => {
    const text = 'настройки: 1\n# roadmap-ignore schema-unknown-key: ключ другой программы\nцвет: да\n'
    expect(check(text).findings).toEqual([])
    expect(check(text.replace('цвет: да', 'набор: черновик')).findings.map(({ rule }) => rule)).toEqual([
      'ignore-unused',
    ])
  })
})
