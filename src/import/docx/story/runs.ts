import type { Attributes } from '../../package/read-xml.ts'
import { isSymbolFont, sign } from '../symbols.ts'
import { note, type Scope, type Story, scopeOf } from './story.ts'

const LINE_ENDS = /[\t\r\n][ \t\r\n]*/g

/** The text of `w:t`. Spaces at its ends count only where the file says so; line ends and tabs in it are spaces. */
export function addTyped(story: Story, typed: string, isPreserved: boolean): void {
  const spaced = typed.replace(LINE_ENDS, ' ')
  const text = isPreserved ? spaced : withoutEnds(spaced)
  if (text !== '') addText(story, PRIVATE_OR_SOFT.test(text) ? visible(text, story) : text)
}

/** Without the spaces at its ends; a pattern would take the square of their number. */
function withoutEnds(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return text.slice(from, to)
}

const PRIVATE_OR_SOFT = /[\u00ad\uf000-\uf0ff]/

/** Letters of symbol fonts as the signs they show; soft hyphens are seen only at the end of a line. */
function visible(text: string, story: Story): string {
  return text.replace(/[\u00ad\uf000-\uf0ff]/g, (letter) => {
    if (letter === '\u00ad') return ''
    return signOrNote(story, scopeOf(story).run.font, letter.codePointAt(0) ?? 0)
  })
}

/** `w:sym`: a sign by its font and code. */
export function addSymbol(story: Story, { 'w:font': font, 'w:char': code = '' }: Attributes): undefined {
  addText(story, signOrNote(story, font, Number.parseInt(code, 16)))
}

function signOrNote(story: Story, font: string | undefined, code: number): string {
  const found = sign(font, code)
  if (found !== undefined) return found
  const name = Number.isNaN(code) ? '' : ` ${code.toString(16).toUpperCase()}`
  note(story, `символ${name}${isSymbolFont(font) ? ` шрифта ${font}` : ''}`)
  return ''
}

/** Page and column breaks part lines only where text stands on both sides. */
export function addBreak(story: Story, { 'w:type': type = 'textWrapping' }: Attributes): undefined {
  const { paragraph } = scopeOf(story)
  if (type === 'textWrapping') addText(story, '\n')
  else if (paragraph !== undefined && paragraph.text !== '') paragraph.isBroken = true
}

/** Adds what one sees to the paragraph: not what is hidden, nor the instruction of a field. */
export function addText(story: Story, text: string): void {
  const scope = scopeOf(story)
  const { paragraph, run } = scope
  if (scope.fields.includes('instruction')) scope.lost = true
  else if (paragraph === undefined) note(story, 'текст вне абзаца')
  else if (isStyled('hidden', scope, story)) noteHidden(story, run)
  else {
    paragraph.text += paragraph.isBroken ? `\n${text}` : text
    paragraph.isBroken = false
    if (/\S/.test(text)) {
      if (isStyled('bold', scope, story)) paragraph.hasBold = true
      else paragraph.hasPlain = true
    }
  }
}

/** Once a run, not once a piece of its text. */
function noteHidden(story: Story, run: Scope['run']): void {
  if (run.isNoted === true) return
  run.isNoted = true
  note(story, 'скрытый текст')
}

/**
 * A property that is switched: what the run says, else the character and the paragraph style together, where two that
 * switch it on switch it off again (ECMA-376, 17.7.3).
 */
function isStyled(
  property: 'bold' | 'hidden',
  { paragraph, run }: Scope,
  { definitions: { styles } }: Story,
): boolean {
  const direct = run[property]
  if (direct !== undefined) return direct
  const inParagraph = styles.paragraph(paragraph?.properties.style)[property]
  return styles.base[property] || inParagraph !== styles.character(run.style)[property]
}

/** Fields stand in fields two or three deep; a file may open a million and close none. */
const MOST_FIELDS = 100

/** `w:fldChar`: the beginning of a field, of its result, its end. */
export function markField(story: Story, { 'w:fldCharType': type }: Attributes): undefined {
  const scope = scopeOf(story)
  if (type === 'begin' && scope.fields.length < MOST_FIELDS) scope.fields.push('instruction')
  else if (type === 'separate' && scope.fields.length > 0) scope.fields[scope.fields.length - 1] = 'result'
  else if (type === 'end') scope.fields.pop()
  if (!scope.fields.includes('instruction')) scope.lost = false
}

/** At the end of a scope: text behind the beginning of a field that never ends is lost, and this is told. */
export function settleFields(story: Story): void {
  const scope = scopeOf(story)
  if (scope.lost) note(story, 'текст внутри незакрытого поля')
}

export function addNote(
  story: Story,
  kind: 'footnote' | 'endnote',
  { 'w:id': id = '' }: Attributes,
): undefined {
  const { paragraph, fields } = scopeOf(story)
  const text = story.definitions.notes.get(`${kind} ${id}`)
  if (text !== undefined && !fields.includes('instruction')) paragraph?.footnotes.push(text)
}
