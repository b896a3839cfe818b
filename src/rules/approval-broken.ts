import { sealState } from '../editions/seal.ts'
import type { Rule } from './rule.ts'

/** Подписано одно, в файле другое. */
export const approvalBroken: Rule = {
  id: 'approval-broken',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Печатный текст плана изменён после утверждения без новой редакции',
  why: 'Подписанный план меняет только приказ об изменении: иначе в файле одно, в подписанном приказе другое, и отвечать по файлу никто не обязан.',
  bad: `
утверждение:
  редакция: 1
  дата: 11.01.2021
  номер: 5
  отпечаток: "1-sha256:0000000000000000000000000000000000000000000000000000000000000000"
`,
  good: `
утверждение:
  редакция: 1
  дата: 11.01.2021
  номер: 5
  отпечаток: "1-sha256:59e9b8c0edf50fcab4acffb029efed9410f5538c60498705282da95ba0418258"
`,
  check(roadmap, report) {
    const { approval, amendment, edition } = roadmap
    if (approval?.seal === undefined || edition > Number(approval.edition)) return
    const state = sealState(roadmap, approval.seal.text)
    if (state === 'unknown')
      report(
        approval.seal.path,
        'Отпечаток утверждения не проверен: он записан не так, как пишет эта программа',
        {
          severity: 'warning',
          hint: 'обновите программу; если отпечаток правили руками, верните прежний из git',
        },
      )
    // A change that is being prepared is expected: only its edition may still be the old one.
    if (state !== 'broken' || amendment !== undefined) return
    report(approval.seal.path, 'План изменён после утверждения: печатный текст не тот, что подписан', {
      hint: 'верните подписанный текст или подготовьте приказ об изменении: roadmap amend',
      related: [{ path: approval.path, message: 'что утверждено' }],
    })
  },
}
