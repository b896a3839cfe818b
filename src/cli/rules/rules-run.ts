import type { Block, Cell, Print, Row, Tone } from '../../blocks/block.ts'
import { levelOf } from '../../check/check-rules.ts'
import { pretty } from '../../formatters/pretty.ts'
import { listings } from '../../render/index.ts'
import type { Level, SetName } from '../../rules/rule.ts'
import { paragraph } from '../../views/text-blocks.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { readChoice, readSet } from '../options.ts'
import { type FolderSettings, settingsReader } from '../settings/settings-file.ts'
import { LEVEL_NAMES, type RuleText, ruleTexts, SET_NAMES } from './rule-texts.ts'

/** A rule as it stands in this folder. */
interface RuleHere {
  readonly rule: RuleText
  readonly level: Level
  readonly from: Origin
}

/** Who has decided on a severity: nobody may, the settings at a line, an opt-in set that is not asked for, the set. */
type Origin =
  | { readonly kind: 'always' | 'not-asked' | 'set' }
  | { readonly kind: 'settings'; readonly file: string; readonly line: number }

/** What holds in this folder. */
interface Here {
  readonly set: SetName
  /** Where the set was chosen. */
  readonly chosen: string
  readonly rules: readonly RuleHere[]
  readonly settings: FolderSettings
}

/** Lists every rule with its severity in this folder; 1 where the settings themselves have errors. */
export async function runRules(
  options: { readonly set?: string; readonly format: string },
  io: Io,
): Promise<ExitCode> {
  const show = readChoice('--format', options.format, FORMATS)
  const settings = await settingsReader(io.cwd)(io.cwd)
  const here = rulesHere(settings, options.set === undefined ? undefined : readSet(options.set))
  const { checked } = settings
  const errors = checked?.findings.filter(({ severity }) => severity === 'error') ?? []
  if (checked !== undefined && errors.length > 0)
    io.err(await pretty(io.errColour).file({ ...checked, findings: errors }))
  io.out(await show(here, io))
  return errors.length > 0 ? EXIT.found : EXIT.clean
}

const FORMATS: Readonly<Record<string, (here: Here, io: Io) => Promise<string>>> = {
  table: (here, io) => listings.table(rulesPrint(here), io),
  json: async (here) => `${JSON.stringify(rulesOutput(here), undefined, 2)}\n`,
}

function rulesHere(here: FolderSettings, typed: SetName | undefined): Here {
  const { set: own, rules, optIn } = here.settings
  const set = typed ?? own ?? 'recommended'
  const chosen =
    typed !== undefined
      ? 'параметр --set'
      : own !== undefined
        ? placeText(lineOf(here, ['набор']))
        : 'по умолчанию'
  const stated = ruleTexts().map((rule): RuleHere => {
    const level = rule.isAdjustable ? levelOf(rule, { set, rules, optIn }) : rule.severity[set]
    return { rule, level, from: originOf(rule, here) }
  })
  return { set, chosen, rules: stated, settings: here }
}

function originOf({ id, isAdjustable, optIn }: RuleText, here: FolderSettings): Origin {
  if (!isAdjustable) return { kind: 'always' }
  if (Object.hasOwn(here.settings.rules, id)) return { kind: 'settings', ...lineOf(here, ['правила', id]) }
  return { kind: optIn === undefined || here.settings.optIn.includes(optIn) ? 'set' : 'not-asked' }
}

interface Line {
  readonly file: string
  readonly line: number
}

function lineOf({ checked }: FolderSettings, path: readonly (string | number)[]): Line {
  return { file: checked?.file ?? '', line: checked?.place?.locate(path, 'key').start.line ?? 1 }
}

function placeText({ file, line }: Line): string {
  return `${file}:${line}`
}

function rulesPrint(here: Here): Print {
  return {
    title: 'Правила проверки',
    author: '',
    date: '',
    meta: [],
    binding: false,
    sheets: [{ kind: 'appendix', orientation: 'landscape', blocks: rulesView(here) }],
  }
}

function rulesView(here: Here): Block[] {
  const families = [...new Set(here.rules.map(({ rule }) => rule.family))]
  const rows = families.flatMap((family): Row[] => [
    { kind: 'section', text: family },
    ...here.rules.filter(({ rule }) => rule.family === family).map((each) => ruleRow(each, here.set)),
  ])
  const columns = ['Правило', 'Строгость', 'Откуда'].map((heading) => ({ heading, align: 'left' }) as const)
  return [
    paragraph(`${SET_NAMES[here.set]} (${here.chosen}).`, 'Набор:'),
    { type: 'table', numbered: false, columns, rows },
    ...exceptionsView(here.settings),
    paragraph('Подробно о правиле: roadmap explain ПРАВИЛО.'),
  ]
}

const TONES: Readonly<Record<Level, Tone | undefined>> = {
  error: 'bad',
  warning: 'warning',
  info: undefined,
  off: 'quiet',
}

function ruleRow({ rule, level, from }: RuleHere, set: SetName): Row {
  const tone = TONES[level]
  return {
    kind: 'cells',
    cells: [
      // Both in one cell, so that an id is never parted where the screen is narrow.
      {
        blocks: [
          paragraph(rule.id),
          { type: 'list', items: [{ marker: '–', inlines: [{ text: rule.summary }] }] },
        ],
      },
      { ...cell(LEVEL_NAMES[level]), ...(tone && { tone }) },
      cell(originText(from, rule.optIn === undefined ? SET_NAMES[set] : 'фиоко')),
    ],
  }
}

function cell(text: string): Cell {
  return { blocks: [paragraph(text)] }
}

function originText(from: Origin, set: string): string {
  switch (from.kind) {
    case 'always':
      return 'всегда'
    case 'settings':
      return placeText(from)
    case 'not-asked':
      return `набор «${set}» не включён`
    default:
      return `набор «${set}»`
  }
}

/** Some files have severities of their own. */
function exceptionsView(here: FolderSettings): Block[] {
  return here.settings.exceptions.map(({ path, files, rules }) => {
    const changed = Object.entries(rules).map(([id, { level }]) => `${id} — ${LEVEL_NAMES[level]}`)
    return paragraph(
      `${placeText(lineOf(here, [...path, 'файлы']))}: ${changed.join(', ')}.`,
      `Иначе для ${files.join(', ')}:`,
    )
  })
}

/** Keys in English, as in the other outputs for programs; `version` grows when a reader would have to change. */
function rulesOutput({ set, rules }: Here): object {
  return {
    version: 1,
    set,
    rules: rules.map(({ rule: { id, family, summary, severity, optIn, fix }, level, from }) => ({
      id,
      family,
      summary,
      severity: level,
      from,
      severities: severity,
      optIn: optIn ?? null,
      fix,
    })),
  }
}
