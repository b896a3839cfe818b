import { Worker } from 'node:worker_threads'
import type { Job, Outcome } from './job.ts'

/** Threads that check units side by side. */
export interface Pool {
  /** A thread would begin with one more unit soon. */
  readonly hasRoom: () => boolean
  readonly check: (job: Job) => Promise<Outcome>
  readonly close: () => Promise<void>
}

/** What a thread is told at its beginning. */
export interface ThreadData {
  readonly cwd: string
  readonly maxBytes: number
  /** Where it keeps what it finds. */
  readonly store?: string
}

interface Task {
  readonly job: Job
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** Every thread has its next units waiting while it works on one: the one that asks is at work itself between two messages. */
const AT_ONCE = 4
/** Findings die young: a small nursery would only be swept more often, a large one costs each thread its size. */
const YOUNG_MEGABYTES = 16

/**
 * Every thread compiles the program for itself, and beside busy threads no core is idle to do it: that took two fifths of
 * the processor time of 500 plans. So only what is hotter is compiled, and less is compiled into it, which saves a sixth of
 * the whole. Only the engine of Node 20 was measured; later ones have a quicker compiler before the thorough one.
 */
const COMPILE_LESS = ['--interrupt-budget=270336', '--max-inlined-bytecode-size-cumulative=300']
const MEASURED_ENGINE = /^11\./

async function compileLess(): Promise<void> {
  if (!MEASURED_ENGINE.test(process.versions.v8)) return
  const { setFlagsFromString } = await import('node:v8')
  for (const flag of COMPILE_LESS) setFlagsFromString(flag)
}

export async function openPool(size: number, data: ThreadData): Promise<Pool> {
  await compileLess()
  const waiting: Task[] = []
  const threads = Array.from({ length: size }, () => openThread(data))
  const feed = (): void => {
    for (const thread of threads)
      while (thread.tasks.length < AT_ONCE) {
        const task = waiting.shift()
        if (task === undefined) return
        thread.tasks.push(task)
        thread.worker.postMessage(task.job)
      }
  }
  for (const { worker, tasks } of threads) {
    worker.on('message', (outcome: Outcome) => {
      tasks.shift()?.resolve(outcome)
      feed()
    })
    // A bug, or no memory left: nothing that was asked of this thread will be answered.
    worker.on('error', (error) => {
      for (const task of [...tasks, ...waiting.splice(0)]) task.reject(error)
    })
  }
  return {
    hasRoom: () => threads.some(({ tasks }) => tasks.length < AT_ONCE),
    check: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        feed()
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function openThread(workerData: ThreadData): { readonly worker: Worker; readonly tasks: Task[] } {
  const worker = new Worker(new URL('./check-thread.js', import.meta.url), {
    workerData,
    // What was preloaded into the program is no business of its threads.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  return { worker, tasks: [] }
}
