import type { Roadmap } from '../model/roadmap.ts'
import { type MixedWord, mixedWords } from '../source/lookalike.ts'
import type { ReportDetail, RuleOf } from './rule.ts'

/** Латинская буква внутри русского слова ломает поиск и сверку. */
export const textMixedScript: RuleOf<Pick<Roadmap, 'mixedKeys' | 'mixedTexts'>> = {
  id: 'text-mixed-script',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'В русском слове стоят похожие латинские буквы',
  why: 'На вид такое слово верно, но поиск, сверка с приказом и сама программа его не узнают.',
  bad: `
цель: Поддержать шкoлы с низкими результатами обучения
`,
  good: `
цель: Поддержать школы с низкими результатами обучения
`,
  check({ mixedKeys, mixedTexts }, report) {
    for (const { path, typed } of mixedKeys)
      for (const mixed of mixedWords(typed)) report(path, sentence(mixed), { ...advice(mixed), at: 'key' })
    for (const { path, text } of mixedTexts) {
      const words = new Map(mixedWords(text).map((mixed) => [mixed.word, mixed]))
      for (const mixed of words.values())
        report(path, sentence(mixed), { ...advice(mixed), words: mixed.word })
    }
  },
}

function sentence({ word, meant }: MixedWord): string {
  const foreign = [...new Set([...word].filter((letter, index) => letter !== meant[index]))]
  const isRussian = /[А-Яа-яЁё]/.test(meant)
  const letters = foreign.map((letter) => `«${letter}»`).join(', ')
  const which = isRussian ? 'латинск' : 'русск'
  return foreign.length === 1
    ? `В слове «${word}» буква ${letters} — ${which}ая`
    : `В слове «${word}» буквы ${letters} — ${which}ие`
}

function advice({ meant }: MixedWord): Pick<ReportDetail, 'hint' | 'fix'> {
  const script = /[А-Яа-яЁё]/.test(meant) ? 'русскими' : 'латинскими'
  return {
    hint: `наберите всё слово ${script} буквами: «${meant}»`,
    fix: { title: `Заменить на «${meant}» ${script} буквами`, safe: true, by: meant },
  }
}
