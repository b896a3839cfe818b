import type { Io } from '../io.ts'
import { MAX_BYTES, readMegabytes } from '../options.ts'
import type { Registry } from '../program.ts'

interface Options {
  readonly year?: string
  readonly asOf?: string
  readonly format: string
  readonly failUnder?: string
  readonly reports?: string
  readonly maxSize?: string
}

export function gapsCommand({ program, done }: Registry, io: Io): void {
  program
    .command('gaps')
    .usage('[параметры] [файлы, папки, шаблоны…]')
    .description('Сравнить показатели с планом: отклонение, разрыв, степень достижения, темп, прогноз.')
    .argument('[files...]', 'планы; отчёты к ним находятся сами: рядом с планом и в папке reports')
    .option(
      '--year <ГОД>',
      'за какой год: 2023 или 2023/24 (по умолчанию последний завершённый или с фактами)',
    )
    .option('--as-of <ДАТА>', 'на какую дату; более поздние отчёты не учитываются (по умолчанию сегодня)')
    .option('--reports <ШАБЛОН>', 'где отчёты: файл, папка или шаблон')
    .option('--format <ВИД>', 'вид вывода: table, json, csv, md', 'table')
    .option('--fail-under <ЧИСЛО>', 'код завершения 1, если средняя степень (СР) меньше: 0,7 или 70 %')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], options: Options) => {
      const { runGaps } = await import('../seldom.ts')
      const maxBytes = options.maxSize === undefined ? MAX_BYTES : readMegabytes(options.maxSize)
      done(await runGaps(args, { ...options, maxBytes }, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap gaps план.yaml                        показатели плана по отчётам рядом с ним
  roadmap gaps --year 2023 --as-of 31.12.2023   за год и на дату
  roadmap gaps --format csv > показатели.csv    таблица для Excel
  roadmap gaps --fail-under 0,7                 ошибка, если средняя степень меньше 0,7
`
