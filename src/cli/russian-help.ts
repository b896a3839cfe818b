import type { Command, CommanderError, Help } from 'commander'
import { nearest } from '../finding/nearest.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Вызов:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
  'Global Options:': 'Общие параметры:',
}

/** commander speaks English; its headings, defaults and choices are put into Russian here. */
export const HELP_STYLE: Partial<Help> = {
  showGlobalOptions: false,
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (command) => `${command.name()} ${command.usage().replace('[options]', '').trim()}`.trim(),
  argumentDescription: ({ description, defaultValue }) =>
    defaultValue === undefined ? description : `${description} (по умолчанию: ${String(defaultValue)})`,
  optionDescription: (option) => {
    const extra = [
      ...(option.argChoices ? [`варианты: ${option.argChoices.join(', ')}`] : []),
      ...(option.defaultValue === undefined || option.defaultValue === false
        ? []
        : [`по умолчанию: ${option.defaultValueDescription ?? String(option.defaultValue)}`]),
    ]
    return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`
  },
}

/** commander's complaint about the command line as one Russian sentence with what to do. */
export function usageSentence(error: CommanderError, program: Command): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const [first = '', second = ''] = quoted
  const name = first.split(/[ ,]/)[0] ?? first
  switch (error.code) {
    case 'commander.unknownCommand':
      return `команды «${first}» нет${suggest(
        first,
        program.commands.map((command) => command.name()),
      )}; список команд: roadmap --help`
    case 'commander.unknownOption':
      return `параметра «${name}» нет${suggest(name, allOptions(program))}; параметры команды: roadmap КОМАНДА --help`
    case 'commander.missingArgument':
      return `не указано, с чем работать: ${ARGUMENTS[first] ?? `нужен аргумент ${first}`}; примеры: roadmap ${program.args[0] ?? 'КОМАНДА'} --help`
    case 'commander.missingMandatoryOptionValue':
      return `не указан параметр «${name}»; примеры: roadmap ${program.args[0] ?? 'КОМАНДА'} --help`
    case 'commander.optionMissingArgument':
      return `у параметра «${first}» не указано значение`
    case 'commander.invalidArgument':
      return `значение «${second || first}» параметра «${second ? first : ''}» не подходит${choices(error.message)}`
    case 'commander.excessArguments':
      return 'лишние аргументы: команда принимает меньше; пример вызова: roadmap КОМАНДА --help'
    case 'commander.conflictingOption':
      return `параметры «${first}» и «${second}» нельзя указать вместе`
    default:
      return `команда записана неверно (${error.message}); справка: roadmap --help`
  }
}

/** What the arguments of commands are called in a sentence. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  file: 'нужен файл документа',
  files: 'нужен файл плана',
  plan: 'нужен файл плана',
  plans: 'нужен файл плана',
  row: 'нужен номер или код строки',
  rule: 'нужно имя правила',
  shell: 'нужен вид оболочки: bash, zsh, fish или powershell',
}

function allOptions(program: Command): string[] {
  return program.commands
    .flatMap((command) => command.options.map((option) => option.long ?? ''))
    .filter(Boolean)
}

function suggest(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known)
  return meant === undefined ? '' : ` — вероятно, «${meant}»`
}

function choices(message: string): string {
  const allowed = /Allowed choices are (.*)\./.exec(message)?.[1]
  return allowed === undefined ? '' : `; допустимо: ${allowed}`
}
