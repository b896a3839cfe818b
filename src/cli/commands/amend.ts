import type { AmendOptions } from '../editions/amend-run.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readMegabytes } from '../options.ts'
import type { Registry } from '../program.ts'

interface Options extends AmendOptions {
  readonly maxSize?: string
}

export function amendCommand({ program, done }: Registry, io: Io): void {
  program
    .command('amend')
    .usage('[параметры] <подписанный> [новый]')
    .description('Составить приказ об изменении подписанного плана; с --apply — внести изменения в план.')
    .argument(
      '<plans...>',
      'подписанный и новый план; «план.yaml@РЕВИЗИЯ» — из git; у одного плана подписанный текст ищется в git',
    )
    .option('-o, --output <ФАЙЛ>', 'куда записать приказ: .docx, .md, .pdf; «-» — на экран (md)')
    .option('--to <ВИД>', 'вид файла: docx, md, pdf (иначе по имени в -o)')
    .option('--date <ДАТА>', 'дата приказа об изменении')
    .option('--number <НОМЕР>', 'его номер')
    .option('--whole', 'изложить приложение целиком в новой редакции', false)
    .option(
      '--apply',
      'приказ подписан: поднять редакцию, записать его в «изменения», поставить отпечаток',
      false,
    )
    .option(
      '--force',
      'перезаписать изменённый руками документ; внести изменения и с ошибками проверки',
      false,
    )
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (plans: string[], { maxSize, ...options }: Options) => {
      const maxBytes = maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize)
      const { runAmend } = await import('../seldom.ts')
      done(await runAmend(plans, options, maxBytes, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap amend план.yaml -o приказ.docx                 правки в файле против подписанного текста, он найдётся в git
  roadmap amend план.yaml@v1 план.yaml -o -              показать текст приказа на экране
  roadmap amend план.yaml --apply --date 10.01.2023 --number 5   приказ подписан, внести изменения

Строки подписанного плана не перенумеровываются: убранная строка признаётся утратившей силу, новая получает
следующий номер. Реквизиты берутся из «приказ-об-изменении», иначе из приказа, которым утверждён план.
`
