// `npm run update` rewrites every generated file; `npm run update -- --check` names the stale ones and exits 1.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateRuleFiles } from './generate-rules.js'
import { generateSchemaFiles } from './generate-schema.js'

const root = new URL('../', import.meta.url)
const files = { ...(await generateSchemaFiles(root)), ...(await generateRuleFiles(root)) }
const checking = process.argv.includes('--check')
const stale = []
for (const [path, content] of Object.entries(files)) {
  const url = new URL(path, root)
  const before = await readFile(url, 'utf8').catch(() => undefined)
  if (before === content) continue
  stale.push(path)
  if (checking) continue
  await mkdir(dirname(fileURLToPath(url)), { recursive: true })
  await writeFile(url, content)
}
for (const path of stale) console.log(`${checking ? 'stale' : 'written'}: ${path}`)
if (checking && stale.length > 0) process.exitCode = 1
