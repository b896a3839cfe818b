import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

interface Options {
  readonly set?: string
  readonly format: string
}

export function rulesCommand({ program, done }: Registry, io: Io): void {
  program
    .command('rules')
    .usage('[параметры]')
    .description('Показать все правила проверки и их строгость в этой папке.')
    .option('--set <НАБОР>', 'набор правил: черновик, рекомендуемый, подписание')
    .option('--format <ВИД>', 'вид вывода: table, json', 'table')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { runRules } = await import('../seldom.ts')
      done(await runRules(options, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap rules                       правила и их строгость по настройкам этой папки
  roadmap rules --set подписание      строгость перед подписанием
  roadmap rules --format json         то же для программ
`
