import type { Severity } from '../finding/finding.ts'
import type { SettingsFile } from '../schema/generated/settings.ts'
import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import { readNumber } from './number.ts'
import { isMap, items, placed, type ValueFault } from './read-parts.ts'

/** What the settings say of one rule. */
export interface RuleSetting {
  readonly level: Severity | 'off'
  readonly limit?: number
}

export interface Settings {
  readonly set?: 'draft' | 'recommended' | 'signoff'
  /** `дополнительно`: sets that count only where they are asked for. */
  readonly optIn: readonly 'fioko'[]
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** `шкала`: steps as typed, from the lowest degree they hold for. Empty = the default scale. */
  readonly scale: readonly { readonly from: string; readonly grade: string }[]
  readonly exceptions: readonly {
    readonly path: Path
    readonly files: readonly string[]
    readonly rules: Readonly<Record<string, RuleSetting>>
  }[]
}

export const NO_SETTINGS: Settings = { optIn: [], files: [], rules: {}, scale: [], exceptions: [] }

const SETS = { черновик: 'draft', рекомендуемый: 'recommended', подписание: 'signoff' } as const
const OPT_IN: Readonly<Record<string, 'fioko'>> = { фиоко: 'fioko', fioko: 'fioko' }
const LEVELS: Readonly<Record<string, Severity | 'off'>> = {
  нет: 'off',
  замечание: 'info',
  предупреждение: 'warning',
  ошибка: 'error',
}

/** The value of `roadmap.config.yaml` → settings, and the values that cannot be read. */
export function readSettings(value: Value): {
  readonly settings: Settings
  readonly faults: readonly ValueFault[]
} {
  const faults: ValueFault[] = []
  const file = (isMap(value) ? value : {}) as unknown as SettingsFile
  const set = file.набор
  const exceptions = items(file.исключения, ['исключения']).flatMap(({ value: exception, path }) =>
    isMap(exception)
      ? [
          {
            path,
            files: patterns(exception['файлы']),
            rules: readRules(exception['правила'], [...path, 'правила'], faults),
          },
        ]
      : [],
  )
  const settings: Settings = {
    optIn: readOptIn(file.дополнительно, faults),
    files: patterns(file.файлы),
    rules: readRules(file.правила, ['правила'], faults),
    scale: readSteps(file.шкала, faults),
    exceptions,
    ...(set === undefined || set === null ? {} : { set: SETS[set] }),
  }
  return { settings, faults }
}

/** Patterns of files; one typed on Windows holds everywhere. */
function patterns(value: unknown): string[] {
  return items(value, []).flatMap((item) => placed(item.value, [])?.text.replaceAll('\\', '/') ?? [])
}

function readOptIn(value: unknown, faults: ValueFault[]): 'fioko'[] {
  return items(value, ['дополнительно']).flatMap((item) => {
    const typed = placed(item.value, item.path)
    if (typed === undefined) return []
    const set = OPT_IN[typed.text.toLowerCase()]
    if (set !== undefined) return [set]
    faults.push({
      path: typed.path,
      message: `Дополнительного набора правил «${typed.text}» нет`,
      hint: 'допустимо: фиоко',
    })
    return []
  })
}

function readSteps(value: unknown, faults: ValueFault[]): Settings['scale'] {
  return items(value, ['шкала']).flatMap(({ value: step, path }) => {
    if (!isMap(step)) return []
    const [from, grade] = [placed(step['от'], [...path, 'от']), placed(step['название'], path)]
    if (from === undefined || grade === undefined) return []
    if (readNumber(from.text) !== undefined) return [{ from: from.text, grade: grade.text }]
    faults.push({
      path: from.path,
      message: `Граница «${from.text}» не читается как число`,
      hint: 'напишите долю от 0 до 1 или проценты: 0,9 или 90 %',
    })
    return []
  })
}

function readRules(value: unknown, path: Path, faults: ValueFault[]): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {}
  for (const [id, setting] of Object.entries(isMap(value) ? value : {})) {
    const [level, options] = Array.isArray(setting) ? setting : [setting]
    const known = typeof level === 'string' && Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined
    if (known === undefined) {
      faults.push({
        path: [...path, id],
        message: `Строгость правила ${id} не читается`,
        hint: `допустимо: ${Object.keys(LEVELS).join(', ')}`,
      })
      continue
    }
    const limit =
      options === undefined || options === null ? undefined : readLimit(options, [...path, id, 1], faults)
    rules[id] = { level: known, ...(limit === undefined ? {} : { limit }) }
  }
  return rules
}

/** `{ предел: 8 }` */
function readLimit(options: Value, path: Path, faults: ValueFault[]): number | undefined {
  const typed = isMap(options) ? options['предел'] : undefined
  if (isMap(options) && (typed === undefined || typed === null)) return undefined
  const limit = typeof typed === 'string' ? readNumber(typed) : undefined
  if (limit !== undefined && Number.isInteger(limit) && limit >= 0) return limit
  faults.push(
    isMap(options)
      ? {
          path: [...path, 'предел'],
          message: `Предел «${String(typed)}» — не целое число`,
          hint: 'напишите число: { предел: 8 }',
        }
      : {
          path,
          message: 'После строгости ожидаются настройки правила',
          hint: 'напишите: [предупреждение, { предел: 8 }]',
        },
  )
  return undefined
}
