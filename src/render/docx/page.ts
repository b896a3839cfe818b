import type { Sheet } from '../../blocks/block.ts'

/** The page of a sheet; lengths in twips (1/20 pt), as everywhere in this folder. */
export interface Page {
  readonly kind: Sheet['kind']
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  readonly textWidth: number
  readonly textHeight: number
}

const a4 = [11_906, 16_838] as const
const [mm10, mm20, mm30] = [567, 1134, 1701] as const

export function pageOf({ kind, orientation }: Sheet, binding: boolean): Page {
  const [short, long] = a4
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  const margins = { top: mm20, right: mm10, bottom: mm20, left: binding ? mm30 : mm20 }
  const textWidth = width - margins.left - margins.right
  const textHeight = height - margins.top - margins.bottom
  return { kind, width, height, margins, textWidth, textHeight }
}
