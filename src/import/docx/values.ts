import type { Attributes } from '../package/read-xml.ts'

/** An on/off property (ECMA-376, 17.17.4): on where it only stands. */
export function isOn({ 'w:val': value }: Attributes): boolean {
  return value === undefined || !/^(0|false|off)$/.test(value)
}

/** The whole number of `w:val`, held between two bounds; nothing where there is none. */
export function wholeNumber(value: string | undefined, least: number, most: number): number | undefined {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? undefined : Math.min(Math.max(number, least), most)
}
