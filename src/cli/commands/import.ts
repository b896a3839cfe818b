import type { ImportFlags } from '../import/import-options.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

export function importCommand({ program, done }: Registry, io: Io): void {
  program
    .command('import')
    .usage('[параметры] <файл>')
    .description('Перенести план из документа Word, книги Excel, CSV или Markdown в файл плана.')
    .argument('<file>', 'документ: .docx, .xlsx, .csv, .md; .doc, .rtf, .odt и .xls — если есть LibreOffice')
    .option('-o, --output <ФАЙЛ>', 'куда записать план; «-» — на экран (по умолчанию — рядом с документом)')
    .option('--table <НОМЕР>', 'номер таблицы в документе, если план выбран не тот')
    .option('--sheet <ИМЯ>', 'лист книги Excel')
    .option(
      '--map <ГРАФА=ПОЛЕ>',
      'что стоит в графе: --map "Что делаем=мероприятие"; можно несколько',
      (typed: string, before: readonly string[] = []) => [...before, typed],
    )
    .option('--period <ПЕРИОД>', 'период плана: 2021–2024')
    .option('--code <КОД>', 'код плана (по умолчанию — по имени документа)')
    .option('--update', 'обновить готовый план: изменить только то, что изменилось в документе', false)
    .option('--strict', 'завершиться с кодом 1, если что-то пропущено', false)
    .option('--format <ВИД>', 'вид сводки: pretty, json', 'pretty')
    .option('--max-size <МБ>', 'предел размера документа в мегабайтах (по умолчанию 100)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: ImportFlags) => {
      const { runImport } = await import('../import/import-run.ts')
      done(await runImport(file, flags, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap import приказ.docx -o план.yaml            перенести план из приказа
  roadmap import приказ.docx -o - --strict           показать план; код 1, если что-то пропущено
  roadmap import план.xlsx --sheet "План 2024"       взять план с листа книги
  roadmap import приказ.docx --table 2 --map "Что делаем=мероприятие"   назвать таблицу и графу
  roadmap import приказ.docx -o план.yaml --update   внести в готовый план изменения из документа

Где программа решала сама, над строкой плана стоит пояснение; всё, что не прочитано, перечислено в сводке.
Готовый файл без --update не заменяется.
`
