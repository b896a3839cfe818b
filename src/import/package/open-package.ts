import { ImportRefusal, tooLarge } from '../import-refusal.ts'
import type { Limits } from '../limits.ts'
import { elementTable, enter, walk } from './element-table.ts'
import { type XmlEvents, xmlReader } from './read-xml.ts'
import { type Archive, unpack } from './unpack.ts'
import { partName, zipEntries } from './zip-directory.ts'

/** A ZIP of XML parts (ECMA-376, Part 2), opened but not yet unpacked. Names of parts are in small letters. */
export interface Package {
  readonly names: readonly string[]
  readonly has: (part: string) => boolean
  /** Reads a part from its beginning to its end; a part that is not there is no event. */
  readonly read: (part: string, events: XmlEvents) => void
}

/** Throws ImportRefusal for what is not a ZIP, is cut off or too large. */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  if (bytes.length > limits.fileBytes) throw tooLarge(`больше ${Math.round(limits.fileBytes / 1e6)} МБ`)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new ImportRefusal(
      'other-format',
      'Это не документ Word и не книга Excel: файл не является архивом ZIP',
    )
  const entries = zipEntries(bytes, limits)
  const archive: Archive = { bytes, limits, unpacked: 0 }
  return {
    names: [...entries.keys()],
    has: (part) => entries.has(part),
    read: (part, events) => {
      const entry = entries.get(part)
      if (entry === undefined) return
      const reader = xmlReader(part, events, limits)
      unpack(archive, entry, reader.write)
      reader.end()
    },
  }
}

/** A link from one part to another. */
export interface Relation {
  readonly id: string
  /** The last word of the type: `styles`, `numbering`, `worksheet`. */
  readonly type: string
  /** The name of the part it leads to. */
  readonly target: string
}

/** The links of a part, or of the package itself (`''`); links outside of the file are left out. */
export function relationsOf(files: Package, part: string): readonly Relation[] {
  const found: Relation[] = []
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const links = `${folder}_rels/${part.slice(folder.length)}.rels`
  files.read(links, walk(RELATIONS, { found, folder }, enter))
  return found
}

/** A document has one a picture and one a link. */
const MOST_RELATIONS = 100_000

const RELATIONS = elementTable<{ readonly found: Relation[]; readonly folder: string }>({
  'rel:Relationship': {
    open: ({ found, folder }, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (TargetMode === 'External') return
      if (found.length >= MOST_RELATIONS) throw tooLarge('слишком много связей между частями')
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      found.push({ id: Id, type, target: resolved(folder, Target) })
    },
  },
})

/** `../styles.xml` beside `word/sub/` is `word/styles.xml`. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')
  const path: string[] = []
  for (const step of steps)
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  return partName(path.join('/'))
}
