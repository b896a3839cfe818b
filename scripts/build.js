// Bundles src/ into dist/: one small entry, and a chunk for what each command loads. Nothing is left to install.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licenceNotices } from './licences.js'

const root = new URL('../', import.meta.url)
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

/** Parts of packages that the program never reaches, and that would cost a third of its start. */
const unusedParts = {
  name: 'unused-parts',
  setup(build) {
    // The colour level is decided in src/terminal; chalk's own detection opens tty and net.
    build.onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'vendor/supports-color/browser.js'),
    }))
    // commander starts other programs for subcommands of theirs; ours are all inside.
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Reasons and examples of the rules are half of the program's text, and a check never shows them. */
const ruleTexts = {
  name: 'rule-texts',
  setup(build) {
    build.onLoad({ filter: /src\/rules\/[a-z-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const contents = text
        .replace(/^ {2,4}(bad|good): `[^`]*`,$/gm, "  $1: '',")
        .replace(/^ {2,4}why:\s+'[^']*',$/gm, "  why: '',")
      return { contents, loader: 'ts' }
    })
  },
}

/** The parser that tells faults is a fifth of the program, and sound files never need it: it is read at the first fault. */
const faultParser = {
  name: 'fault-parser',
  setup(build) {
    build.onResolve({ filter: /^\.\/compose-slowly\.ts$/ }, () => ({
      path: 'compose-slowly',
      namespace: 'later',
    }))
    build.onLoad({ filter: /.*/, namespace: 'later' }, () => ({
      contents: `const load = process.getBuiltinModule('module').createRequire(import.meta.url)
        export const slowCompose = (text, lines) => load('./compose-slowly.cjs').slowCompose(text, lines)`,
    }))
  },
}

/**
 * What nearly every command needs. A chunk is made for every set of entry points that share a module, which parted these
 * into a dozen small files: a check of unchanged plans spent 5 ms on opening them. Where one is imported, all are.
 */
const BASIS = [
  ...['cli/files/choose-files', 'cli/exit', 'cli/files/files', 'cli/formats', 'cli/options'],
  ...[
    'cli/files/package-files',
    'cli/settings/settings-file',
    'cli/today',
    'cli/check/job',
    'calendar/day',
    'finding/nearest',
  ],
  ...['formatters/index', 'formatters/wording', 'model/number', 'model/read-parts', 'model/settings'],
  ...['russian/plural', 'schema/kind', 'source/decode', 'source/sniff', 'terminal/colour', 'terminal/width'],
]

/** The entry points that import one of them; where one is missing here, the basis only falls into more pieces. */
const ON_BASIS =
  /src\/(?:cli\/(?:program|seldom|settings\/read-settings-file|import\/import-run|check\/(?:check-run|check-thread|judge))|formatters\/(?:github|gitlab|junit|markdown|sarif)|agenda\/render-ics|render\/[a-z]+\/render-[a-z]+)\.ts$/

const basis = {
  name: 'basis',
  setup(build) {
    build.onResolve({ filter: /^basis$/ }, () => ({ path: 'basis', namespace: 'basis' }))
    build.onLoad({ filter: /.*/, namespace: 'basis' }, () => ({
      contents: BASIS.map((name) => `import './src/${name}.ts'`).join('\n'),
      resolveDir: fileURLToPath(root),
    }))
    build.onLoad({ filter: ON_BASIS }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nimport 'basis'`,
      loader: 'ts',
    }))
  },
}

/** Whatever of the program changes, what it found before is not believed any more. */
async function sourceHash() {
  const hash = createHash('sha1')
  const files = (await readdir(new URL('src/', root), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const whole = ['package.json', 'package-lock.json'].map((name) => fileURLToPath(new URL(name, root)))
  for (const file of [...files.sort(), ...whole]) hash.update(await readFile(file)).update('\0')
  return hash.digest('hex')
}

const COMMON = {
  absWorkingDir: fileURLToPath(root),
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  // The same package as ES modules: only what is used of it is bundled, and it starts faster.
  alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/dist/index.js', root)) },
}

const later = await build({
  ...COMMON,
  entryPoints: { 'compose-slowly': 'src/source/yaml/compose-slowly.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
})
const { metafile, outputFiles } = await build({
  ...COMMON,
  entryPoints: { run: 'src/cli/run.ts', 'check-thread': 'src/cli/check/check-thread.ts' },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  define: {
    VERSION: JSON.stringify(version),
    BUILD: JSON.stringify(await sourceHash()),
    __filename: '"prikaz-roadmap"',
  },
  // CommonJS packages inside an ES module ask for node's own modules by `require`.
  banner: { js: 'const require=process.getBuiltinModule;' },
  plugins: [unusedParts, ruleTexts, faultParser, basis],
})

// The old bundle goes only when the new one is there.
const dist = fileURLToPath(new URL('dist/', root))
await rm(dist, { recursive: true, force: true })
await mkdir(dist)
for (const { path, contents } of [...outputFiles, ...later.outputFiles]) await writeFile(path, contents)
await writeFile(
  join(dist, 'LICENCES.txt'),
  await licenceNotices({ inputs: { ...metafile.inputs, ...later.metafile.inputs } }, root),
)
