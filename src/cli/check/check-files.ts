import { appendFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Formatter } from '../../formatters/formatter.ts'
import { markdown } from '../../formatters/markdown.ts'
import { type Colours, colours } from '../../terminal/colour.ts'
import { EXIT, Refusal } from '../exit.ts'
import { firstKeyOf, reason } from '../files/files.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import type { Output } from './check-outputs.ts'

/** A file has no terminal, whatever the environment asks for. */
export const NO_COLOURS: Colours = colours({ env: {}, isTerminal: false })

/**
 * A report in a file, written whole or not at all. It replaces the one of the run before without asking: no hand has
 * worked on it, and a run that is repeated for every change must not stop at its own traces.
 */
export function fileOutput(formatter: Formatter, target: string, { cwd, err }: Io): Output {
  const pieces: string[] = []
  return {
    begin: () => void pieces.push(formatter.begin()),
    file: async (checked) => void pieces.push(await formatter.file(checked)),
    end: async (totals, unread) => {
      pieces.push(formatter.end(totals, unread))
      writeFile(resolve(cwd, target), target, Buffer.from(pieces.join('')))
      err(`записано: ${target}\n`)
    },
  }
}

/** GitHub passes over a summary of more than a mebibyte; what the step wrote before counts too. */
const SUMMARY_BYTES = 1_048_576
const TAIL_BYTES = 4096

/** The report of the job at GitHub: what the step wrote there before stays. */
export function stepSummary(path: string): Output {
  const formatter = markdown()
  let room = SUMMARY_BYTES - TAIL_BYTES - (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  let left = 0
  const pieces = [formatter.begin()]
  return {
    begin: () => undefined,
    file: async (checked) => {
      const text = await formatter.file(checked)
      room -= Buffer.byteLength(text)
      if (room >= 0 && left === 0) pieces.push(text)
      else if (text !== '') left++
    },
    end: async (totals, unread) => {
      if (left > 0) pieces.push(`Показаны не все замечания: ещё файлов с замечаниями — ${left}.\n\n`)
      const text = [...pieces, formatter.end(totals, unread.slice(0, 8)), '\n'].join('')
      try {
        appendFileSync(path, text)
      } catch (error) {
        throw new Refusal(EXIT.failed, `сводка «${path}» не записана: ${reason(error)}`)
      }
    },
  }
}

/** Two reports cannot share a file, and none may take the place of a plan, a report or settings, checked now or not. */
export function refuseTargets(targets: readonly string[], files: readonly string[], cwd: string): void {
  const sources = new Set(files.map((file) => identity(resolve(cwd, file))))
  const seen = new Set<string>()
  for (const target of targets) {
    const full = resolve(cwd, target)
    const key = identity(full)
    if (seen.has(key))
      throw new Refusal(
        EXIT.usage,
        `в файл «${target}» выводятся два вида сразу; укажите каждому свой: --format sarif=итог.sarif --format junit=итог.xml`,
      )
    seen.add(key)
    if (sources.has(key) || (/\.ya?ml$/i.test(full) && firstKeyOf(full) !== undefined))
      throw new Refusal(
        EXIT.usage,
        `файл «${target}» — план, отчёт или настройки: вывод проверки их не заменяет; укажите другое имя`,
      )
  }
}

/** One file under two names (a link, letters of another case) is one file. */
function identity(full: string): string {
  const stat = statSync(full, { throwIfNoEntry: false })
  return stat === undefined ? full : `${stat.dev}:${stat.ino}`
}
