import type { Command } from 'commander'

/** The options that `done`, `postpone` and `exclude` share, as typed. */
export interface FactFlags {
  readonly for?: string
  readonly date?: string
  readonly org?: string
  readonly report?: string
  readonly asOf?: string
  readonly maxSize?: string
}

export interface DoneFlags extends FactFlags {
  readonly evidence?: readonly string[]
  readonly partly: boolean
  readonly note?: string
  readonly event?: string
}

export interface DecisionFlags extends FactFlags {
  readonly basis: string
  readonly reason?: string
  /** Of a postponement. */
  readonly to?: string
}

/** A command that writes a fact about a row. */
export function factCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .usage('[параметры] <файл> <строка>')
    .description(description)
    .argument('<plan>', 'план, или отчёт, в который записать')
    .argument('<row>', 'номер строки (1.5; «2/3» — раздел 2, строка 3) или её код')
}

/** Whoever changes a row without an amending order says by which decision. */
export function withDecisionOptions(command: Command): Command {
  return command
    .requiredOption('--basis <ДОКУМЕНТ>', 'решение: протокол от 10.01.2023 № 5')
    .option('--reason <ТЕКСТ>', 'почему')
    .option('--date <ДАТА>', 'день решения (по умолчанию сегодня)')
}

/** What every fact has: its window, its day, who tells it and where it is written. */
export function withFactOptions(command: Command): Command {
  return command
    .option(
      '--for <СРОК>',
      'за какой срок: 2022, август 2022, III квартал 2022; без него — единственный, который начался и не исполнен',
    )
    .option('--org <ИМЯ>', 'кто отчитывается: организация из плана; без неё факт говорит за весь план')
    .option('--report <ФАЙЛ>', 'в какой отчёт записать; если его нет, он будет создан')
    .option('--as-of <ДАТА>', 'какой день считать сегодняшним')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
}
