// Pictures of the five examples for examples/README.md: one rendered page of each, through LibreOffice and poppler.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The page that shows the table best, counted from the order's first page. */
const PAGES = {
  'rubtsovsk-2021': 8,
  'kargasok-2020': 7,
  'kostroma-2020': 6,
  'kemsky-2023': 3,
  'kurkino-2020': 4,
}
const DOTS_PER_INCH = 70

const root = fileURLToPath(new URL('../', import.meta.url))
const out = join(root, 'examples/pages')
const work = mkdtempSync(join(tmpdir(), 'roadmap-pages-'))

try {
  mkdirSync(out, { recursive: true })
  const names = Object.keys(PAGES)
  renderDocx(names)
  convertToPdf(names)
  for (const [name, page] of Object.entries(PAGES)) console.log(writePicture(name, page))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

function renderDocx(names) {
  const plans = names.map((name) => `examples/${name}.yaml`)
  run(process.execPath, ['bin/roadmap.js', 'render', ...plans, '--out-dir', work, '--to', 'docx'])
}

function convertToPdf(names) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`
  const documents = names.map((name) => join(work, `${name}.docx`))
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...documents])
}

function writePicture(name, page) {
  const picture = join(out, `${name}.png`)
  rmSync(picture, { force: true })
  const options = ['-gray', '-r', DOTS_PER_INCH, '-f', page, '-l', page, '-singlefile', '-png'].map(String)
  run('pdftoppm', [...options, join(work, `${name}.pdf`), join(out, name)])
  if (!existsSync(picture)) throw new Error(`${name}: the printed document has no page ${page}`)
  return `examples/pages/${name}.png: page ${page}, ${Math.ceil(statSync(picture).size / 1024)} KB`
}

function run(command, args) {
  const { error, status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (error?.code === 'ENOENT') throw new Error(`${command} is missing: install LibreOffice and poppler-utils`)
  if (status !== 0) throw new Error(`${command} failed: ${(stderr || String(error ?? status)).trim()}`)
}
