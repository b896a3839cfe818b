import { sealState } from '../../editions/seal.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import { findFiles } from '../files/files.ts'
import type { Io } from '../io.ts'
import { planAt } from './plan-at.ts'

/** Whether every plan still says what was signed: a line a plan, for CI. 1 where one does not. */
export async function runVerify(args: readonly string[], maxBytes: number, io: Io): Promise<ExitCode> {
  const { files, missing, keys } = await findFiles(args, io.cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0].message)
  const plans = files.filter((file) => (keys.get(file) ?? 'дорожная-карта') === 'дорожная-карта')
  if (plans.length === 0) throw new Refusal(EXIT.usage, 'планов здесь нет; назовите файл плана или папку')
  let isWhole = true
  for (const file of plans) {
    const { roadmap } = await planAt(file, maxBytes, io)
    const fault = faultOf(roadmap)
    if (fault !== undefined) isWhole = false
    const mark = fault === undefined ? io.colour.green('подлинный') : io.colour.red('не подлинный')
    io.out(`${file}: ${mark}, ${fault ?? approvedBy(roadmap)}\n`)
  }
  return isWhole ? EXIT.clean : EXIT.found
}

function faultOf(roadmap: Roadmap): string | undefined {
  const { approval, edition } = roadmap
  if (approval?.seal === undefined) return 'план не утверждён: roadmap approve'
  if (String(edition) !== approval.edition)
    return `утверждена редакция ${approval.edition}, а в файле редакция ${edition}`
  switch (sealState(roadmap, approval.seal.text)) {
    case 'whole':
      return undefined
    case 'broken':
      return 'печатный текст изменён после подписания; что именно, покажет roadmap diff с подписанной ревизией'
    case 'unknown':
      return 'отпечаток записан не так, как пишет эта программа; обновите её или верните отпечаток из git'
  }
}

function approvedBy({ approval }: Roadmap): string {
  const act = [approval?.date && `от ${approval.date.text}`, approval?.number && `№ ${approval.number.text}`]
  return [`редакция ${approval?.edition ?? 1}`, ...act].filter(Boolean).join(' ')
}
