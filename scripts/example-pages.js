// Pictures of the five examples for examples/README.md: one rendered page of each, through LibreOffice and poppler.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

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
  const scan = join(work, `${name}.pgm`)
  const options = ['-gray', '-r', DOTS_PER_INCH, '-f', page, '-l', page, '-singlefile'].map(String)
  run('pdftoppm', [...options, join(work, `${name}.pdf`), join(work, name)])
  if (!existsSync(scan)) throw new Error(`${name}: the printed document has no page ${page}`)
  const picture = pngOf(readFileSync(scan))
  writeFileSync(join(out, `${name}.png`), picture)
  return `examples/pages/${name}.png: page ${page}, ${Math.ceil(picture.length / 1024)} KB`
}

/** A PNG of 16 greys: a third of what `pdftoppm -png` writes, which is in colour. */
function pngOf(pgm) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))
  if (head === null) throw new Error('pdftoppm wrote something else than a grey picture')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const line = Math.ceil(width / 2)
  const rows = Buffer.alloc((line + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = pgm[head[0].length + y * width + x] >> 4
      rows[y * (line + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey
    }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 4
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const pixels = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function run(command, args) {
  const { error, status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (error?.code === 'ENOENT')
    throw new Error(`${command} is missing: install LibreOffice and poppler-utils`)
  if (status !== 0) throw new Error(`${command} failed: ${(stderr || String(error ?? status)).trim()}`)
}
