import type { LogFlags } from '../editions/log-run.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function logCommand({ program, done }: Registry, io: Io): void {
  program
    .command('log')
    .usage('[параметры] <план>')
    .description('Показать редакции плана: каким приказом введена каждая и что она изменила.')
    .argument('<plan>', 'план; если он хранится в git, изменения видны строка за строкой')
    .option('-p, --full', 'показать изменения целиком, слово за словом', false)
    .option('--format <ВИД>', 'вид вывода: pretty, md, json', 'pretty')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: LogFlags) => {
      const { runLog } = await import('../seldom.ts')
      done(await runLog(file, flags, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap log план.yaml                    редакции и что в них изменилось
  roadmap log план.yaml --full             то же слово за словом
  roadmap log план.yaml --format md > редакции.md   справка для согласования

Последней стоит правка, которую ещё не утвердил приказ. Без git известны только слова ключа «изменения».
`
