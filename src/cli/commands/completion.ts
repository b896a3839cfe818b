import { EXIT } from '../exit.ts'
import type { Io } from '../io.ts'
import { readChoice } from '../options.ts'
import type { Registry } from '../program.ts'

export function completionCommand({ program, done }: Registry, io: Io): void {
  program
    .command('completion')
    .usage('ОБОЛОЧКА')
    .description('Вывести настройки дополнения команд по Tab для bash, zsh, fish или PowerShell.')
    .argument('<shell>', 'bash, zsh, fish или powershell')
    .addHelpText('after', EXAMPLES)
    .action(async (shell: string) => {
      const { COMPLETIONS } = await import('../seldom.ts')
      io.out(readChoice('оболочка', shell, COMPLETIONS)(program))
      done(EXIT.clean)
    })
}

const EXAMPLES = `
Примеры:
  roadmap completion bash >> ~/.bashrc                       bash
  roadmap completion zsh > ~/.zfunc/_roadmap                 zsh (папка должна быть в fpath)
  roadmap completion fish > ~/.config/fish/completions/roadmap.fish
  roadmap completion powershell >> $PROFILE                  PowerShell
`
