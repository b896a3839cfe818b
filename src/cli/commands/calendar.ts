import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'
import type { CalendarFlags } from '../status/calendar-run.ts'

export function calendarCommand({ program, done }: Registry, io: Io): void {
  program
    .command('calendar')
    .usage('[параметры] [файлы, папки, шаблоны…]')
    .description('Выгрузить неисполненные сроки в календарь (.ics): Outlook, Яндекс Календарь, Thunderbird.')
    .argument('[files...]', 'планы; отчёты к ним находятся сами: рядом с планом и в папке reports')
    .option('-o, --output <ФАЙЛ>', 'куда записать (иначе на экран)')
    .option('--responsible <ИМЯ>', 'только сроки этого ответственного или организации')
    .option('--due', 'только последний день каждого срока', false)
    .option('--alarm <ДНЕЙ>', 'за сколько дней до последнего дня напомнить', '7')
    .option('--no-alarm', 'без напоминаний')
    .option('--as-of <ДАТА>', 'на какой день (по умолчанию сегодня)')
    .option('--reports <ШАБЛОН>', 'где отчёты: файл, папка или шаблон')
    .option('--force', 'перезаписать и файл, изменённый руками', false)
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], flags: CalendarFlags) => {
      const { runCalendar } = await import('../seldom.ts')
      done(await runCalendar(args, flags, io))
    })
}

const EXAMPLES = `
Примеры:
  roadmap calendar план.yaml -o сроки.ics                     всё, что ещё не исполнено
  roadmap calendar план.yaml --responsible "Школа 1" -o школа-1.ics   сроки одной школы
  roadmap calendar план.yaml --due --alarm 14 -o сроки.ics    последние дни, напомнить за две недели
`
