import { type Finding, inOrder } from '../finding/finding.ts'
import { nearest } from '../finding/nearest.ts'
import { IGNORE, type Ignore, isExpired, readIgnore } from '../model/ignore.ts'
import { IGNORE_RULES } from '../rules/ignore-index.ts'
import type { IgnoreSubject } from '../rules/rule.ts'
import { RULE_IDS } from '../rules/rule-ids.ts'
import type { Comment } from '../source/comments.ts'
import { isPrefix, type Path } from '../source/problem.ts'
import { isAlwaysOn } from './always-on.ts'
import type { CheckedFile, CheckOptions, Placer } from './check-file.ts'
import { checkRules, type Leveled, levelOf } from './check-rules.ts'
import { withoutEchoes } from './one-mistake.ts'
import { asWhole } from './read-model.ts'

/** Which rules have looked at the file, and how severe each is. */
interface Run {
  readonly rules: readonly Leveled[]
  readonly options: CheckOptions
}

/** A comment that asks for silence, and the rules that it has silenced. */
interface Mark extends Ignore {
  readonly comment: Comment
  readonly isMisplaced: boolean
  readonly works: boolean
  readonly silenced: Set<string>
}

/**
 * The file with its findings of form and those that rules have `found`, but for what comments in it keep silent; what is
 * wrong with such a comment is told beside them. Nothing of it is counted.
 */
export function afterComments(checked: CheckedFile, found: readonly Finding[], run: Run): CheckedFile {
  const { form, place, kind, isSound } = checked
  if (place === undefined) return checked
  const heard = found.length === 0 ? [] : withoutEchoes(found, place.silent)
  const all = heard.length === 0 ? form : inOrder([...form, ...heard])
  const comments = place.comments(IGNORE)
  if (comments.length === 0) return { ...checked, findings: all }
  const marks = comments.map((comment) => readMark(comment, run.options))
  const silences = silencesOf(marks)
  const isQuiet = (finding: Finding): boolean => isSilenced(finding, silences.get(finding.rule) ?? [])
  const told = all.filter((finding) => !isQuiet(finding))
  // A comment that speaks of what is only said again has done something, too.
  for (const finding of found) isQuiet(finding)
  const own = marks.filter(isDoubtful).flatMap((mark) =>
    checkRules(IGNORE_RULES, subjectOf(mark, { ...run, kind, isSound, told }), {
      place: placerOf(mark.comment, place.file),
      options: run.options,
    }),
  )
  return { ...checked, findings: inOrder([...told, ...own]) }
}

/** Where every rule that it names has been silenced, there is nothing to be said of a comment. */
function isDoubtful({ works, rules, silenced }: Mark): boolean {
  return !works || rules.length === 0 || !rules.every((id) => silenced.has(id))
}

function readMark(comment: Comment, { asOf }: CheckOptions): Mark {
  const ignore = readIgnore(comment.text)
  const isMisplaced = ignore.isOfFile && !comment.isOnTop
  const isKnown = ignore.isOfFile || ignore.word === IGNORE
  const works = isKnown && !isMisplaced && ignore.reason !== undefined && !isExpired(ignore, asOf)
  return { ...ignore, comment, isMisplaced, works, silenced: new Set() }
}

/** Where a rule is silenced: lines of the file, and who says so. */
interface Silence {
  readonly from: number
  readonly to: number
  /** No line up to here in the list reaches further down. */
  readonly furthest: number
  readonly silenced: Set<string>
}

/** Rules that may be silenced → where, from the top of the file downwards. */
function silencesOf(marks: readonly Mark[]): ReadonlyMap<string, readonly Silence[]> {
  const all = marks.flatMap(({ works, rules, isOfFile, comment, silenced }) => {
    const [from, to] = isOfFile ? [0, Number.POSITIVE_INFINITY] : comment.lines
    return works ? rules.map((rule) => ({ rule, from, to, silenced })) : []
  })
  const silences = new Map<string, Silence[]>()
  for (const { rule, ...place } of all.sort((a, b) => a.from - b.from)) {
    if (isAlwaysOn(rule)) continue
    const before = silences.get(rule) ?? []
    before.push({ ...place, furthest: Math.max(place.to, before.at(-1)?.furthest ?? 0) })
    silences.set(rule, before)
  }
  return silences
}

