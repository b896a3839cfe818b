import { type FormatOptions, formatFile } from '../../src/layout/format-file.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A text in the canonical layout; one that has faults of form throws them. */
export function formatted(text: string, options: Partial<FormatOptions> = {}): string {
  const result = formatFile('план.yaml', bytesOf(text), { ids: false, deadlines: false, ...options })
  if (result.kind === 'formatted') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes)
  throw new Error(
    result.kind === 'sealed' ? 'sealed' : result.checked.form.map(({ message }) => message).join('\n'),
  )
}
