import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const folders: string[] = []

/** Behind each test. */
export function removeRepositories(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A folder that no repository holds. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap git '))
  folders.push(folder)
  return folder
}

export const PLAN = 'дорожная-карта: 1\nкод: x\n'

/** A repository of its own for one test. */
export interface Repository {
  readonly folder: string
  readonly git: (...args: string[]) => void
  readonly write: (file: string, text?: string) => void
}

export function repository(): Repository {
  const folder = emptyFolder()
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' })
  }
  git('init', '-q', '-b', 'main')
  return {
    folder,
    git,
    write: (file, text = PLAN) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    },
  }
}
