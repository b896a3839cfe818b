import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url))
const BIN = join(ROOT, 'bin/roadmap.js')
const MEMORY = new URL('memory.js', import.meta.url).href

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly seconds: number
  /** Peak memory in MiB. */
  readonly peak: number
}

/** Runs the built program as a user does: a process of its own, without a terminal. */
export function roadmap(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; stdin?: string } = {},
): Promise<Ran> {
  const started = performance.now()
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env
  const child = spawn(process.execPath, ['--import', MEMORY, BIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...env, ...options.env },
    stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', 'pipe'],
  })
  child.stdin?.end(options.stdin)
  const texts = ['', '', '']
  for (const [index, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
    (stream as NodeJS.ReadableStream).setEncoding('utf8').on('data', (chunk: string) => {
      texts[index] += chunk
    })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const [out = '', err = '', peak = '0'] = texts
      resolve({ code, out, err, seconds: (performance.now() - started) / 1000, peak: Number(peak) / 1024 })
    })
  })
}

/** An empty folder for one test file; removed at its end. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap test '))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
