import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'
import type { StatusFlags } from '../status/status-options.ts'

export function statusCommand({ program, done }: Registry, io: Io): void {
  program
    .command('status')
    .usage('[параметры] [файлы, папки, шаблоны…]')
    .description('Показать исполнение плана: что сделано, что просрочено, каким срокам скоро конец.')
    .argument('[files...]', 'планы; отчёты к ним находятся сами: рядом с планом и в папке reports')
    .option('--as-of <ДАТА>', 'на какой день (по умолчанию сегодня)')
    .option('--by <СТРОКА>', 'что в строке таблицы: section, responsible, activity, window', 'activity')
    .option('--only <СТАТУСЫ>', 'только эти статусы через запятую: overdue, soon, done, partial …')
    .option('--soon <ДНЕЙ>', 'за сколько дней до конца срок считается скорым', '30')
    .option('--due-by <ДАТА>', 'только неисполненное, срок которого кончается к этому дню')
    .option('--responsible <ИМЯ>', 'только строки этого ответственного или организации')
    .option('--reports <ШАБЛОН>', 'где отчёты: файл, папка или шаблон')
    .option('--format <ВИД>', 'вид вывода: table, json, csv, md', 'table')
    .option('--fail-on <СТАТУС>', 'код завершения 1, если есть просроченное (overdue) или скорое (soon)')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], flags: StatusFlags) => {
      const { readStatusRun, runStatus } = await import('../seldom.ts')
      done(await runStatus(args, readStatusRun(flags), io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap status план.yaml                              исполнение на сегодня
  roadmap status --only overdue,soon                    что горит
  roadmap status --by responsible --as-of 31.12.2022    кто и как исполнил к концу года
  roadmap status --format csv > исполнение.csv          таблица для Excel
  roadmap status --fail-on overdue                      ошибка, если есть просроченное
`
