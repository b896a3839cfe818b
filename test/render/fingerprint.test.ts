import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isUntouched, type SealedFormat, sealOutput } from '../../src/render/fingerprint.ts'
import { formats } from '../../src/render/index.ts'
import { samplePrint } from './sample-print.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const outputs: readonly (readonly [string, SealedFormat, Uint8Array])[] = [
  ['docx', 'docx', zipSync({ 'word/document.xml': bytesOf('<w:document/>') })],
  ['md', 'md', bytesOf('---\nкод: а\n---\n\n# План\n\n---\n\nтекст\n')],
  ['md without meta', 'md', bytesOf('---\n---\n\n# План\n')],
  ['md without front matter', 'md', bytesOf('# План\n')],
  ['pdf', 'pdf', bytesOf('%PDF-1.7\n…\n%%EOF\n')],
  [
    'ics',
    'ics',
    bytesOf('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'),
  ],
  ['ics without events', 'ics', bytesOf('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')],
  ['pdf without a line end', 'pdf', bytesOf('%PDF-1.7\n%%EOF')],
]

describe.each(outputs)('fingerprint of %s', (_, format, bytes) => {
  const sealed = sealOutput(format, bytes)

  test('tells a sealed file from an edited and from a foreign one', () => {
    expect(isUntouched(format, sealed)).toBe(true)
    expect(isUntouched(format, bytes)).toBe(false)
    for (let i = 0; i < sealed.length; i++) {
      const edited = sealed.slice()
      edited[i] = (edited[i] ?? 0) ^ 1
      expect(isUntouched(format, edited), `byte ${i}`).toBe(false)
    }
    expect(isUntouched(format, sealed.subarray(0, -1))).toBe(false)
    expect(isUntouched(format, new Uint8Array())).toBe(false)
  })

  test('is replaced by a second seal', () => {
    expect(sealOutput(format, sealed)).toEqual(sealed)
  })
})

describe('fingerprint', () => {
  test('is the last line of the front matter', () => {
    const sealed = textOf(sealOutput('md', bytesOf('---\nкод: а\n---\n\n# План\n')))
    expect(sealed).toMatch(/^---\nкод: а\nотпечаток: sha256:[0-9a-f]{64}\n---\n\n# План\n$/)
  })

  test('survives a checkout with CRLF', () => {
    const sealed = textOf(sealOutput('md', bytesOf('---\nкод: а\n---\n\n# План\n')))
    expect(isUntouched('md', bytesOf(sealed.replaceAll('\n', '\r\n')))).toBe(true)
  })

  test.each(Object.entries(formats))('is in every rendered %s', async (name, { render, extension }) => {
    const bytes = await render(samplePrint())
    expect(isUntouched(name as SealedFormat, bytes)).toBe(true)
    expect(extension).toBe(name)
    if (name === 'docx') expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml')
  })
})
