// `npm run update` rewrites every generated file; `npm run update -- --check` names the stale ones and exits 1.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateRuleTexts } from './generate-rule-texts.js'
import { generateRuleFiles } from './generate-rules.js'
import { generateSchemaFiles } from './generate-schema.js'

const root = new URL('../', import.meta.url)
const checking = process.argv.includes('--check')
const stale = []
// The texts are made by running the rules, with the registries as they are then.
for (const generate of [generateSchemaFiles, generateRuleFiles, generateRuleTexts])
  for (const [path, content] of Object.entries(await generate(root))) await update(path, content)
for (const path of stale) console.log(`${checking ? 'stale' : 'written'}: ${path}`)
if (checking && stale.length > 0) process.exitCode = 1

async function update(path, content) {
  const url = new URL(path, root)
  const before = await readFile(url, 'utf8').catch(() => undefined)
  if (before === content) return
  stale.push(path)
  if (checking) return
  await mkdir(dirname(fileURLToPath(url)), { recursive: true })
  await writeFile(url, content)
}
