import { type Change, diffPlans } from '../../editions/diff/diff-plans.ts'
import type { Colours } from '../../terminal/colour.ts'
import { changeLines } from '../../views/change-lines.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { readChoice } from '../options.ts'
import { countText, markdownLine, prettyLine } from './change-text.ts'
import { planAt } from './plan-at.ts'

/** What differs between two editions of a plan. 0 where nothing does, 1 where something does, as `diff` says it. */
export async function runDiff(
  args: readonly string[],
  { format, maxBytes }: { readonly format: string; readonly maxBytes: number },
  io: Io,
): Promise<ExitCode> {
  const show = readChoice('--format', format, FORMATS)
  const [oldName, newName] = sides(args)
  const old = await planAt(oldName, maxBytes, io)
  const now = await planAt(newName, maxBytes, io)
  if (old.roadmap.code.text !== now.roadmap.code.text)
    throw new Refusal(
      EXIT.failed,
      `это разные планы: код «${old.roadmap.code.text}» и код «${now.roadmap.code.text}»; сравниваются редакции одного плана`,
    )
  const changes = diffPlans(old.roadmap, now.roadmap)
  io.out(show(changes, { names: [oldName, newName], colour: io.colour }))
  return changes.length === 0 ? EXIT.clean : EXIT.found
}

/** One file is compared with the last commit. */
function sides(args: readonly string[]): readonly [old: string, now: string] {
  const [first = '', second, ...more] = args
  if (more.length > 0) throw new Refusal(EXIT.usage, 'сравниваются два плана: назовите прежний и новый')
  return second === undefined ? [`${first}@HEAD`, first] : [first, second]
}

interface Shown {
  readonly names: readonly [string, string]
  readonly colour: Colours
}

const FORMATS: Readonly<Record<string, (changes: readonly Change[], shown: Shown) => string>> = {
  pretty: (changes, { colour }) => {
    const lines = changeLines(changes).map((line) => prettyLine(line, colour))
    return `${[...lines, countText(changes)].join('\n')}\n`
  },
  md: (changes, { names: [old, now] }) => {
    const lines = changeLines(changes).map(markdownLine)
    return `# Изменения: ${old} → ${now}\n\n${lines.join('\n')}${lines.length > 0 ? '\n\n' : ''}${countText(changes)}\n`
  },
  json: (changes) => `${JSON.stringify({ version: 1, changes }, undefined, 2)}\n`,
}
