import { type DoneFlags, factCommand, withFactOptions } from '../facts/fact-flags.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function doneCommand({ program, done }: Registry, io: Io): void {
  const command = factCommand(program, 'done', 'Записать в отчёт, что строка плана исполнена.')
    .option('--date <ДАТА>', 'когда исполнено (по умолчанию сегодня)')
    .option('--evidence <ДОКУМЕНТ>', 'подтверждающий документ; можно несколько', several)
    .option('--partly', 'исполнено частично', false)
    .option('--note <ТЕКСТ>', 'примечание')
    .option(
      '--event <ДАТА>',
      'когда наступило событие, которого ждал срок; без --date записывается только оно',
    )
  withFactOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, row: string, flags: DoneFlags) => {
      const { readDone, runFact } = await import('../seldom.ts')
      done(await runFact([file, row], readDone(flags), io))
    })
}

function several(typed: string, before: readonly string[] = []): readonly string[] {
  return [...before, typed]
}

const EXAMPLES = `
Примеры:
  roadmap done план.yaml 1.5 --evidence "Приказ № 412"      исполнено сегодня
  roadmap done план.yaml 2.3 --for "III квартал 2022" --date 15.09.2022
  roadmap done план.yaml 3.1 --event 07.09.2022             событие наступило, исполнение впереди
  roadmap done план.yaml 1.4 --org "Школа № 3" --partly --note "охвачен один класс"
`
