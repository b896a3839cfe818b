import { keyText, type Written, writeInBrackets } from './write-yaml.ts'

/** A value as it stands inside of brackets, on one line. Comments have no place there. */
export function writeFlow(value: Written): string {
  if (value === null) return ''
  if (typeof value === 'string') return writeInBrackets(value)
  if (value.kind === 'list') return `[${value.items.map((item) => writeFlow(item.value)).join(', ')}]`
  return value.entries.length === 0 ? '{}' : `{ ${value.entries.map(writeFlowEntry).join(', ')} }`
}

/** A key with its value between the brackets of a mapping. */
export function writeFlowEntry({ key, value }: { readonly key: string; readonly value: Written }): string {
  const plain = keyText(key)
  return `${plain.startsWith('"') ? plain : writeInBrackets(key)}: ${writeFlow(value)}`
}
