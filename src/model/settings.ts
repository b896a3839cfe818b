import type { Severity } from '../finding/finding.ts'
import type { SettingsFile } from '../schema/generated/settings.ts'
import type { Value } from '../source/tree.ts'
import { readNumber } from './number.ts'
import { isMap, items, placed, type ValueFault } from './read-parts.ts'

/** What the settings say of one rule. */
export interface RuleSetting {
  readonly level: Severity | 'off'
  readonly limit?: number
}

export interface Settings {
  readonly set?: 'draft' | 'recommended' | 'signoff'
  readonly optIn: readonly string[]
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** `шкала`: steps as typed, from the lowest degree they hold for. Empty = the default scale. */
  readonly scale: readonly { readonly from: string; readonly grade: string }[]
  readonly exceptions: readonly {
    readonly files: readonly string[]
    readonly rules: Readonly<Record<string, RuleSetting>>
  }[]
}

export const NO_SETTINGS: Settings = { optIn: [], files: [], rules: {}, scale: [], exceptions: [] }

const SETS = { черновик: 'draft', рекомендуемый: 'recommended', подписание: 'signoff' } as const
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
            files: texts(exception['файлы']),
            rules: readRules(exception['правила'], [...path, 'правила'], faults),
          },
        ]
      : [],
  )
  const settings: Settings = {
    optIn: texts(file.дополнительно),
    files: texts(file.файлы),
    rules: readRules(file.правила, ['правила'], faults),
    scale: readSteps(file.шкала, faults),
    exceptions,
    ...(set === undefined || set === null ? {} : { set: SETS[set] }),
  }
  return { settings, faults }
}

function texts(value: unknown): string[] {
  return items(value, []).flatMap((item) => placed(item.value, [])?.text ?? [])
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

function readRules(
  value: unknown,
  path: readonly (string | number)[],
  faults: ValueFault[],
): Record<string, RuleSetting> {
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
    const limit = isMap(options) ? readNumber(String(options['предел'] ?? '')) : undefined
    rules[id] = { level: known, ...(limit === undefined ? {} : { limit }) }
  }
  return rules
}
