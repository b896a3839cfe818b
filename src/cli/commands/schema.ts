import { EXIT } from '../exit.ts'
import { packageFile } from '../files/package-files.ts'
import type { Io } from '../io.ts'
import { readChoice } from '../options.ts'
import type { Registry } from '../program.ts'

/** What each schema describes, under its Russian and its English name. */
const NAMES: Readonly<Record<string, string>> = {
  roadmap: 'roadmap',
  report: 'report',
  settings: 'settings',
  'дорожная-карта': 'roadmap',
  отчёт: 'report',
  настройки: 'settings',
}

export function schemaCommand({ program, done }: Registry, io: Io): void {
  program
    .command('schema')
    .usage('[параметры] [вид]')
    .description('Показать схему формата: все ключи с пояснениями и примерами.')
    .argument('[name]', 'roadmap (дорожная-карта), report (отчёт) или settings (настройки)', 'roadmap')
    .option('--vscode', 'настроить VS Code в этой папке: подсказки и проверка ключей при наборе', false)
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: { vscode: boolean }) => {
      const { writeEditorSettings } = await import('../seldom.ts')
      if (options.vscode) writeEditorSettings(io)
      else io.out(packageFile(`schemas/${readChoice('вид', name, NAMES)}.v1.schema.json`))
      done(EXIT.clean)
    })
}

const EXAMPLES = `
Примеры:
  roadmap schema                   схема плана
  roadmap schema отчёт > отчёт.json  записать схему отчёта в файл
  roadmap schema --vscode          подсказки в VS Code (нужно расширение YAML от Red Hat)
`
