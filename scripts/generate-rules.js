// The registries of rules, from the listing of src/rules: a new rule is one new file.
import { readdir } from 'node:fs/promises'

const NOT_RULES = new Set([
  'index.ts',
  'report-index.ts',
  'ignore-index.ts',
  'rule.ts',
  'rule-ids.ts',
  'form-rules.ts',
])

/** @returns {Promise<string[]>} ids of all rules that have a file, in the order of their names */
export async function ruleNames(root) {
  return (await readdir(new URL('src/rules/', root)))
    .filter((name) => name.endsWith('.ts') && !NOT_RULES.has(name))
    .map((name) => name.slice(0, -3))
    .sort()
}

/** A rule's constant: `goal-missing` → `goalMissing`. */
export function camel(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
}

/** What a rule is about: its subject, by the first word of its id. */
export function subjectOf(id) {
  return id.startsWith('report-') ? 'report' : id.startsWith('ignore-') ? 'ignore' : 'plan'
}

/** @returns {Promise<Record<string, string>>} path from the repository's root → content */
export async function generateRuleFiles(root) {
  const names = await ruleNames(root)
  const of = (subject) => names.filter((id) => subjectOf(id) === subject)
  return {
    'src/rules/index.ts': registry(of('plan'), 'Rule', 'RULES'),
    // Apart, because a check of plans alone does not load what reports need.
    'src/rules/report-index.ts': registry(of('report'), 'ReportRule', 'REPORT_RULES'),
    'src/rules/ignore-index.ts': registry(of('ignore'), 'IgnoreRule', 'IGNORE_RULES'),
  }
}

function registry(names, type, constant) {
  const imports = names.map((id) => `import { ${camel(id)} } from './${id}.ts'`)
  imports.push(`import type { ${type} } from './rule.ts'`)
  imports.sort((a, b) => (a.split("'")[1] < b.split("'")[1] ? -1 : 1))
  const list = names.map((id) => `  ${camel(id)},`).join('\n')
  const inline = `export const ${constant}: readonly ${type}[] = [${names.map(camel).join(', ')}]`
  const array = inline.length <= 110 ? inline : `export const ${constant}: readonly ${type}[] = [\n${list}\n]`
  return `// Generated from the listing of this folder by \`npm run update\`; do not edit.\n${imports.join('\n')}\n\n${array}\n`
}
