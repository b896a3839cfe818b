import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, Refusal } from '../exit.ts'
import { packageFile } from '../files/package-files.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { SETTINGS_FILE } from './settings-file.ts'

/** Which files the editor checks with which schema. The schemas are copied beside, so that no network is needed. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  roadmap: ['plans/**/*.yaml', 'план*.yaml', '*.план.yaml'],
  report: ['reports/**/*.yaml', 'отчёт*.yaml', '*.отчёт.yaml'],
  settings: [SETTINGS_FILE],
}

/** Writes `.vscode/` of the current folder; settings that are there stay. */
export function writeEditorSettings(io: Io): void {
  const path = '.vscode/settings.json'
  const full = resolve(io.cwd, path)
  const schemas = Object.fromEntries(
    Object.entries(FILES).map(([name, files]) => [`./.vscode/${name}.v1.schema.json`, files]),
  )
  const before = existsSync(full) ? parseSettings(readFileSync(full, 'utf8'), path, schemas) : {}
  const known = typeof before['yaml.schemas'] === 'object' ? before['yaml.schemas'] : {}
  const after = { ...before, 'yaml.schemas': { ...known, ...schemas } }
  for (const name of Object.keys(FILES)) {
    const file = `${name}.v1.schema.json`
    writeFile(
      resolve(io.cwd, '.vscode', file),
      `.vscode/${file}`,
      Buffer.from(packageFile(`schemas/${file}`)),
    )
  }
  writeFile(full, path, Buffer.from(`${JSON.stringify(after, null, 2)}\n`))
  io.err(`записано: ${path} и схемы рядом с ним; установите в VS Code расширение YAML (Red Hat)\n`)
}

function parseSettings(text: string, path: string, schemas: object): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // VS Code allows comments there; rewriting the file would lose them.
  }
  throw new Refusal(
    EXIT.failed,
    `файл «${path}» не изменён: в нём есть комментарии или ошибка; добавьте в него сами: "yaml.schemas": ${JSON.stringify(schemas)}`,
  )
}
