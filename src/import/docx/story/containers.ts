import type { Attributes } from '../../package/read-xml.ts'
import { cellText } from '../../source-document.ts'
import { newCounts } from '../numbering/count.ts'
import { settle } from './paragraphs.ts'
import { settleFields } from './runs.ts'
import { newScope, note, type Story, scopeOf } from './story.ts'

/** Inside a picture nothing is read but the text boxes, however deep. */
export function openDrawing(story: Story): undefined {
  scopeOf(story).drawings.push({ hasText: false })
}

export function closeDrawing(what: string): (story: Story) => void {
  return (story) => {
    if (scopeOf(story).drawings.pop()?.hasText === false) note(story, what)
  }
}

/** A text box: its paragraphs and tables come behind the paragraph it hangs on, with numbers of their own. */
export function openBox(story: Story): undefined {
  for (const drawing of scopeOf(story).drawings) drawing.hasText = true
  story.scopes.push(newScope(newCounts()))
}

export function closeBox(story: Story): void {
  const blocks = closeScope(story)
  const { paragraph, blocks: outer } = scopeOf(story)
  for (const block of blocks) (paragraph?.boxes ?? outer).push(block)
}

/** Ends the innermost scope and gives what is in it. */
export function closeScope(story: Story): Story['scopes'][number]['blocks'] {
  settle(story)
  settleFields(story)
  const blocks = scopeOf(story).blocks
  story.scopes.pop()
  return blocks
}

/** Notes of one part are one story: their lists are counted through. */
export function openNote(kind: string): (story: Story, attributes: Attributes) => undefined {
  return (story, { 'w:id': id = '' }) => {
    story.note = `${kind} ${id}`
    story.scopes.push(newScope(scopeOf(story).counts))
  }
}

export function closeNote(story: Story): void {
  const text = cellText({ blocks: closeScope(story) }).trim()
  if (text !== '' && story.note !== undefined) story.notes.set(story.note, text)
}
