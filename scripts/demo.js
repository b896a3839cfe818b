// `npm run demo`: checks the five examples and writes their orders to out/.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const examples = readdirSync(`${root}examples`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/${name}`)

for (const args of [
  ['check', ...examples],
  ['render', ...examples, '--out-dir', 'out'],
  ['render', ...examples, '--out-dir', 'out', '--to', 'md'],
]) {
  console.log(`\n$ roadmap ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, ['bin/roadmap.js', ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
