import { nearest } from '../finding/nearest.ts'
import type { Document } from '../source/document.ts'
import type { Problem } from '../source/problem.ts'

export type Kind = 'roadmap' | 'report' | 'settings'

/** The first key of a file names its kind. */
export const FIRST_KEYS: Readonly<Record<string, Kind>> = {
  'дорожная-карта': 'roadmap',
  отчёт: 'report',
  настройки: 'settings',
}

/** The kind of a file that could be read, or the problem that it has none. */
export function kindOf(document: Document): Kind | Problem {
  const { value } = document
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return notKeys(document, Array.isArray(value))
  const [first = ''] = Object.keys(value)
  const kind = Object.hasOwn(FIRST_KEYS, first) ? FIRST_KEYS[first] : undefined
  if (kind !== undefined) return kind
  const later = Object.keys(FIRST_KEYS).find((key) => Object.hasOwn(value, key))
  const meant = nearestFirstKey(first)
  const problem = (message: string, hint: string): Problem => ({
    rule: 'file-kind-unknown',
    severity: 'error',
    range: document.locate([first], 'key'),
    message,
    hint,
  })
  if (later !== undefined)
    return problem(
      `Ключ «${later}» должен стоять в файле первым, а файл начинается с «${first}»`,
      'перенесите его в начало',
    )
  if (meant !== undefined)
    return problem(`Файл начинается с ключа «${first}» — вероятно, «${meant}»`, `напишите «${meant}: 1»`)
  return problem(
    `Файл начинается с ключа «${first}», а не с «дорожная-карта», «отчёт» или «настройки»`,
    'первый ключ называет вид файла: «дорожная-карта: 1»; если это не план, уберите файл из списка проверяемых',
  )
}

/** «отчет», «дорожная карта», «Настройки»: the known first key that was meant. */
export function nearestFirstKey(key: string): string | undefined {
  return nearest(key, Object.keys(FIRST_KEYS))
}

function notKeys(document: Document, list: boolean): Problem {
  const nbsp = /:\u00a0/.exec(document.text)
  return {
    rule: 'file-kind-unknown',
    severity: 'error',
    range: document.locate([]),
    message: `Ожидается план в виде «ключ: значение», а в файле ${list ? 'список' : 'сплошной текст'}`,
    hint:
      nbsp === null
        ? 'начните файл с ключа «дорожная-карта: 1»; заготовку создаёт команда roadmap init'
        : 'после двоеточия стоит неразрывный пробел — поставьте обычный',
  }
}
