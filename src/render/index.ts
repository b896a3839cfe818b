import type { Print } from '../blocks/block.ts'
import { sealOutput } from './fingerprint.ts'

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
