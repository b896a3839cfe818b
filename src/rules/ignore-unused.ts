import type { IgnoreRule, IgnoreSubject, ReportDetail } from './rule.ts'

/** Пометка, которая ни о чём не молчит, только отвлекает того, кто сверяет. */
export const ignoreUnused: IgnoreRule = {
  id: 'ignore-unused',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Пометка roadmap-ignore ничего не отключает',
  why: 'Лишняя пометка уверяет, что здесь есть замечание с уважительной причиной; после исправления её убирают, а опечатка в ней означает, что замечание осталось.',
  bad: `
# roadmap-ignore goal-missing: цель утвердит совет
цель: Поддержать школы с низкими результатами обучения
`,
  good: `
цель: Поддержать школы с низкими результатами обучения
`,
  check(subject, report) {
    const { path, word, isOfFile, isMisplaced, named } = subject
    if (word !== 'roadmap-ignore' && !isOfFile)
      return report(path, `Пометки «${word}» нет — вероятно, «roadmap-ignore»`, {
        words: word,
        hint: 'строке и тому, что в неё вложено, служит roadmap-ignore, всему файлу — roadmap-ignore-file',
      })
    if (named.length === 0)
      return report(path, 'В пометке не названо правило, и она ничего не отключает', {
        hint: 'напишите: # roadmap-ignore ПРАВИЛО: причина; имя правила стоит в конце замечания в скобках',
      })
    if (isMisplaced)
      return report(path, 'Пометка для всего файла стоит не в его начале, и она ничего не отключает', {
        hint: 'перенесите её выше первого ключа файла',
      })
    for (const each of named) {
      const told = faultOf(each, subject)
      if (told !== undefined) report(path, told.message, { words: each.id, ...told.detail })
    }
  },
}

type Named = IgnoreSubject['named'][number]

interface Told {
  readonly message: string
  readonly detail: ReportDetail
}

function faultOf({ id, state, meant }: Named, subject: IgnoreSubject): Told | undefined {
  switch (state) {
    case 'unknown':
      return unknown(id, meant)
    case 'always-on':
      return {
        message: `Правило ${id} проверяется всегда: отключить его пометкой нельзя`,
        detail: { hint: 'исправьте замечание и удалите пометку', fix: deletion(id, subject) },
      }
    case 'idle':
      return {
        message: `Правилу ${id} здесь нечего сказать: пометка ничего не отключает`,
        detail: { hint: 'удалите пометку', fix: deletion(id, subject) },
      }
    default:
      return undefined
  }
}

function unknown(id: string, meant: string | undefined): Told {
  if (meant === undefined)
    return {
      message: `Правила «${id}» нет, и пометка ничего не отключает`,
      detail: {
        hint: 'имя правила стоит в конце замечания в квадратных скобках; все имена: roadmap rules',
      },
    }
  return {
    message: `Правила «${id}» нет — вероятно, «${meant}»`,
    // Mended, the comment silences what is told today.
    detail: {
      hint: `замените на «${meant}»`,
      fix: { title: `Заменить на «${meant}»`, safe: false, by: meant },
    },
  }
}

/** The comment goes; of several rules only the one. */
function deletion(id: string, { comment, rules }: IgnoreSubject): NonNullable<ReportDetail['fix']> {
  const words = rules.length === 1 ? comment : listed(id, comment)
  return { title: 'Удалить пометку', safe: true, by: '', words }
}

/** The id with the comma that parts it from its neighbours. */
function listed(id: string, comment: string): string {
  return new RegExp(`(?<![\\w-])${id}\\s*,\\s*|\\s*,\\s*${id}(?![\\w-])`).exec(comment)?.[0] ?? id
}
