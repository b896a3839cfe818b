import { type DecisionFlags, factCommand, withDecisionOptions, withFactOptions } from '../facts/fact-flags.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function postponeCommand({ program, done }: Registry, io: Io): void {
  const command = factCommand(
    program,
    'postpone',
    'Записать в отчёт решение о новом сроке строки.',
  ).requiredOption('--to <СРОК>', 'новый срок словами: до 25.05.2023')
  withFactOptions(withDecisionOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, row: string, flags: DecisionFlags) => {
      const { readDecision, runFact } = await import('../seldom.ts')
      done(await runFact([file, row], readDecision(flags), io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap postpone план.yaml 2.4 --to "до 25.05.2023" --basis "протокол от 10.01.2023 № 5"
  roadmap postpone план.yaml 2.3 --for 2022 --to "II квартал 2023 г." --basis "приказ № 33" --reason карантин
`
