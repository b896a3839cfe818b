// `npm run bench`: whole-process times of the built program as ratios to `node -e 0`, measured in one run.
// Machines are noisy: every round runs each command once, and the best and the median of all rounds are printed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROUNDS = Math.max(7, Number(process.argv[2] ?? 9))
const MANY = 500
const VERY_MANY = 5000
const PHRASES = 100_000
/** The example has no finding in this set. */
const DRAFT = ['--set', 'черновик']
const ONE_THREAD = `check, ${MANY} plans, one thread`
const TWO_THREADS = `check, ${MANY} plans, two threads`
const ONE_THREAD_MORE = `check, ${VERY_MANY} plans, one thread`
const TWO_THREADS_MORE = `check, ${VERY_MANY} plans, two threads`
const CHECK_REPORTED = `check, ${MANY} plans with reports`
const STATUS_REPORTED = `status, ${MANY} plans with reports`
/** Rows of the documents that are imported, and how many of them pandoc is given as well. */
const IMPORTED = [80, 2000, 20_000]
const importOf = (rows) => `import, DOCX of ${rows} rows`
const pandocOf = (rows) => `pandoc, DOCX of ${rows} rows → Markdown`
const root = fileURLToPath(new URL('../', import.meta.url))
const bin = join(root, 'bin/roadmap.js')
const memory = pathToFileURL(join(root, 'test/cli/memory.js')).href
const work = mkdtempSync(join(tmpdir(), 'roadmap-bench-'))

const plan = readFileSync(join(root, 'examples/rubtsovsk-2021.yaml'), 'utf8')
mkdirSync(join(work, 'many'))
for (let index = 0; index < MANY; index++)
  writeFileSync(join(work, 'many', `plan-${index}.yaml`), plan.replace(/^код: .*$/m, `код: plan-${index}`))
writeFileSync(join(work, 'one.yaml'), plan)
mkdirSync(join(work, 'very-many'))
for (let index = 0; index < VERY_MANY; index++)
  writeFileSync(
    join(work, 'very-many', `plan-${index}.yaml`),
    plan.replace(/^код: .*$/m, `код: plan-${index}`),
  )
for (let index = 0; index < MANY; index++) {
  const folder = join(work, 'reported', String(index))
  mkdirSync(join(folder, 'reports'), { recursive: true })
  writeFileSync(join(folder, 'plan.yaml'), plan.replace(/^код: .*$/m, `код: plan-${index}`))
  writeFileSync(join(folder, 'reports/2023.yaml'), reportOf(plan, `plan-${index}`))
}
writeFileSync(join(work, 'phrases.txt'), phrasesOf(plan, PHRASES))
writeFileSync(join(work, 'rows-80.yaml'), planOfRows(80))
writeFileSync(join(work, 'rows-2000.yaml'), planOfRows(2000))
for (const rows of IMPORTED) writeFileSync(join(work, `import-${rows}.yaml`), planOfRows(rows))

