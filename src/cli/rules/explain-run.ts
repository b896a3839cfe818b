import { nearest } from '../../finding/nearest.ts'
import { wrap } from '../../render/terminal/wrap.ts'
import { foldText, stem, wordsOf } from '../../russian/stem.ts'
import { widthMeter } from '../../terminal/width.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { LEVEL_NAMES, type RuleText, ruleTexts, SET_NAMES } from './rule-texts.ts'

/** Tells one rule whole; where the words fit several, lists them. */
export async function runExplain(typed: readonly string[], io: Io): Promise<void> {
  const rules = ruleTexts()
  const found = findRules(typed.join(' ').trim(), rules)
  const [rule, second] = found
  if (rule === undefined) throw new Refusal(EXIT.usage, nothingFound(typed.join(' '), rules))
  io.out(second === undefined ? await ruleText(rule, io) : listText(found, io))
}

/** The rule of this id; else those with these words in their title, or with this word in their id. */
function findRules(typed: string, rules: readonly RuleText[]): readonly RuleText[] {
  const exact = rules.find(({ id }) => id === typed.toLowerCase())
  if (exact !== undefined) return [exact]
  const words = wordsOf(typed).map(stem)
  if (words.length === 0) return []
  return rules.filter(({ id, summary }) => {
    const title = [...foldText(summary).split(' '), ...id.split('-')]
    return words.every((word) => title.includes(word) || id.includes(word))
  })
}

function nothingFound(typed: string, rules: readonly RuleText[]): string {
  const ids = rules.map(({ id }) => id)
  const meant = nearest(typed, ids)
  const begin = `правила «${typed}» нет`
  return meant === undefined ? `${begin}; список правил: roadmap rules` : `${begin} — вероятно, «${meant}»`
}

function listText(rules: readonly RuleText[], { colour }: Io): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const lines = rules.map(({ id, summary }) => `  ${colour.bold(id.padEnd(width))}  ${summary}`)
  return `Подходит несколько правил, назовите одно:\n${lines.join('\n')}\n`
}

async function ruleText(rule: RuleText, io: Io): Promise<string> {
  const { colour, columns } = io
  const widthOf = await widthMeter(rule.summary + rule.why)
  const prose = (text: string): string => wrap(text, Math.min(columns, PROSE), widthOf).join('\n')
  const part = (title: string, text: string): string => `${colour.bold(title)}\n${text}`
  const encoding = rule.badEncoding === undefined ? '' : ` (файл в кодировке ${rule.badEncoding})`
  return `${[
    prose(`${colour.bold(rule.id)} — ${rule.summary}`),
    prose(rule.why),
    part(`Плохо${encoding}${EXAMPLE_OF[rule.about]}:`, indent(rule.bad)),
    part('Хорошо:', indent(rule.good)),
    part('Строгость:', indent(severityText(rule))),
    part('Исправление:', indent(FIXES[rule.fix])),
    part('Как отключить:', indent(silenceText(rule))),
  ].join('\n\n')}\n`
}

/** Longer lines are hard to read. */
const PROSE = 100

/** What is left out of the examples. */
const EXAMPLE_OF: Readonly<Record<RuleText['about'], string>> = {
  plan: ' (ключи плана, о которых говорит правило)',
  ignore: ' (ключи плана, о которых говорит правило)',
  report: '',
  file: '',
}

function severityText({ severity, optIn }: RuleText): string {
  const sets = (['draft', 'recommended', 'signoff'] as const).map(
    (set) => `${SET_NAMES[set]} — ${LEVEL_NAMES[severity[set]]}`,
  )
  return optIn === undefined
    ? sets.join('\n')
    : `${sets.join('\n')}\nтолько с настройкой: дополнительно: [фиоко]`
}

const FIXES: Readonly<Record<RuleText['fix'], string>> = {
  safe: 'программа исправит сама, смысл не изменится: roadmap check --fix',
  unsafe: 'программа предложит замену, но смысл может измениться: roadmap check --fix --unsafe',
  both: 'программа исправит сама то, где смысл не меняется: roadmap check --fix; остальное: --fix --unsafe',
  none: 'вручную',
}

function silenceText({ id, isSuppressible, isAdjustable }: RuleText): string {
  const comment = `над строкой или в её конце: # roadmap-ignore ${id}: причина`
  const file = `в начале файла:             # roadmap-ignore-file ${id}: причина`
  const settings = `в roadmap.config.yaml:      правила: { ${id}: нет }`
  const ways = [...(isSuppressible ? [comment, file] : []), ...(isAdjustable ? [settings] : [])]
  return ways.length === 0 ? 'нельзя: правило проверяется всегда' : ways.join('\n')
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
