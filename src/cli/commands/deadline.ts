import { EXIT } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Registry } from '../program.ts'

interface Options {
  readonly period?: string
  readonly orderDate?: string
  readonly json: boolean
  readonly stdin: boolean
}

export function deadlineCommand({ program, done }: Registry, io: Io): void {
  program
    .command('deadline')
    .usage('[параметры] [срок]')
    .description('Показать, как программа читает срок: какие промежутки он означает и что в нём неясно.')
    .argument('[phrase]', 'срок словами приказа')
    .option('--period <ПЕРИОД>', 'период плана: 2021–2024, 2023/24 учебный год')
    .option('--order-date <ДАТА>', 'дата приказа')
    .option('--json', 'вывод для программ: один объект на срок', false)
    .option('--stdin', 'читать сроки по одному в строке: срок, период и дата приказа через табуляцию', false)
    .addHelpText('after', EXAMPLES)
    .action(async (phrase: string | undefined, options: Options) => {
      const { runDeadline } = await import('../seldom.ts')
      await runDeadline(phrase, options, io)
      done(EXIT.clean)
    })
}

const EXAMPLES = `
Примеры:
  roadmap deadline "май–июнь 2021"
  roadmap deadline "ежегодно, октябрь–март" --period 2021–2024
  roadmap deadline --stdin --json < сроки.txt
`
