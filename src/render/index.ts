import type { Print } from '../blocks/block.ts'
import { sealOutput } from './fingerprint.ts'
import type { Screen } from './terminal/table.ts'

/** `render` gives the bytes of the file, its fingerprint in them. Each renderer is loaded when it is asked for. */
export interface Format {
  readonly extension: string
  readonly render: (print: Print) => Promise<Uint8Array>
}

export type FormatName = 'docx' | 'md'

export const formats: Readonly<Record<FormatName, Format>> = {
  docx: {
    extension: 'docx',
    render: async (print) => {
      const { renderDocx } = await import('./docx/render-docx.ts')
      return sealOutput('docx', await renderDocx(print))
    },
  },
  md: {
    extension: 'md',
    render: async (print) => {
      const { renderMarkdown } = await import('./markdown/render-markdown.ts')
      return sealOutput('md', new TextEncoder().encode(renderMarkdown(print)))
    },
  },
}

/** What a report can be shown as: text, without a fingerprint. Only `table` looks at the screen. */
export const listings: Readonly<
  Record<'table' | 'md' | 'csv', (print: Print, screen: Screen) => Promise<string>>
> = {
  table: async (print, screen) => {
    const { renderTerminal } = await import('./terminal/render-terminal.ts')
    return renderTerminal(print, screen)
  },
  md: async (print) => {
    const { renderMarkdown } = await import('./markdown/render-markdown.ts')
    return renderMarkdown(print)
  },
  csv: async (print) => {
    const { renderCsv } = await import('./csv/render-csv.ts')
    return renderCsv(print)
  },
}
