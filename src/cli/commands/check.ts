import { FORMATTERS } from '../../formatters/index.ts'
import { runCheck } from '../check-run.ts'
import { EXIT } from '../exit.ts'
import { allFiles, findFiles, settingsFiles } from '../files.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readChoice, readCount, readMegabytes, readSet } from '../options.ts'
import type { Registry } from '../program.ts'
import { settingsReader } from '../settings-file.ts'

interface Options {
  readonly format: string
  readonly set?: string
  readonly maxWarnings?: string
  readonly maxSize?: string
}

export function checkCommand({ program, done }: Registry, io: Io): void {
  program
    .command('check')
    .usage('[параметры] [файлы, папки, шаблоны…]')
    .description('Проверить планы: форму, сроки, ответственных, результаты, показатели и приказ.')
    .argument('[files...]', 'файлы, папки или шаблоны; без них — файлы из настроек или все планы этой папки')
    .option('--format <ВИД>', `вид вывода: ${Object.keys(FORMATTERS).join(', ')}`, 'pretty')
    .option('--set <НАБОР>', 'набор правил: черновик, рекомендуемый, подписание')
    .option('--max-warnings <ЧИСЛО>', 'сколько предупреждений ещё не ошибка')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action((args: string[], options: Options) => {
      const formatter = readChoice('--format', options.format, FORMATTERS)(io.colour)
      const { files, missing } =
        args.length > 0 ? findFiles(args, io.cwd) : { files: ownFiles(io.cwd), missing: [] }
      for (const sentence of missing) io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
      if (files.length === 0) return done(EXIT.failed)
      const code = runCheck(
        {
          files,
          formatter,
          maxBytes: options.maxSize === undefined ? MAX_BYTES : readMegabytes(options.maxSize),
          ...(options.set !== undefined && { set: readSet(options.set) }),
          ...(options.maxWarnings !== undefined && {
            maxWarnings: readCount('--max-warnings')(options.maxWarnings),
          }),
        },
        io,
      )
      done(missing.length > 0 ? EXIT.failed : code)
    })
}

/** Without arguments: what the settings name, else every plan below this folder. */
function ownFiles(cwd: string): readonly string[] {
  const { settings, folder } = settingsReader(cwd)(cwd)
  return settings.files.length > 0 && folder !== undefined
    ? settingsFiles(settings.files, folder, cwd)
    : allFiles(cwd)
}

const EXAMPLES = `
Примеры:
  roadmap check план.yaml                        проверить один план
  roadmap check plans --set подписание           проверить папку перед подписанием
  roadmap check --format json > итог.json        проверить всё и записать итог для программ
  roadmap check --max-warnings 0                 считать предупреждения ошибками
`
