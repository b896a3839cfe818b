import type { Finding, Severity } from '../finding/finding.ts'
import { plural } from '../russian/plural.ts'
import type { Totals } from './formatter.ts'

export const LABELS: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  info: 'замечание',
}

/** «Проверено: 2 файла» */
export function checkedText({ files }: Totals): string {
  return `Проверено: ${plural(files, ['файл', 'файла', 'файлов'])}`
}

/** «1 ошибка», «2 предупреждения»: those that there are, the gravest first. */
export function countTexts({
  errors,
  warnings,
  infos,
}: Totals): readonly (readonly [severity: Severity, text: string])[] {
  return [
    ...(errors > 0 ? [['error', plural(errors, ['ошибка', 'ошибки', 'ошибок'])] as const] : []),
    ...(warnings > 0
      ? [['warning', plural(warnings, ['предупреждение', 'предупреждения', 'предупреждений'])] as const]
      : []),
    ...(infos > 0 ? [['info', plural(infos, ['замечание', 'замечания', 'замечаний'])] as const] : []),
  ]
}

/** What is wrong and, on a line of its own, what to do. */
export function wholeMessage({ message, hint }: Pick<Finding, 'message' | 'hint'>): string {
  return hint === undefined ? message : `${message}\nЧто делать: ${hint}`
}
