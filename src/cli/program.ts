import { Command, CommanderError } from 'commander'
import { amendCommand } from './commands/amend.ts'
import { approveCommand } from './commands/approve.ts'
import { calendarCommand } from './commands/calendar.ts'
import { checkCommand } from './commands/check.ts'
import { completionCommand } from './commands/completion.ts'
import { deadlineCommand } from './commands/deadline.ts'
import { diffCommand } from './commands/diff.ts'
import { doneCommand } from './commands/done.ts'
import { excludeCommand } from './commands/exclude.ts'
import { explainCommand } from './commands/explain.ts'
import { fmtCommand } from './commands/fmt.ts'
import { gapsCommand } from './commands/gaps.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { logCommand } from './commands/log.ts'
import { postponeCommand } from './commands/postpone.ts'
import { renderCommand } from './commands/render.ts'
import { rulesCommand } from './commands/rules.ts'
import { schemaCommand } from './commands/schema.ts'
import { statusCommand } from './commands/status.ts'
import { EXIT, Refusal } from './exit.ts'
import { processIo } from './io.ts'
import { HELP_STYLE, usageSentence } from './russian-help.ts'

/** What a command needs to register itself, and a place for its exit code. */
export interface Registry {
  readonly program: Command
  readonly done: (code: number) => void
}

/** Parses the arguments, runs one command, returns its exit code. */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  const io = processIo()
  let code: number = EXIT.clean
  const program = new Command('roadmap')
  const registry: Registry = {
    program,
    done: (result) => {
      code = result
    },
  }
  program
    .description('Дорожные карты управлений образования: план в YAML, проверка, приказ с приложением в DOCX.')
    .usage('КОМАНДА [параметры]')
    .version(version, '-V, --version', 'показать версию')
    .helpOption('-h, --help', 'показать справку')
    .helpCommand('help [КОМАНДА]', 'показать справку о команде')
    .configureHelp(HELP_STYLE)
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  checkCommand(registry, io)
  explainCommand(registry, io)
  rulesCommand(registry, io)
  renderCommand(registry, io)
  deadlineCommand(registry, io)
  statusCommand(registry, io)
  gapsCommand(registry, io)
  calendarCommand(registry, io)
  doneCommand(registry, io)
  postponeCommand(registry, io)
  excludeCommand(registry, io)
  approveCommand(registry, io)
  amendCommand(registry, io)
  diffCommand(registry, io)
  logCommand(registry, io)
  fmtCommand(registry, io)
  initCommand(registry, io)
  importCommand(registry, io)
  schemaCommand(registry, io)
  completionCommand(registry, io)
  try {
    if (args.length === 0) {
      program.outputHelp()
      return EXIT.usage
    }
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof Refusal) return complain(error.message, error.code)
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.clean : complain(usageSentence(error, program), EXIT.usage)
  }
  function complain(sentence: string, exit: number): number {
    io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
    return exit
  }
}

const EXAMPLES = `
Примеры:
  roadmap init план.yaml                 создать заготовку плана
  roadmap import приказ.docx -o план.yaml   перенести план из Word
  roadmap check план.yaml                проверить план
  roadmap render план.yaml -o приказ.docx   напечатать приказ с приложением

Коды завершения: 0 — замечаний нет, 1 — найдены ошибки, 2 — команда записана неверно,
3 — файл не прочитан или не записан.
`
