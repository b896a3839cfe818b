import { parentPort, workerData } from 'node:worker_threads'
import { isTold, type Job, jobKey, keep, type Outcome, readUnit } from './job.ts'
import { judge } from './judge.ts'
import type { ThreadData } from './pool.ts'
import { openStore } from './store.ts'

// The program of one thread of the pool: a job in, an answer out, in the same order.
const { cwd, maxBytes, store: folder } = workerData as ThreadData
const store = folder === undefined ? undefined : openStore(folder)
const check = judge()

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)))

/** Functions and models do not go from thread to thread; the text is only shown beside findings. */
function answer(job: Job): Outcome {
  const bytes = readUnit(job, cwd, maxBytes)
  const outcome = check(job, bytes).map((one): Outcome[number] => {
    if (!isTold(one)) return one
    const { file, text, findings, subjects } = one
    return { file, text: findings.length === 0 ? '' : text, findings, ...(subjects && { subjects }) }
  })
  const key = store && jobKey(job, bytes, store)
  if (store !== undefined && key !== undefined) keep(outcome, key, store)
  return outcome
}
