import { extname } from 'node:path'
import type { Print } from '../../blocks/block.ts'
import type { Day } from '../../calendar/day.ts'
import { type FormatName, formats } from '../../render/index.ts'
import { type Reviewed, reviewPrint } from '../../views/review-view.ts'
import { EXIT, Refusal } from '../exit.ts'
import { writeOutput } from '../files/write-output.ts'
import { SCREEN } from '../formats.ts'
import type { Io } from '../io.ts'
import type { Output } from './check-outputs.ts'

/** Where the sheet of remarks goes: into one file, to the screen, or beside each plan. */
export interface ReviewRun {
  readonly target?: string
  readonly asOf: Day
  /** Replaces a sheet that somebody has written in. */
  readonly force: boolean
}

/** The sheet of remarks for those who write the plan: rendered as every document, and kept from being overwritten as one. */
export function reviewOutput({ target, asOf, force }: ReviewRun, io: Io): Output {
  const format = target === undefined ? 'docx' : formatOf(target)
  const plans: Reviewed[] = []
  const write = async (print: Print, path: string): Promise<void> => {
    const bytes = await formats[format].render(print)
    if (path === SCREEN) return io.out(new TextDecoder().decode(bytes))
    writeOutput(path, bytes, format, force, io.cwd)
    io.err(`записано: ${path}\n`)
  }
  return {
    wantsModels: true,
    begin: () => undefined,
    // Settings are no matter of those who write plans; their faults would be remarks on nothing.
    file: async ({ file, kind, roadmap, findings }) => {
      if (kind === 'settings') return
      plans.push({ file, findings, ...(roadmap && { roadmap }) })
    },
    end: async (_totals, unread) => {
      const told = [...plans, ...unread.map(({ file, message }) => ({ file, findings: [], unread: message }))]
      if (target !== undefined) return write(reviewPrint(told, asOf), target)
      for (const plan of told.filter((each) => !('unread' in each)))
        await write(reviewPrint([plan], asOf), beside(plan.file))
    },
  }
}

function beside(file: string): string {
  return `${file.slice(0, file.length - extname(file).length)}.замечания.docx`
}

function formatOf(target: string): FormatName {
  const extension = extname(target).slice(1).toLowerCase()
  if (target === SCREEN || extension === 'md' || extension === 'markdown') return 'md'
  if (extension === 'docx') return 'docx'
  throw new Refusal(
    EXIT.usage,
    `лист замечаний бывает .docx или .md; по имени «${target}» не понять, какой он`,
  )
}
