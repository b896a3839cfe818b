/** `plural(5, ['ошибка', 'ошибки', 'ошибок'])` → «5 ошибок». */
export function plural(count: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${count} ${forms[pluralForm(count)]}`
}

function pluralForm(count: number): 0 | 1 | 2 {
  const last = Math.abs(count) % 100
  if (last >= 11 && last <= 14) return 2
  return last % 10 === 1 ? 0 : last % 10 >= 2 && last % 10 <= 4 ? 1 : 2
}
