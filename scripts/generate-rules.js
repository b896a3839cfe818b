// The registries of rules, from the listing of src/rules: a new rule is one new file.
import { readdir } from 'node:fs/promises'

const NOT_RULES = new Set(['index.ts', 'report-index.ts', 'rule.ts'])

/** @returns {Promise<Record<string, string>>} path from the repository's root → content */
export async function generateRuleFiles(root) {
  const names = (await readdir(new URL('src/rules/', root)))
    .filter((name) => name.endsWith('.ts') && !NOT_RULES.has(name))
    .map((name) => name.slice(0, -3))
    .sort()
  const isOfReports = (id) => id.startsWith('report-')
  return {
    'src/rules/index.ts': registry(
      names.filter((id) => !isOfReports(id)),
      'Rule',
      'RULES',
    ),
    // Apart, because a check of plans alone does not load what reports need.
    'src/rules/report-index.ts': registry(names.filter(isOfReports), 'ReportRule', 'REPORT_RULES'),
  }
}

function registry(names, type, constant) {
  const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const imports = names.map((id) => `import { ${camel(id)} } from './${id}.ts'`)
  imports.push(`import type { ${type} } from './rule.ts'`)
  imports.sort((a, b) => (a.split("'")[1] < b.split("'")[1] ? -1 : 1))
  const list = names.map((id) => `  ${camel(id)},`).join('\n')
  return `// Generated from the listing of this folder by \`npm run update\`; do not edit.\n${imports.join('\n')}\n\nexport const ${constant}: readonly ${type}[] = [\n${list}\n]\n`
}
