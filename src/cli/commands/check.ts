import type { CheckFlags } from '../check/check-options.ts'
import { FORMAT_NAMES } from '../formats.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

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
    .option(
      '--format <ВИД[=ФАЙЛ]>',
      `вид вывода: ${FORMAT_NAMES.join(', ')}; можно несколько (по умолчанию pretty)`,
      (typed: string, before: readonly string[] = []) => [...before, typed],
    )
    .option(
      '-o, --output <ФАЙЛ>',
      'к --format review: лист замечаний .docx или .md; «-» — на экран; без него — рядом с каждым планом',
    )
    .option('--force', 'перезаписать и тот лист замечаний, что изменён руками', false)
    .option('--fix', 'исправить в файлах то, что исправляется без изменения смысла', false)
    .option('--unsafe', 'с --fix: исправить и то, что может изменить смысл', false)
    .option('--diff', 'с --fix: показать исправления и ничего не записывать', false)
    .option('--staged', 'проверить то, что войдёт в следующую фиксацию git', false)
    .option('--changed [РЕВИЗИЯ]', 'проверить изменённое с последней фиксации или после отхода от ветки')
    .option('--watch', 'проверять снова при каждом изменении файлов', false)
    .option('--stdin-name <ИМЯ>', 'имя файла в замечаниях, когда план читается со стандартного ввода («-»)')
    .option('--cycle', 'показать, какие этапы управленческого цикла есть в разделах', false)
    .option('--set <НАБОР>', 'набор правил: черновик, рекомендуемый, подписание')
    .option('--as-of <ДАТА>', 'день, позже которого фактов в отчётах быть не может (по умолчанию сегодня)')
    .option('--baseline <ФАЙЛ>', 'не показывать замечания из базового списка: они были до начала проверок')
    .option(
      '--write-baseline',
      'записать базовый список: новый — по всем замечаниям, прежний — без исправленных',
      false,
    )
    .option('--max-warnings <ЧИСЛО>', 'сколько предупреждений ещё не ошибка')
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .option('--workers <ЧИСЛО>', 'сколько потоков проверяют рядом (по умолчанию — по числу ядер, до 4)')
    .option('--no-cache', 'проверить заново и то, что не изменилось с прошлого раза')
    .option(
      '--cache-location <ПАПКА>',
      'где хранить итоги проверки неизменённых файлов (по умолчанию node_modules/.cache, если есть node_modules)',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (args: string[], options: CheckFlags) => {
      const call = { args, options, version: program.version() ?? '' }
      const { readCheckRun, runCheck, watchCheck } = await import('../check/check-run.ts')
      if (options.watch) return done(await watchCheck(call, io))
      const run = await readCheckRun(call, io)
      if (!options.cycle) return done(await runCheck(run, io))
      const { runCycle } = await import('../seldom.ts')
      await runCycle(run.files, run.maxBytes, io)
      done(0)
    })
}

const EXAMPLES = `
Примеры:
  roadmap check план.yaml                        проверить один план
  roadmap check plans --set подписание           проверить папку перед подписанием
  roadmap check reports --as-of 31.12.2022       сверить отчёты с планами на конец года
  roadmap check --format json > итог.json        проверить всё и записать итог для программ
  roadmap check --format pretty --format sarif=итог.sarif --format junit=итог.xml   то же для систем сборки
  roadmap check план.yaml --format review -o замечания.docx   лист замечаний для тех, кто пишет план
  roadmap check --max-warnings 0                 считать предупреждения ошибками
  roadmap check --fix --diff                     показать, что можно исправить само
  roadmap check --staged                         проверить перед фиксацией в git
  roadmap check plans --watch                    проверять при каждом сохранении

Файл, указанный после «=», каждый раз заменяется новым; вместо плана, отчёта или настроек он не записывается.
Лист замечаний заменяется, только если он создан программой и с тех пор не изменён.
`
