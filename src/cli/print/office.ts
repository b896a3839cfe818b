import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { EXIT, Refusal } from '../exit.ts'

const HOW_TO_GET =
  'для PDF нужен LibreOffice: установите его (libreoffice.org или пакет libreoffice-writer) или сохраните PDF из Word, открыв файл .docx'
const MINUTES = 3

/** DOCX → PDF through an installed LibreOffice. */
export async function docxToPdf(docx: Uint8Array): Promise<Uint8Array> {
  const office = findOffice()
  if (office === undefined) throw new Refusal(EXIT.failed, HOW_TO_GET)
  const pdf = await converted(office, docx, { from: 'docx', to: 'pdf' })
  if (pdf === undefined)
    throw new Refusal(EXIT.failed, 'LibreOffice не создал PDF; сохраните его из Word, открыв файл .docx')
  return pdf
}

/** A document of an old format in a new one; nothing where there is no LibreOffice, or it cannot read the document. */
export async function throughOffice(bytes: Uint8Array, formats: Formats): Promise<Uint8Array | undefined> {
  const office = findOffice()
  return office === undefined ? undefined : converted(office, bytes, formats)
}

/** Endings of file names. */
interface Formats {
  readonly from: string
  readonly to: string
}

/** A profile of its own lets runs stand side by side. */
async function converted(
  office: string,
  bytes: Uint8Array,
  { from, to }: Formats,
): Promise<Uint8Array | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-'))
  try {
    const [source, out] = [join(folder, `plan.${from}`), join(folder, 'out')]
    writeFileSync(source, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await execute(office, [profile, '--headless', '--convert-to', to, '--outdir', out, source])
    const made = join(out, `plan.${to}`)
    // LibreOffice exits with 0 even when it wrote nothing.
    return existsSync(made) ? readFileSync(made) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function execute(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: MINUTES * 60_000 })
    child.on('error', () => fail(new Refusal(EXIT.failed, HOW_TO_GET)))
    child.on('exit', () => done())
  })
}

const USUAL_PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

function findOffice(): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))))
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path))
}
