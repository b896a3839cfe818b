import { parentPort, workerData } from 'node:worker_threads'
import { type Job, jobKey, keep, type Outcome, readUnit, toldOnly } from './job.ts'
import { judge } from './judge.ts'
import type { ThreadData } from './pool.ts'
import { openStore } from './store.ts'

// The program of one thread of the pool: a job in, an answer out, in the same order.
const { cwd, maxBytes, store: folder } = workerData as ThreadData
const store = folder === undefined ? undefined : openStore(folder)
const check = judge()

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)))

function answer(job: Job): Outcome {
  const bytes = readUnit(job, cwd, maxBytes)
  const outcome = toldOnly(check(job, bytes))
  const key = store && jobKey(job, bytes, store)
  if (store !== undefined && key !== undefined) keep(outcome, key, store)
  return outcome
}
