import { damaged } from '../import-refusal.ts'
import { budget, LIMITS, type Limits } from '../limits.ts'
import { openPackage, type Package, type Relation, relationsOf } from '../package/open-package.ts'
import { createSkips } from '../skips.ts'
import type { SourceDocument } from '../source-document.ts'
import { checkKind } from '../source-kind.ts'
import { listFinder } from './numbering/numbering.ts'
import { readNumbering } from './numbering/read-numbering.ts'
import { readNotes, readStory } from './story/read-story.ts'
import { readStyles } from './styles/read-styles.ts'

/**
 * A document of Word (ECMA-376, transitional and strict) as Word shows it with all changes accepted: numbers and bullets
 * counted, merged cells resolved, fields as their last results. Throws ImportRefusal only.
 */
export function readDocx(bytes: Uint8Array, limits: Limits = LIMITS): SourceDocument {
  checkKind(bytes, 'docx', limits)
  const files = openPackage(bytes, limits)
  const { main, part } = partsOf(files)
  const items = budget(limits.items, 'абзацев, строк и ячеек')
  const definitions = budget(limits.items, 'стилей и списков')
  const styles = readStyles(files, part('styles'), definitions)
  const list = listFinder(readNumbering(files, part('numbering'), definitions), styles.listOf)
  const skips = createSkips()
  const notes = new Map(
    ['footnotes', 'endnotes'].flatMap((kind) => {
      const name = part(kind)
      const input = { definitions: { styles, list, notes: new Map<string, string>() }, skips, items }
      return name === undefined ? [] : [...readNotes(files, name, input)]
    }),
  )
  const blocks = readStory(files, main, { definitions: { styles, list, notes }, skips, items })
  return { blocks, skipped: skips.list() }
}

interface Parts {
  readonly main: string
  /** The part a word of its relation leads to (`styles`). */
  readonly part: (type: string) => string | undefined
}

/** Word on the web calls its text `document2.xml`: the relations tell, and only without them the usual names. */
function partsOf(files: Package): Parts {
  const main = target(relationsOf(files, ''), 'officeDocument', files) ?? 'word/document.xml'
  if (!files.has(main)) throw damaged('в нём нет текста документа Word')
  const relations = relationsOf(files, main)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  return {
    main,
    part: (type) => {
      const usual = `${folder}${type}.xml`
      return target(relations, type, files) ?? (files.has(usual) ? usual : undefined)
    },
  }
}

function target(relations: readonly Relation[], type: string, files: Package): string | undefined {
  return relations.find((relation) => relation.type === type && files.has(relation.target))?.target
}
