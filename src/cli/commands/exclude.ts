import { type DecisionFlags, withFactOptions } from '../facts/fact-flags.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function excludeCommand({ program, done }: Registry, io: Io): void {
  const command = program
    .command('exclude')
    .usage('[параметры] <файл> <строка>')
    .description('Записать в отчёт решение не исполнять строку.')
    .argument('<plan>', 'план, или отчёт, в который записать')
    .argument('<row>', 'номер строки (1.5; «2/3» — раздел 2, строка 3) или её код')
    .requiredOption('--basis <ДОКУМЕНТ>', 'решение: протокол от 10.01.2023 № 5')
    .option('--reason <ТЕКСТ>', 'почему')
    .option('--date <ДАТА>', 'день решения (по умолчанию сегодня)')
  withFactOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, row: string, flags: DecisionFlags) => {
      const { readDecision, runFact } = await import('../seldom.ts')
      done(await runFact([file, row], readDecision(flags), io))
    })
}

const EXAMPLES = `
Без --for исключаются все неисполненные сроки строки.

Примеры:
  roadmap exclude план.yaml 3.2 --basis "протокол от 10.01.2023 № 5"
  roadmap exclude план.yaml 4.4 --for 2022 --basis "приказ № 12" --reason "выездные занятия приостановлены"
`
