import { EXIT } from '../exit.ts'
import { exampleNames, packageFile } from '../files/package-files.ts'
import type { Io } from '../io.ts'
import { readChoice } from '../options.ts'
import type { Registry } from '../program.ts'

export function initCommand({ program, done }: Registry, io: Io): void {
  program
    .command('init')
    .usage('[параметры] [файл]')
    .description('Создать заготовку плана с пояснениями.')
    .argument('[file]', 'имя нового файла', 'план.yaml')
    .option(
      '--like <ПРИМЕР>',
      'начать с примера: kargasok-2020, kemsky-2023, kostroma-2020, kurkino-2020, rubtsovsk-2021',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: { like?: string }) => {
      const { STARTER, writeNew } = await import('../seldom.ts')
      const text = options.like === undefined ? STARTER : exampleText(options.like)
      writeNew(file, text, io.cwd)
      io.err(`записано: ${file}; откройте файл, заполните и проверьте: roadmap check ${file}\n`)
      done(EXIT.clean)
    })
}

function exampleText(name: string): string {
  const examples = Object.fromEntries(exampleNames().map((each) => [each, each]))
  const text = packageFile(`examples/${readChoice('--like', name, examples)}.yaml`)
  // The example's first line points the editor at this repository's schema, which the new file does not have beside it.
  return text.replace(/^# yaml-language-server:.*\n/, '')
}

const EXAMPLES = `
Примеры:
  roadmap init                          создать план.yaml
  roadmap init plans/2027.yaml          создать файл в папке
  roadmap init --like rubtsovsk-2021    начать с примера
`
