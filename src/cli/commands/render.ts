import { EXIT } from '../exit.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, PARTS, readMegabytes } from '../options.ts'
import type { RenderOptions } from '../print/render-run.ts'
import type { Registry } from '../program.ts'

interface Options extends RenderOptions {
  readonly maxSize?: string
}

export function renderCommand({ program, done }: Registry, io: Io): void {
  program
    .command('render')
    .usage('[параметры] <файлы…>')
    .description('Напечатать приказ с приложением или отчёт об исполнении: DOCX, Markdown или PDF.')
    .argument('<files...>', 'файлы планов; к отчёту об исполнении — и файлы отчётов')
    .option('--to <ВИД>', 'вид файла: docx, md, pdf (иначе по имени в -o)')
    .option('--part <ЧАСТЬ>', `что печатать: ${Object.keys(PARTS).join(', ')}`, 'all')
    .option('-o, --output <ФАЙЛ>', 'куда записать; «-» — на экран (только md)')
    .option('--out-dir <ПАПКА>', 'куда записать несколько файлов')
    .option('--as-of <ДАТА>', 'к --part report: на какой день (по умолчанию сегодня)')
    .option(
      '--year <ГОД>',
      'к --part report: год показателей (по умолчанию последний завершённый или с фактами)',
    )
    .option('--reports <ШАБЛОН>', 'к --part report: где отчёты — файл, папка или шаблон')
    .option('--force', 'перезаписать и те файлы, что изменены руками', false)
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: Options) => {
      const maxBytes = options.maxSize === undefined ? MAX_BYTES : readMegabytes(options.maxSize)
      const { renderAll } = await import('../seldom.ts')
      done((await renderAll(files, options, maxBytes, io)) ? EXIT.clean : EXIT.found)
    })
}

const EXAMPLES = `
Примеры:
  roadmap render план.yaml -o приказ.docx          приказ с приложением для Word
  roadmap render план.yaml --part appendix         только приложение
  roadmap render план.yaml --to md -o -            показать текст на экране
  roadmap render plans/*.yaml --out-dir out        напечатать несколько планов
  roadmap render план.yaml --part report --as-of 31.12.2022   отчёт об исполнении

Готовый файл заменяется, только если он создан программой и с тех пор не изменён.
`