const commands = {
  'node -e 0': ['-e', '0'],
  'roadmap --version': [bin, '--version'],
  'check, one plan of 67 rows': [bin, 'check', 'one.yaml'],
  [ONE_THREAD]: [bin, 'check', 'many', '--workers', '1', '--no-cache'],
  [TWO_THREADS]: [bin, 'check', 'many', '--workers', '2', '--no-cache'],
  [`check, ${MANY} plans, warm`]: [bin, 'check', 'many', '--cache-location', 'kept'],
  [`check, ${MANY} plans without findings, warm`]: [
    bin,
    'check',
    'many',
    ...DRAFT,
    '--cache-location',
    'kept',
  ],
  [`check --fix --diff, ${MANY} plans`]: [bin, 'check', 'many', '--fix', '--diff'],
  [CHECK_REPORTED]: [bin, 'check', 'reported', '--as-of', '31.12.2023'],
  [STATUS_REPORTED]: [bin, 'status', 'reported', '--as-of', '31.12.2023', '--format', 'json'],
  'render, 80 rows': [bin, 'render', 'rows-80.yaml', '-o', 'rows-80.docx', '--force'],
  'render, 2000 rows': [bin, 'render', 'rows-2000.yaml', '-o', 'rows-2000.docx', '--force'],
  ...Object.fromEntries(IMPORTED.slice(0, 2).map((rows) => [importOf(rows), importArgs(rows)])),
  [`deadline --stdin, ${PHRASES} phrases`]: [bin, 'deadline', '--stdin', '--json', '--period', '2021–2024'],
}
/** Run in a few rounds only: each takes as long as all the others together. */
const long = {
  [ONE_THREAD_MORE]: [bin, 'check', 'very-many', '--workers', '1', '--no-cache'],
  [TWO_THREADS_MORE]: [bin, 'check', 'very-many', '--workers', '2', '--no-cache'],
  [importOf(20_000)]: importArgs(20_000),
}
const LONG_ROUNDS = 1
const peers = {
  'ajv-cli, one plan': [
    'ajv',
    [
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '-s',
      join(root, 'schemas/roadmap.v1.schema.json'),
      '-d',
      'one.yaml',
    ],
  ],
  [`ajv-cli, ${MANY} plans`]: [
    'ajv',
    [
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '-s',
      join(root, 'schemas/roadmap.v1.schema.json'),
      '-d',
      'many/*.yaml',
    ],
  ],
  [`yamllint, ${MANY} plans`]: [
    'yamllint',
    ['-d', '{extends: default, rules: {line-length: disable}}', 'many'],
  ],
  [`Spectral, ${MANY} plans`]: ['spectral', ['lint', '--ruleset', 'spectral.yaml', 'many/*.yaml']],
  'pandoc, Markdown of 80 rows → docx': ['pandoc', ['rows-80.md', '-o', 'peer.docx']],
  ...Object.fromEntries(
    IMPORTED.map((rows) => [
      pandocOf(rows),
      ['pandoc', [`import-${rows}.docx`, '-t', 'gfm', '-o', 'peer.md']],
    ]),
  ),
}

