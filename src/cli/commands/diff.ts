import type { Io } from '../io.ts'
import { MAX_BYTES, readMegabytes } from '../options.ts'
import type { Registry } from '../program.ts'

interface Options {
  readonly format: string
  readonly maxSize?: string
}

export function diffCommand({ program, done }: Registry, io: Io): void {
  program
    .command('diff')
    .usage('[параметры] <прежний> [новый]')
    .description('Сравнить две редакции плана: строка за строкой, слово за словом, а не файл с файлом.')
    .argument(
      '<plans...>',
      'прежний и новый план; «план.yaml@РЕВИЗИЯ» — из git; один план — с последней фиксацией',
    )
    .option('--format <ВИД>', 'вид вывода: pretty, md, json', 'pretty')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], { format, maxSize }: Options) => {
      const { runDiff } = await import('../seldom.ts')
      const maxBytes = maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize)
      done(await runDiff(args, { format, maxBytes }, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap diff план.yaml                      что изменено с последней фиксации в git
  roadmap diff план.yaml@v1 план.yaml         с подписанной редакцией
  roadmap diff прежний.yaml новый.yaml --format md   таблица изменений для согласования

Сравнивается печатный текст: комментарии, порядок ключей и кавычки ничего не значат.
Код завершения: 0 — различий нет, 1 — есть, 3 — план не прочитан.
`
