import { type DecisionFlags, factCommand, withDecisionOptions, withFactOptions } from '../facts/fact-flags.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function excludeCommand({ program, done }: Registry, io: Io): void {
  const command = factCommand(program, 'exclude', 'Записать в отчёт решение не исполнять строку.')
  withFactOptions(withDecisionOptions(command))
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
