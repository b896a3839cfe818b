import type {
  ActHead,
  ActTitle,
  ActVerb,
  Distribution,
  Executor,
  Letterhead,
  Signature,
  Visas,
} from '../../../blocks/block.ts'
import type { Page } from '../page.ts'
import { type Grid, type Para, para } from './piece.ts'

/** The widest block of a heading or a mark: 8 cm. */
export const widestBlock = 4536

export function letterhead({ organisation, requisites }: Letterhead): readonly Para[] {
  return [
    ...organisation.map((line) => para('Organisation', line)),
    ...requisites.map((line, i) => para('Requisites', line, i === 0 ? { before: 60 } : {})),
  ]
}

export function actHead({ kind, date, number, place }: ActHead, page: Page): readonly Para[] {
  return [
    para('ActKind', spaced(kind)),
    para('ActLine', [{ text: date }, 'tab', { text: `№ ${number}` }], { endTab: page.textWidth }),
    ...(place === undefined ? [] : [para('Place', place)]),
  ]
}

// no-break spaces, so that the letters of a word stay on one line; more room between words than between letters
function spaced(kind: string): string {
  return kind
    .toUpperCase()
    .split(/\s+/u)
    .map((word) => [...word].join('\u00A0'))
    .join('\u00A0 \u00A0')
}

export function actTitle({ text }: ActTitle, page: Page): readonly Para[] {
  return [para('ActTitle', withoutStop(text), { right: page.textWidth - widestBlock })]
}

/** A heading ends without a full stop, but an abbreviation keeps its own: «на 2021–2024 гг.». */
function withoutStop(text: string): string {
  return /(?<!\p{L})(?:гг?|др|т\.\s?[дп]|обл|ред|изм)\.$/u.test(text) ? text : text.replace(/(?<!\.)\.$/u, '')
}

export function actVerb({ text }: ActVerb): readonly Para[] {
  return [para('ActVerb', text)]
}

/** The share of the line the position may take before it goes on below itself. */
const positionShare = 0.58

export function signature({ position, name }: Signature, page: Page): readonly Grid[] {
  const left = Math.round(page.textWidth * positionShare)
  const cells = [
    { paras: [para('Signature', position, { before: 640 })] },
    { paras: [para('SignatureName', name)], vertical: 'bottom' as const },
  ]
  return [
    {
      type: 'grid',
      ruled: false,
      margin: 0,
      widths: [left, page.textWidth - left],
      rows: [{ cells }],
      needsText: true,
    },
  ]
}

export function visas({ title, visas: blocks }: Visas): readonly Para[] {
  return [
    para('Small', title, { before: 480, keepNext: true }),
    ...blocks.flatMap((lines) => linesTogether(lines, 200)),
  ]
}

export function distribution({ title, lines }: Distribution): readonly Para[] {
  return [para('Small', title, { before: 360, keepNext: true }), ...linesTogether(lines, 0)]
}

function linesTogether(lines: readonly string[], before: number): readonly Para[] {
  return lines.map((line, i) =>
    para('Small', line, {
      ...(i === 0 && { before }),
      ...(i < lines.length - 1 && { keepNext: true }),
    }),
  )
}

export function executor({ lines }: Executor): readonly Para[] {
  return lines.map((line) => para('Executor', line, { foot: true }))
}