const results = {}
try {
  run([bin, 'render', 'rows-80.yaml', '-o', 'rows-80.md', '--force'])
  for (const rows of IMPORTED)
    run([bin, 'render', `import-${rows}.yaml`, '-o', `import-${rows}.docx`, '--max-size', '64'])
  const found = Object.entries(peers).filter(([, [name]]) => onPath(name))
  // Only that required keys are there: the least that Spectral can be asked for.
  writeFileSync(
    join(work, 'spectral.yaml'),
    'rules:\n  head:\n    given: $\n    then: [{ field: код, function: truthy }, { field: название, function: truthy }]\n',
  )
  for (const [name, args] of Object.entries({ ...commands, ...long })) resultOf(name).peak = peakOf(args)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) time(name, () => run(args))
    if (round < LONG_ROUNDS) for (const [name, args] of Object.entries(long)) time(name, () => run(args))
    for (const [name, [command, args]] of found.filter(
      ([name]) => round < LONG_ROUNDS || !name.includes(`${MANY}`),
    ))
      time(name, () => spawnSync(command, args, { cwd: work, stdio: 'ignore' }))
  }
  report()
  for (const [name, [command]] of Object.entries(peers))
    if (!onPath(command)) console.log(`${name}: ${command} is not on this machine`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function resultOf(name) {
  results[name] ??= { times: [] }
  return results[name]
}

function time(name, once) {
  const started = performance.now()
  once()
  resultOf(name).times.push(performance.now() - started)
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: work,
    stdio: [stdinOf(args), 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`)
}

/** Peak memory of one run in MiB, told by a preloaded module through a channel of its own (which costs time). */
function peakOf(args) {
  const { output } = spawnSync(process.execPath, ['--import', memory, ...args], {
    cwd: work,
    stdio: [stdinOf(args), 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  return Number(output[3]) / 1024
}

/** The plan goes to the screen, so that every round writes the same. */
function importArgs(rows) {
  return [bin, 'import', `import-${rows}.docx`, '-o', '-']
}

/** The phrases for a command that reads them; nothing for the others. */
function stdinOf(args) {
  return args.includes('--stdin') ? openSync(join(work, 'phrases.txt'), 'r') : 'ignore'
}

/** The deadlines of the example over and over. */
function phrasesOf(text, count) {
  const found = [...text.matchAll(/^ +срок: ([^|>\n]+)$/gm)].map((match) => match[1])
  return `${Array.from({ length: count }, (_, index) => found[index % found.length]).join('\n')}\n`
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => spawnSync('test', ['-x', join(folder, name)]).status === 0)
}

function report() {
  const floor = results['node -e 0']
  const rows = Object.entries(results).map(([name, { times, peak }]) => [
    name,
    `${Math.min(...times).toFixed(0)} ms`,
    `${median(times).toFixed(0)} ms`,
    (Math.min(...times) / Math.min(...floor.times)).toFixed(2),
    (median(times) / median(floor.times)).toFixed(2),
    peak === undefined ? '—' : `${peak.toFixed(0)} MiB`,
  ])
  console.log(`\n${ROUNDS} rounds; one plan is ${(Buffer.byteLength(plan) / 1024).toFixed(0)} KB\n`)
  console.log(
    '| command | best | median | best ÷ best of node | median ÷ median | peak |\n|---|---:|---:|---:|---:|---:|',
  )
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
  console.log(`
status ÷ check of the same plans and reports: ${ratio(STATUS_REPORTED, CHECK_REPORTED)} (target 1.5)
two threads ÷ one, ${MANY} plans: ${ratio(TWO_THREADS, ONE_THREAD)} (target 0.85)
two threads ÷ one, ${VERY_MANY} plans: ${ratio(TWO_THREADS_MORE, ONE_THREAD_MORE)} (target 0.7)
import of 20,000 rows ÷ 2,000: ${ratio(importOf(20_000), importOf(2000))} (linear is 10)
${IMPORTED.filter((rows) => results[pandocOf(rows)])
  .map((rows) => `import ÷ pandoc, ${rows} rows: ${ratio(importOf(rows), pandocOf(rows))}\n`)
  .join(
    '',
  )}${VERY_MANY} plans ÷ ${MANY}, one thread: ${ratio(ONE_THREAD_MORE, ONE_THREAD)} (linear is ${VERY_MANY / MANY})
`)
}

function ratio(one, other) {
  const [a, b] = [results[one].times, results[other].times]
  return `best ${(Math.min(...a) / Math.min(...b)).toFixed(2)}, median ${(median(a) / median(b)).toFixed(2)}`
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** A report that answers every row of the plan, each for the first year of its deadline. */
function reportOf(text, code) {
  let [section, row] = [0, 0]
  const facts = text
    .slice(text.indexOf('\nразделы:'))
    .split('\n')
    .flatMap((line) => {
      if (/^ {2}- название:/.test(line)) [section, row] = [section + 1, 0]
      if (/^ {6}- /.test(line)) row++
      if (!/^ {8}срок: /.test(line)) return []
      const year = /20\d\d/.exec(line)?.[0] ?? 2023
      const key = `"${section}.${row}"`
      return [`  ${key}: { за: ${year}, дата: 01.12.2023, подтверждение: Приказ № ${section * 100 + row} }`]
    })
  return `отчёт: 1\nкарта: ${code}\nдата: 31.12.2023\nмероприятия:\n${facts.join('\n')}\n`
}

/** A plan with as many rows as asked, its texts taken from the example. */
function planOfRows(count) {
  const head = plan.slice(0, plan.indexOf('\nразделы:'))
  const titles = [...plan.matchAll(/^ +- мероприятие: ([^"|>\n]{40,200})$/gm)].map((match) => match[1])
  const rows = Array.from({ length: count }, (_, index) =>
    [
      `      - мероприятие: ${titles[index % titles.length]} (${index + 1})`,
      '        срок: 2021–2024',
      '        ответственные: УО',
      '        результат: Справка по итогам, обсуждённая на совещании руководителей школ',
    ].join('\n'),
  )
  const size = Math.ceil(count / 8)
  const sections = Array.from(
    { length: 8 },
    (_, index) =>
      `  - название: Раздел ${index + 1}\n    мероприятия:\n${rows.slice(index * size, (index + 1) * size).join('\n')}`,
  )
  return `${head}\nразделы:\n${sections.join('\n')}\n`
}
