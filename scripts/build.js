// Bundles src/ into dist/: one small entry, and a chunk for what each command loads. Nothing is left to install.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { licenceNotices } from './licences.js'

const root = new URL('../', import.meta.url)
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

await rm(new URL('dist/', root), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: new URL('.', root).pathname,
  entryPoints: { run: 'src/cli/run.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  define: { VERSION: JSON.stringify(version) },
  // CommonJS packages inside an ES module ask for node's own modules by `require`.
  banner: {
    js: "import{createRequire as __nodeRequire}from'node:module';const require=__nodeRequire(import.meta.url),__filename=import.meta.filename;",
  },
})
await writeFile(new URL('dist/LICENCES.txt', root), await licenceNotices(metafile, root))
