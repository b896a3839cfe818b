import { spawnSync } from 'node:child_process'
import { basename, dirname, relative, resolve } from 'node:path'
import { FIRST_KEYS, nearestFirstKey } from '../../schema/kind.ts'
import { unmix } from '../../source/lookalike.ts'
import { firstKey } from '../../source/sniff.ts'
import { EXIT, Refusal } from '../exit.ts'
import { firstKeyOf } from './files.ts'

/** Files that git names, and where their bytes are: of staged files those that the commit will hold. */
export interface GitFiles {
  readonly files: readonly string[]
  /** Absent where the file is read from the disk as always. */
  readonly read?: (file: string) => Uint8Array
}

/** What the next commit will change, as it will be in the commit: an unsaved half of a file does not count. */
export function stagedFiles(cwd: string): GitFiles {
  refuseOutside(cwd)
  const names = list(git(['diff', '--cached', '--name-only', '--relative', '-z', '--diff-filter=ACMRT'], cwd))
  const read = (file: string): Uint8Array => git(['show', `:./${file}`], cwd)
  return { files: names.filter((file) => isYaml(file) && isOurs(read(file))), read }
}

/**
 * What differs from a revision: since the last commit, or since the branch parted from `ref`; new files that git does not
 * know yet are among them.
 */
export function changedFiles(cwd: string, ref: string | undefined): GitFiles {
  refuseOutside(cwd)
  const fresh = list(git(['ls-files', '--others', '--exclude-standard', '-z'], cwd))
  const base = baseOf(cwd, ref)
  const changed =
    base === undefined
      ? list(git(['ls-files', '-z'], cwd))
      : list(git(['diff', '--name-only', '--relative', '-z', '--diff-filter=ACMRT', base], cwd))
  const names = [...new Set([...changed, ...fresh])].sort()
  return { files: names.filter((file) => isYaml(file) && firstKeyOf(resolve(cwd, file)) !== undefined) }
}

/** A file as it is at a revision. */
export function fileAt(full: string, revision: string, cwd: string): Uint8Array {
  refuseOutside(
    dirname(full),
    'эта папка не в репозитории git; назовите два файла: roadmap diff прежний.yaml новый.yaml',
  )
  const folder = dirname(full)
  if (!succeeds(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], folder))
    throw new Refusal(EXIT.failed, `ревизии «${revision}» в этом репозитории нет; все: git log --oneline`)
  const { status, stdout } = runGit(['show', `${revision}:./${basename(full)}`], folder)
  if (status === 0) return stdout
  throw new Refusal(EXIT.failed, `файла «${relative(cwd, full)}» в ревизии «${revision}» нет`)
}

/** Nothing in a repository without commits: there every file is new. */
function baseOf(cwd: string, ref: string | undefined): string | undefined {
  const hasCommits = succeeds(['rev-parse', '--verify', '--quiet', 'HEAD'], cwd)
  if (ref === undefined) return hasCommits ? 'HEAD' : undefined
  if (!succeeds(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd))
    throw new Refusal(
      EXIT.failed,
      `ревизии «${ref}» в этом репозитории нет; в CI сначала загрузите её: git fetch origin ${ref.replace(/^origin\//, '')}`,
    )
  const common = runGit(['merge-base', ref, 'HEAD'], cwd)
  return common.status === 0 ? text(common.stdout).trim() : ref
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file)
}

function isOurs(bytes: Uint8Array): boolean {
  const key = firstKey(bytes.subarray(0, 16_384))
  return key !== undefined && (Object.hasOwn(FIRST_KEYS, key) || nearestFirstKey(unmix(key)) !== undefined)
}

function list(bytes: Uint8Array): string[] {
  return text(bytes).split('\0').filter(Boolean)
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function succeeds(args: readonly string[], cwd: string): boolean {
  return runGit(args, cwd).status === 0
}

function git(args: readonly string[], cwd: string): Uint8Array {
  const { status, stdout, stderr } = runGit(args, cwd)
  if (status === 0) return stdout
  const said = text(stderr).trim().split('\n')[0] ?? ''
  throw new Refusal(EXIT.failed, `git не ответил: ${said}`)
}

const OUTSIDE = 'эта папка не в репозитории git; назовите файлы или папку: roadmap check планы'

function refuseOutside(cwd: string, advice = OUTSIDE): void {
  if (!succeeds(['rev-parse', '--is-inside-work-tree'], cwd)) throw new Refusal(EXIT.failed, advice)
}

const MAX_OUTPUT = 64 * 1_048_576

/** What git answers; a refusal where the program is not there. */
export function runGit(
  args: readonly string[],
  cwd: string,
  input?: string,
): { readonly status: number | null; readonly stdout: Uint8Array; readonly stderr: Uint8Array } {
  const result = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd,
    ...(input !== undefined && { input }),
    maxBuffer: MAX_OUTPUT,
    // The language of git's own messages must not matter.
    env: { ...process.env, LC_ALL: 'C' },
  })
  if ((result.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Refusal(EXIT.failed, 'программы git нет; установите её или назовите файлы сами')
  return result
}
