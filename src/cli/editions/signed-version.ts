import { resolve } from 'node:path'
import { isAsSealed } from '../../editions/edition.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { fileHistory } from './file-history.ts'
import { type PlanAt, planFrom } from './plan-at.ts'

/**
 * What was signed, found in git by the seal that the file still bears: whatever has been committed since is a draft of its
 * change.
 */
export async function signedVersion(file: string, now: PlanAt, maxBytes: number, io: Io): Promise<PlanAt> {
  const seal = now.roadmap.approval?.seal?.text
  if (seal === undefined)
    throw new Refusal(
      EXIT.failed,
      `в плане «${file}» нет утверждения, по которому подписанный текст находится в git; ${ADVICE}`,
    )
  const history = fileHistory(resolve(io.cwd, file), maxBytes)
  if (history.kind === 'none') throw new Refusal(EXIT.failed, `${history.why}; ${ADVICE}`)
  for (const { commit, bytes } of history.versions) {
    if (!Buffer.from(bytes).includes(seal)) continue
    const version = await planFrom(`${file}@${commit.hash.slice(0, 7)}`, bytes, io).catch(unreadable)
    if (version !== undefined && isAsSealed(version.roadmap)) return version
  }
  throw new Refusal(EXIT.failed, `в git нет подписанного текста плана «${file}»; ${ADVICE}`)
}

const ADVICE = 'назовите два файла: roadmap amend подписанный.yaml новый.yaml'

/** A version with faults was never signed. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
  return undefined
}
