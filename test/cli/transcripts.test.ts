import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT, roadmap, scratch } from './roadmap.ts'

/**
 * Markdown as tests: every page of docs/, README.md, examples/README.md and test/cli/*.md is run from top to bottom in a
 * folder of its own. `<!-- beside: examples -->` in the first line puts a copy of that folder of the repository into it.
 * ```yaml имя.yaml      writes the file
 * ```console            `$ roadmap …` runs the program; the lines below are its output (stdout, then stderr);
 *                       a line «…» stands for any lines; `=> 2` is the exit code where it is not 0.
 * ```sh                 on a page that has its files beside it: every line is a command that succeeds.
 */
const PAGES = [
  'README.md',
  'examples/README.md',
  ...globSync(['docs/**/*.md', 'test/cli/*.md'], { cwd: ROOT }),
]
  .sort()
  .filter((page) => readFileSync(join(ROOT, page), 'utf8').includes('```console'))

interface Fence {
  readonly info: string
  readonly body: readonly string[]
  readonly line: number
}

function fences(text: string): Fence[] {
  const found: Fence[] = []
  let open: { info: string; body: string[]; line: number } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^```(.*)$/.exec(line)
    if (mark === null) open?.body.push(line)
    else if (open === undefined) open = { info: mark[1] ?? '', body: [], line: index + 1 }
    else {
      found.push(open)
      open = undefined
    }
  }
  return found
}

interface Step {
  readonly command: string
  readonly output: readonly string[]
  readonly code: number
}

function steps(body: readonly string[]): Step[] {
  const found: { command: string; output: string[]; code: number }[] = []
  for (const line of body) {
    const code = /^=> (\d)$/.exec(line)
    const last = found.at(-1)
    if (line.startsWith('$ ')) found.push({ command: line.slice(2), output: [], code: 0 })
    else if (code !== null && last !== undefined) last.code = Number(code[1])
    else last?.output.push(line)
  }
  return found
}

/** The command line as a shell would split it: words and quoted words. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
}

/** A line «…» matches any lines. An empty expectation matches anything: the page only shows the command. */
function matches(expected: readonly string[], actual: string): void {
  const wanted = expected.join('\n').trim()
  if (wanted === '') return
  const pattern = wanted
    .split(/^…$/m)
    .map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*')
  if (!new RegExp(`^${pattern}$`).test(actual.trim())) expect(actual.trim()).toBe(wanted)
}

describe.each(PAGES)('%s', (page) => {
  const { folder, remove } = scratch()
  afterAll(remove)
  const text = readFileSync(join(ROOT, page), 'utf8')
  const beside = /^<!-- beside: (\S+) -->\n/.exec(text)?.[1]
  if (beside !== undefined) cpSync(join(ROOT, beside), join(folder, beside), { recursive: true })
  for (const { info, body, line } of fences(text)) {
    const file = /^ya?ml (\S+)$/.exec(info)?.[1]
    if (file !== undefined)
      it(`line ${line}: writes ${file}`, () => {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), `${body.join('\n')}\n`)
      })
    const commands = info === 'sh' && beside !== undefined ? body.map((each) => `$ ${each}`) : body
    if (info !== 'console' && commands === body) continue
    for (const step of steps(commands))
      it(`line ${line}: ${step.command}`, async () => {
        const [program, ...args] = words(step.command)
        expect(program, 'only roadmap is run from pages').toBe('roadmap')
        const ran = await roadmap(args, { cwd: folder, env: { COLUMNS: '80' } })
        // A no-break space looks like any other on a page.
        matches(step.output, (ran.out + ran.err).replaceAll('\u00a0', ' '))
        expect(ran.code).toBe(step.code)
      })
  }
})
