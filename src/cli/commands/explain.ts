import { EXIT } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function explainCommand({ program, done }: Registry, io: Io): void {
  program
    .command('explain')
    .usage('правило')
    .description('Объяснить правило: что оно находит, почему это важно, как исправить и как отключить.')
    .argument('<rule...>', 'имя правила (стоит в конце замечания в скобках) или слова из его названия')
    .addHelpText('after', EXAMPLES)
    .action(async (rule: readonly string[]) => {
      const { runExplain } = await import('../seldom.ts')
      await runExplain(rule, io)
      done(EXIT.clean)
    })
}

const EXAMPLES = `
Примеры:
  roadmap explain deadline-before-order    объяснить правило
  roadmap explain нет ответственного       найти правило по словам
`
