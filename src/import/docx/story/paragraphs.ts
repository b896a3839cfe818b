import type { SourceParagraph } from '../../source-document.ts'
import { nextLabel } from '../numbering/count.ts'
import type { List } from '../numbering/numbering.ts'
import type { FullStyle } from '../styles/style-sheet.ts'
import { cellOf, type OpenParagraph, type Story, scopeOf } from './story.ts'

export function openParagraph(story: Story): 'skip' | undefined {
  if (cellOf(story)?.isDeleted) return 'skip'
  const scope = scopeOf(story)
  closeParagraph(story)
  if (story.scopes.length === 1) story.paragraphs++
  const { held } = scope
  delete scope.held
  scope.paragraph = continued(held)
  return undefined
}

function continued(held: OpenParagraph | undefined): OpenParagraph {
  const isRunOn = held?.mark.isRunIn === true
  return {
    text: held?.text ?? '',
    hasBold: held?.hasBold ?? false,
    hasPlain: held?.hasPlain ?? false,
    isBroken: held?.isBroken ?? false,
    footnotes: held?.footnotes ?? [],
    boxes: held?.boxes ?? [],
    properties: isRunOn ? held.properties : {},
    isRunOn,
    mark: {},
  }
}

/** A paragraph whose mark is deleted or hidden has no end: its text goes on in the next one. */
export function closeParagraph(story: Story): void {
  const scope = scopeOf(story)
  const { paragraph } = scope
  if (paragraph === undefined) return
  delete scope.paragraph
  if (hasNoEnd(paragraph, story)) scope.held = paragraph
  else emit(paragraph, story)
}

function hasNoEnd({ mark, properties }: OpenParagraph, { definitions: { styles } }: Story): boolean {
  if (mark.isDeleted === true) return true
  return mark.hidden ?? (styles.base.hidden || styles.paragraph(properties.style).hidden)
}

/** Before a table, and at the end of a cell or of the text, there is nothing to go on in. */
export function settle(story: Story): void {
  closeParagraph(story)
  const scope = scopeOf(story)
  const { held } = scope
  delete scope.held
  if (held !== undefined && (held.text !== '' || held.boxes.length > 0)) emit(held, story)
}

function emit(open: OpenParagraph, story: Story): void {
  const { blocks } = scopeOf(story)
  story.items.spend()
  blocks.push(finished(open, story))
  for (const block of open.boxes) blocks.push(block)
}

function finished(open: OpenParagraph, story: Story): SourceParagraph {
  const { properties, footnotes, hasBold, hasPlain } = open
  const style = story.definitions.styles.paragraph(properties.style)
  const label = labelOf(open, style, story)
  const heading = headingLevel(properties.outline, style)
  return {
    kind: 'paragraph',
    text: detached(open.text),
    ...(label !== undefined && { label }),
    bold: hasBold && !hasPlain,
    align: properties.align ?? style.align ?? 'left',
    ...(heading !== undefined && { headingLevel: heading }),
    ...(style.name !== undefined && { style: style.name }),
    ...(footnotes.length > 0 && { footnotes }),
  }
}

/** Outline level 9 is running text, even in a heading style. */
function headingLevel(outline: number | undefined, style: FullStyle): number | undefined {
  if (outline === undefined) return style.headingLevel
  return outline < 9 ? outline + 1 : undefined
}

function labelOf(
  { properties, text, mark }: OpenParagraph,
  style: FullStyle,
  story: Story,
): SourceParagraph['label'] {
  const id = properties.list ?? style.list
  // what is left of a deleted or hidden paragraph before a table takes no number when it is empty
  if (id === undefined || (text === '' && (mark.isDeleted || mark.hidden))) return undefined
  const list = story.definitions.list(id)
  return list && nextLabel(scopeOf(story).counts, list, properties.level ?? styleLevel(list, style))
}

/** The level a list gives to a style, or the style itself names; the nearest style of the chain that says it. */
function styleLevel({ levels }: List, { chain }: FullStyle): number {
  for (const { id, level } of chain) {
    for (const [number, { style }] of levels) if (style === id) return number
    if (level !== undefined) return level
  }
  return 0
}

/** A copy: a piece of a parser's text would hold the whole of it in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1).normalize('NFC')
}
