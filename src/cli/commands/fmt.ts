import type { FormatFlags } from '../fmt-run.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function fmtCommand({ program, done }: Registry, io: Io): void {
  program
    .command('fmt')
    .usage('[параметры] [файлы, папки, шаблоны…]')
    .description(
      'Привести файлы к единому виду: порядок ключей, отступы, кавычки. Смысл и печать не меняются.',
    )
    .argument(
      '[files...]',
      'файлы, папки или шаблоны; «-» — стандартный ввод; без них — файлы из настроек или всё, что есть в этой папке',
    )
    .option('--check', 'ничего не записывать; код 1, если какой-то файл изменился бы', false)
    .option('--diff', 'показать, что изменится, и ничего не записывать', false)
    .option('--ids', 'дать код каждому мероприятию и показателю, у которых его нет', false)
    .option(
      '--deadlines',
      'записать сроки едиными словами: вместо «май-июнь 2027» — «май–июнь 2027 г.»',
      false,
    )
    .option('--stdin-name <ИМЯ>', 'имя файла в сообщениях, когда он читается со стандартного ввода («-»)')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], flags: FormatFlags) => {
      const { runFormat } = await import('../seldom.ts')
      done(await runFormat(args, flags, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap fmt план.yaml               привести к единому виду один файл
  roadmap fmt plans --diff            показать, что изменится в файлах папки
  roadmap fmt --check                 проверить вид всех файлов, ничего не меняя
  roadmap fmt план.yaml --ids         дать строкам постоянные коды: м-1-5, показателям — п-3
  roadmap fmt - < план.yaml           прочитать план со стандартного ввода, вывести на экран

Комментарии остаются при своих строках. Код, однажды данный строке, больше не меняется. Файл с ошибками записи не
трогается. Коды завершения: 0 — всё записано или менять нечего, 1 — есть ошибки записи, а с --check и --diff и файлы,
которые изменились бы, 3 — файл не прочитан или не записан.
`
