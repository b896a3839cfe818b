import { damaged } from '../../import-refusal.ts'
import type { Budget } from '../../limits.ts'
import { walk } from '../../package/element-table.ts'
import type { Package } from '../../package/open-package.ts'
import type { Skips } from '../../skips.ts'
import type { SourceBlock } from '../../source-document.ts'
import { alternates } from '../alternates.ts'
import { newCounts } from '../numbering/count.ts'
import { closeScope } from './containers.ts'
import { HANDLERS, passOver } from './handlers.ts'
import { type Definitions, newScope, type Story } from './story.ts'

export interface StoryInput {
  readonly definitions: Definitions
  readonly skips: Skips
  readonly items: Budget
}

/** The paragraphs and tables of a part. Throws ImportRefusal where it has no body. */
export function readStory(files: Package, part: string, input: StoryInput): readonly SourceBlock[] {
  const story = newStory(input)
  files.read(part, walk(HANDLERS, story, passOver))
  if (!story.hasBody) throw damaged('в нём нет текста документа Word')
  return closeScope(story)
}

/** The notes of a part by kind and identifier: `footnote 2`. */
export function readNotes(files: Package, part: string, input: StoryInput): ReadonlyMap<string, string> {
  const story = newStory(input)
  files.read(part, walk(HANDLERS, story, passOver))
  return story.notes
}

function newStory(input: StoryInput): Story {
  return {
    ...input,
    ...alternates(),
    scopes: [newScope(newCounts())],
    notes: new Map(),
    hasBody: false,
    isPreserved: false,
    paragraphs: 0,
    tables: 0,
  }
}
