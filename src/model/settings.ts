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
  readonly exceptions: readonly {
    readonly files: readonly string[]
    readonly rules: Readonly<Record<string, RuleSetting>>
  }[]
}

export const NO_SETTINGS: Settings = { optIn: [], files: [], rules: {}, exceptions: [] }

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
    exceptions,
    ...(set === undefined || set === null ? {} : { set: SETS[set] }),
  }
  return { settings, faults }
}

function texts(value: unknown): string[] {
  return items(value, []).flatMap((item) => placed(item.value, [])?.text ?? [])
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
