import type { ApproveOptions } from '../editions/approve-run.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readMegabytes } from '../options.ts'
import type { Registry } from '../program.ts'

interface Options extends ApproveOptions {
  readonly verify: boolean
  readonly maxSize?: string
}

export function approveCommand({ program, done }: Registry, io: Io): void {
  program
    .command('approve')
    .usage('[параметры] <файлы…>')
    .description('Утвердить план: закрепить номера строк, внести дату и номер акта, поставить отпечаток.')
    .argument('<files...>', 'план; с --verify — планы и папки')
    .option('--date <ДАТА>', 'дата подписанного акта')
    .option('--number <НОМЕР>', 'его номер')
    .option('--force', 'утвердить и с ошибками: они записываются в утверждение', false)
    .option('--verify', 'ничего не менять, а проверить, что печатный текст тот, что подписан', false)
    .option('--max-size <МБ>', 'предел размера файла в мегабайтах (по умолчанию 4)')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], { maxSize, verify, ...options }: Options) => {
      const maxBytes = maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize)
      const { runApprove, runVerify } = await import('../seldom.ts')
      if (!verify && files.length > 1)
        throw new Refusal(EXIT.usage, 'утверждается один план: у каждого свой акт, дата и номер')
      done(
        await (verify ? runVerify(files, maxBytes, io) : runApprove(files[0] ?? '', options, maxBytes, io)),
      )
    })
}

const EXAMPLES = `
Примеры:
  roadmap approve план.yaml --date 29.03.2022 --number 216   план подписан этим приказом
  roadmap approve --verify plans/                            тот ли текст в файлах, что подписан

Сначала план проверяется по набору «подписание». После утверждения комментарии и порядок ключей можно
менять свободно, печатный текст — только приказом об изменении (roadmap amend).
Код завершения: 0 — утверждён (подлинный), 1 — есть ошибки (текст изменён), 3 — план не прочитан.
`
