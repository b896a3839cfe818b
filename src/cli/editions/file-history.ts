import { basename, dirname } from 'node:path'
import { EXIT, Refusal } from '../exit.ts'
import { runGit } from '../files/git-files.ts'

/** A commit that touched a file, and the file's bytes as git names them. */
export interface Commit {
  readonly hash: string
  /** YYYY-MM-DD of the commit. */
  readonly date: string
  readonly blob: string
}

/** Versions of one file, oldest first, or why there are none. */
export type FileHistory =
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'some'
      readonly versions: Iterable<{ readonly commit: Commit; readonly bytes: Uint8Array }>
      /** Older commits were left out. */
      readonly isCut: boolean
    }

/** A plan has some dozens; this many are a machine's. */
const MAX_COMMITS = 5000

/** The commits that touch a file, also under its former names, read one handful after another. */
export function fileHistory(full: string, maxBytes: number): FileHistory {
  const folder = dirname(full)
  const args = ['log', '--follow', '--cc', '--raw', '--no-abbrev', '--no-color', `-n${MAX_COMMITS}`]
  try {
    if (runGit(['rev-parse', '--is-inside-work-tree'], folder).status !== 0)
      return { kind: 'none', why: 'эта папка не в репозитории git' }
    const { status, stdout } = runGit([...args, '--format=%x01%H %cs', '--', basename(full)], folder)
    const commits = status === 0 ? commitsIn(new TextDecoder().decode(stdout)) : []
    if (commits.length === 0) return { kind: 'none', why: 'файл ещё не зафиксирован в git' }
    const versions = versionsOf(commits.toReversed(), folder, maxBytes)
    return { kind: 'some', versions, isCut: commits.length >= MAX_COMMITS }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'none', why: 'программы git на этом компьютере нет' }
    throw error
  }
}

/** «\x01HASH DATE», and below it «:modes old new M⇥path»: of a merge the last name is that of what came out. */
function commitsIn(log: string): Commit[] {
  return log.split('\x01').flatMap((entry) => {
    const [head = '', ...lines] = entry.split('\n')
    const [hash = '', date = ''] = head.split(' ')
    const names = lines.find((line) => line.startsWith(':'))?.split('\t')[0] ?? ''
    const blob = names.match(/\b[0-9a-f]{40,64}\b/g)?.at(-1)
    return blob === undefined || /^0+$/.test(blob) ? [] : [{ hash, date, blob }]
  })
}

/** What is held in memory at once. */
const HANDFUL = 16 * 1_048_576

function* versionsOf(
  commits: readonly Commit[],
  folder: string,
  maxBytes: number,
): Iterable<{ readonly commit: Commit; readonly bytes: Uint8Array }> {
  const sizes = sizesOf([...new Set(commits.map(({ blob }) => blob))], folder)
  let handful: Commit[] = []
  let size = 0
  for (const commit of commits) {
    const own = sizes.get(commit.blob) ?? Number.POSITIVE_INFINITY
    if (own > maxBytes) continue
    if (size + own > HANDFUL && handful.length > 0) {
      yield* readAll(handful, folder)
      handful = []
      size = 0
    }
    handful.push(commit)
    size += own
  }
  yield* readAll(handful, folder)
}

function sizesOf(blobs: readonly string[], folder: string): Map<string, number> {
  const { stdout } = runGit(['cat-file', '--batch-check'], folder, blobs.join('\n'))
  const lines = new TextDecoder().decode(stdout).split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [blob = '', kind, size] = line.split(' ')
      return kind === 'blob' ? [[blob, Number(size)] as const] : []
    }),
  )
}

/** Each answer of git is a line with the size, the bytes, and a line end. */
function* readAll(
  commits: readonly Commit[],
  folder: string,
): Iterable<{ readonly commit: Commit; readonly bytes: Uint8Array }> {
  if (commits.length === 0) return
  const { stdout, status } = runGit(
    ['cat-file', '--batch'],
    folder,
    commits.map(({ blob }) => blob).join('\n'),
  )
  if (status !== 0)
    throw new Refusal(EXIT.failed, 'git не прочитал историю файла; проверьте хранилище: git fsck')
  let at = 0
  for (const commit of commits) {
    const eol = stdout.indexOf(10, at)
    const size = Number(new TextDecoder().decode(stdout.subarray(at, eol)).split(' ')[2])
    yield { commit, bytes: stdout.subarray(eol + 1, eol + 1 + size) }
    at = eol + size + 2
  }
}
