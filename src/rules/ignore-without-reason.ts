import type { IgnoreRule } from './rule.ts'

/** Без причины никто не отличит решение от недосмотра. */
export const ignoreWithoutReason: IgnoreRule = {
  id: 'ignore-without-reason',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Пометка roadmap-ignore без причины не действует',
  why: 'Тот, кто сверяет план, должен видеть, почему замечание оставлено: без причины решение не отличить от недосмотра.',
  bad: `
# roadmap-ignore goal-missing
цель: Поддержать школы с низкими результатами обучения
`,
  good: `
# roadmap-ignore placeholder-left: число школ впишут после совета
цель: Поддержать ___ школ с низкими результатами обучения
`,
  check({ path, reason, named }, report) {
    const ids = named.flatMap(({ id, state }) => (state === 'unknown' || state === 'always-on' ? [] : [id]))
    if (reason !== undefined || ids.length === 0) return
    report(path, 'В пометке не сказано, почему замечание оставлено, и она не действует', {
      hint: `допишите причину после двоеточия: # roadmap-ignore ${ids.join(', ')}: причина`,
    })
  },
}
