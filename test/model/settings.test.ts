import { describe, expect, it } from 'vitest'
import { checkFile } from '../../src/check/check-file.ts'

function check(text: string): ReturnType<typeof checkFile> {
  const bytes = new TextEncoder().encode(`настройки: 1\n${text}`)
  return checkFile('roadmap.config.yaml', bytes, { set: 'recommended', rules: {} })
}

/** `line:column message`, and what to do. */
function told(text: string): string[] {
  return check(text).findings.flatMap(({ range: { start }, message, hint }) => [
    `${start.line}:${start.column} ${message}`,
    ...(hint === undefined ? [] : [hint]),
  ])
}

describe('settings that can be read', () => {
  it('name sets, files, severities, options, exceptions', () => {
    const { settings, findings } = check(
      [
        'набор: подписание',
        'дополнительно: фиоко',
        'файлы: plans/**/*.yaml',
        'правила:',
        '  goal-missing: нет',
        '  responsible-too-many: [предупреждение, { предел: 8 }]',
        'исключения:',
        '  - файлы: archive/**',
        '    правила: { tasks-missing: замечание }',
      ].join('\n'),
    )
    expect(findings).toEqual([])
    expect(settings).toMatchObject({
      set: 'signoff',
      optIn: ['fioko'],
      files: ['plans/**/*.yaml'],
      rules: { 'goal-missing': { level: 'off' }, 'responsible-too-many': { level: 'warning', limit: 8 } },
      exceptions: [{ files: ['archive/**'], rules: { 'tasks-missing': { level: 'info' } } }],
    })
  })
  it.each(['дополнительно: fioko', 'дополнительно: [фиоко]', 'дополнительно: [fioko]'])('%s', (text) => {
    expect(check(text)).toMatchObject({ findings: [], settings: { optIn: ['fioko'] } })
  })
})

describe('a slip in the settings is found at its place', () => {
  it.each<[string, string, string[]]>([
    [
      'a misspelt rule',
      'правила:\n  goal-mising: нет',
      ['3:3 Правила «goal-mising» нет — вероятно, «goal-missing»', 'замените на «goal-missing»'],
    ],
    [
      'a rule that is not there',
      'правила:\n  цель: нет',
      ['3:3 Правила «цель» нет', 'все правила: roadmap rules'],
    ],
    [
      'a misspelt rule of an exception',
      'исключения:\n  - файлы: [a]\n    правила: { gaol-missing: нет }',
      ['4:16 Правила «gaol-missing» нет — вероятно, «goal-missing»', 'замените на «goal-missing»'],
    ],
    [
      'a rule that is always on',
      'правила:\n  yaml-alias: нет',
      ['3:3 Правило yaml-alias проверяется всегда: его строгость не меняется', 'удалите эту строку'],
    ],
    [
      'a severity that is none',
      'правила:\n  goal-missing: строго',
      [
        '3:17 Строгость правила goal-missing не читается',
        'допустимо: нет, замечание, предупреждение, ошибка',
      ],
    ],
    [
      'an unknown opt-in set',
      'дополнительно: фиок',
      ['2:16 Дополнительного набора правил «фиок» нет', 'допустимо: фиоко'],
    ],
    [
      'an unknown opt-in set in a list',
      'дополнительно: [фиок]',
      ['2:17 Значение «фиок» не из списка — вероятно, «фиоко»', 'допустимо: фиоко, fioko'],
    ],
    [
      'an unknown option',
      'правила:\n  responsible-too-many: [ошибка, { предал: 8 }]',
      ['3:36 Неизвестный ключ «предал» — вероятно, «предел»', 'замените на «предел»'],
    ],
    [
      'an option of a wrong type',
      'правила:\n  responsible-too-many: [ошибка, { предел: много }]',
      ['3:44 Предел «много» — не целое число', 'напишите число: { предел: 8 }'],
    ],
    [
      'a list as an option',
      'правила:\n  responsible-too-many: [ошибка, { предел: [8] }]',
      [
        '3:36 В ключе «предел» ожидается текст, а здесь список',
        'напишите значение одной строкой; если в нём есть двоеточие, возьмите его в кавычки',
      ],
    ],
    [
      'a word in place of options',
      'правила:\n  responsible-too-many: [ошибка, 8]',
      ['3:34 После строгости ожидаются настройки правила', 'напишите: [предупреждение, { предел: 8 }]'],
    ],
    [
      'an option of another rule',
      'правила:\n  goal-missing: [ошибка, { предел: 8 }]',
      [
        '3:28 У правила goal-missing нет настройки «предел»',
        'она есть у правил: responsible-too-many; оставьте здесь одну строгость',
      ],
    ],
  ])('%s', (_what, text, findings) => {
    expect(told(text)).toEqual(findings)
  })
})