/** Every comment that speaks of the finding has done something, also where one would have been enough. */
function isSilenced({ rule, range }: Finding, silences: readonly Silence[]): boolean {
  const { line } = range.start
  let isSilent = false
  for (let at = beginningBy(line, silences) - 1; (silences[at]?.furthest ?? 0) >= line; at--) {
    const silence = silences[at]
    if (silence === undefined || silence.to < line) continue
    silence.silenced.add(rule)
    isSilent = true
  }
  return isSilent
}

/** How many of them begin in this line or above: a file may have thousands. */
function beginningBy(line: number, silences: readonly Silence[]): number {
  let [low, high] = [0, silences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((silences[middle]?.from ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low
}

/** The run over one file. */
interface FileRun extends Run {
  readonly kind: CheckedFile['kind'] | undefined
  readonly isSound: boolean
  /** What no comment keeps silent. */
  readonly told: readonly Finding[]
}

function subjectOf(mark: Mark, run: FileRun): IgnoreSubject {
  const { comment, works: _works, silenced: _silenced, ...ignore } = mark
  const { asOf } = run.options
  return {
    ...ignore,
    path: comment.path,
    comment: comment.text,
    named: mark.rules.map((id) => {
      const meant = RULE_IDS.includes(id) ? undefined : nearest(id, RULE_IDS)
      return { id, state: stateOf(id, mark, run), ...(meant !== undefined && { meant }) }
    }),
    ...(asOf !== undefined && { today: asOf }),
  }
}

type State = IgnoreSubject['named'][number]['state']

/** What is to be said of a rule that a comment names. Errors of form keep rules from judging the rest of the file. */
function stateOf(id: string, mark: Mark, run: FileRun): State {
  const { works, silenced } = mark
  const { kind, isSound, rules, options } = run
  if (silenced.has(id)) return 'works'
  if (!RULE_IDS.includes(id)) return 'unknown'
  if (isAlwaysOn(id) || id.startsWith('ignore-')) return 'always-on'
  if (!works) return 'unsure'
  if (id.startsWith('schema-')) return 'idle'
  const rule = rules.find((each) => each.id === id)
  const isJudged = isSound && !isFaulty(mark, run)
  if (rule !== undefined) return isJudged && levelOf(rule, options) !== 'off' ? 'idle' : 'unsure'
  // Reports are judged by their rules only where their plan could be read.
  return kind === 'report' && id.startsWith('report-') ? 'unsure' : 'idle'
}

/** The value or the row has another fault: once that is mended, the comment may be needed again. */
function isFaulty({ comment, isOfFile }: Mark, { told }: FileRun): boolean {
  if (isOfFile || comment.path.length === 0) return false
  const isOwn = (path: Path): boolean =>
    isPrefix(comment.path, path) &&
    asWhole(path).length - comment.path.length <= (isItem(comment.path) ? 2 : 0)
  return told.some(({ severity, path }) => severity !== 'info' && isOwn(path))
}

function isItem(path: Path): boolean {
  return typeof path.at(-1) === 'number'
}

/** The comment itself is the place; as a whole it is deleted with its line. */
function placerOf({ text, range, whole }: Comment, file: string): Placer {
  const { line, column } = range.start
  return {
    file,
    silent: [],
    comments: () => [],
    locate: () => range,
    locateWords: (_path, words) => {
      if (words === text) return whole
      const at = column + indexOfWords(text, words)
      return { start: { line, column: at }, end: { line, column: at + words.length } }
    },
  }
}

/** «goal-missing» is not found in «goal-missing-too». */
function indexOfWords(text: string, words: string): number {
  const isWord = (letter = ''): boolean => /[\w-]/.test(letter)
  const isPart = (at: number): boolean =>
    (isWord(words[0]) && isWord(text[at - 1])) || (isWord(words.at(-1)) && isWord(text[at + words.length]))
  let at = text.indexOf(words)
  while (at >= 0 && isPart(at)) at = text.indexOf(words, at + 1)
  return Math.max(0, at)
}
