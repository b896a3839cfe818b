import { FORMATTERS } from '../../formatters/index.ts'
import { EXIT } from '../exit.ts'
import { findFiles } from '../files.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readChoice, readCount, readMegabytes, readSet } from '../options.ts'
import type { Registry } from '../program.ts'

interface Options {
  readonly format: string
  readonly set?: string
  readonly asOf?: string
  readonly maxWarnings?: string
  readonly maxSize?: string
}

export function checkCommand({ program, done }: Registry, io: Io): void {
  program
    .command('check')
    .usage('[параметры] [файлы, папки, шаблоны…]')
    .description(
      'Проверить планы и отчёты: форму, сроки, ответственных, результаты, показатели, приказ, факты.',
    )
    .argument(
      '[files...]',
      'файлы, папки или шаблоны; без них — файлы из настроек или всё, что есть в этой папке',
    )
    .option('--format <ВИД>', `вид вывода: ${Object.keys(FORMATTERS).join(', ')}`, 'pretty')
    .option('--set <НАБОР>', 'набор правил: черновик, рекомендуемый, подписание')
    .option('--as-of <ДАТА>', 'день, позже которого фактов в отчётах быть не может (по умолчанию сегодня)')
    .option('--max-warnings <ЧИСЛО>', 'сколько предупреждений ещё не ошибка')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], options: Options) => {
      const { dayOf, ownFiles, runCheck } = await import('../check-run.ts')
      const formatter = readChoice('--format', options.format, FORMATTERS)(io.colour)
      const { files, missing } =
        args.length > 0 ? await findFiles(args, io.cwd) : { files: await ownFiles(io.cwd), missing: [] }
      for (const sentence of missing) io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
      if (files.length === 0) return done(EXIT.failed)
      const code = await runCheck(
        {
          files,
          formatter,
          asOf: dayOf(options.asOf),
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

const EXAMPLES = `
Примеры:
  roadmap check план.yaml                        проверить один план
  roadmap check plans --set подписание           проверить папку перед подписанием
  roadmap check reports --as-of 31.12.2022       сверить отчёты с планами на конец года
  roadmap check --format json > итог.json        проверить всё и записать итог для программ
  roadmap check --max-warnings 0                 считать предупреждения ошибками
`
