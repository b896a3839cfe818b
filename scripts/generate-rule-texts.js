// What users read of the rules: docs/rules.json (`roadmap rules`, `roadmap explain`), docs/rules.md; and the list of their ids.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { camel, ruleNames, subjectOf } from './generate-rules.js'
import { rulesPage } from './rules-page.js'

/** First words of ids → the family under which rules are listed, in the order of the page. */
const FAMILIES = [
  ['Файл и его запись', ['file', 'yaml']],
  ['Ключи и значения', ['schema']],
  ['Приказ', ['order', 'placeholder']],
  [
    'План в целом',
    ['period', 'goal', 'task', 'tasks', 'indicators', 'section', 'activity', 'number', 'code', 'reference'],
  ],
  ['Сроки', ['deadline']],
  ['Ответственные', ['responsible', 'participant', 'abbreviation']],
  ['Результаты', ['result']],
  ['Показатели', ['indicator']],
  ['Слова и знаки', ['text']],
  ['Утверждение и редакции', ['approval', 'edition']],
  ['Цикл управления (набор фиоко)', ['cycle']],
  ['Отчёты', ['report']],
  ['Пометки roadmap-ignore', ['ignore']],
]

/** @returns {Promise<Record<string, string>>} path from the repository's root → content */
export async function generateRuleTexts(root) {
  const names = await ruleNames(root)
  const source = await load(names, root)
  const rules = [...source.FORM_RULES.map(formRule), ...source.RULES]
  const texts = []
  for (const rule of rules) texts.push(await textOf(rule, source, root))
  texts.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  return {
    'docs/rules.json': `[\n${texts.map((text) => JSON.stringify(text)).join(',\n')}\n]\n`,
    'docs/rules.md': rulesPage(texts),
    'src/rules/rule-ids.ts': idsFile(source.RULES, texts),
  }
}

/** The rules and the checks of their examples, as one module: Node 20 does not read TypeScript. */
async function load(names, root) {
  const contents = [
    ...names.map((id) => `import { ${camel(id)} } from './src/rules/${id}.ts'`),
    `export const RULES = [${names.map(camel).join(', ')}]`,
    `export { FORM_RULES } from './src/rules/form-rules.ts'`,
    `export { isAlwaysOn, isOfForm } from './src/check/always-on.ts'`,
    `export { checkForm } from './src/check/check-file.ts'`,
    `export { findings, withExample } from './test/rules/examples.ts'`,
    `export { checkComments } from './test/rules/ignore-example.ts'`,
  ].join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(root), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    // Both modules of the examples read the complete plan beside them.
    define: { 'import.meta.url': JSON.stringify(new URL('test/rules/examples.ts', root).href) },
    banner: { js: 'const require = process.getBuiltinModule;' },
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** Rules of form are as severe in every set. */
function formRule({ severity, ...rule }) {
  return { ...rule, severity: { draft: severity, recommended: severity, signoff: severity }, isOfForm: true }
}

async function textOf(rule, source, root) {
  const { id, severity, optIn, summary, why } = rule
  const family = FAMILIES.find(([, words]) => words.includes(id.split('-')[0]))
  if (family === undefined) throw new Error(`no family for ${id}: add its first word to ${import.meta.url}`)
  return {
    id,
    family: family[0],
    about: rule.isOfForm ? 'file' : subjectOf(id),
    severity,
    ...(optIn && { optIn }),
    fix: await fixOf(rule, source, root),
    // What an author may do about it: a comment at the place, a severity in the settings.
    isSuppressible: !(source.isAlwaysOn(id) || id.startsWith('ignore-')),
    isAdjustable: !source.isOfForm(id),
    summary,
    why,
    ...(rule.badEncoding && { badEncoding: rule.badEncoding }),
    bad: rule.bad.trim(),
    good: rule.good.trim(),
  }
}

/** What the bad example and the edge cases are offered: the rule itself does not know before it speaks. */
async function fixOf(rule, source, root) {
  const found = (await examplesOf(rule, root)).flatMap((text) => told(rule, text, source))
  const fixes = found.filter((finding) => finding.rule === rule.id).flatMap((finding) => finding.fixes)
  const safeties = new Set(fixes.map((fix) => (fix.safe ? 'safe' : 'unsafe')))
  return safeties.size === 2 ? 'both' : (safeties.values().next().value ?? 'none')
}

function told(rule, text, { checkForm, checkComments, findings, withExample }) {
  if (rule.isOfForm) return checkForm('plan.yaml', new TextEncoder().encode(text)).findings
  if (subjectOf(rule.id) === 'ignore') return checkComments(text).findings
  return findings(withExample(text), rule.id)
}

async function examplesOf({ id, bad }, root) {
  const folder = new URL(`test/rules/${id}/`, root)
  const cases = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort()
  return [bad, ...(await Promise.all(cases.map((name) => readFile(new URL(name, folder), 'utf8'))))]
}

function rank({ family }) {
  return FAMILIES.findIndex(([name]) => name === family)
}

function idsFile(rules, texts) {
  const list = (ids) => `[\n${ids.map((id) => `  '${id}',`).join('\n')}\n]`
  const withLimit = rules.filter(({ check }) => check.length > 2).map(({ id }) => `'${id}'`)
  return `// Generated from the rules by \`npm run update\`; do not edit.

/** Every rule: those of plans, reports, comments, and those of form that have no file of their own. */
export const RULE_IDS: readonly string[] = ${list(texts.map(({ id }) => id).sort())}

/** Rules that take the option «предел». */
export const RULES_WITH_LIMIT: readonly string[] = [${withLimit.join(', ')}]
`
}
