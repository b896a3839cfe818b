import { nearest } from '../finding/nearest.ts'
import type { Settings } from '../model/settings.ts'
import { RULE_IDS, RULES_WITH_LIMIT } from '../rules/rule-ids.ts'
import type { SchemaFault } from '../schema/check-schema.ts'
import type { Path } from '../source/problem.ts'
import { isOfForm } from './always-on.ts'

/** Rules that the settings name and that are not there, cannot be changed, or have no such option. */
export function settingsFaults(settings: Settings): SchemaFault[] {
  const places: readonly (readonly [Settings['rules'], Path])[] = [
    [settings.rules, ['правила']],
    ...settings.exceptions.map(({ rules, path }) => [rules, [...path, 'правила']] as const),
  ]
  return places.flatMap(([rules, path]) =>
    Object.entries(rules).flatMap(
      ([id, { limit }]) => ruleFault(id, [...path, id], limit !== undefined) ?? [],
    ),
  )
}

function ruleFault(id: string, path: Path, hasLimit: boolean): SchemaFault | undefined {
  const fault = { rule: 'schema-unknown-key', path, at: 'key' } as const
  if (!RULE_IDS.includes(id)) {
    const meant = nearest(id, RULE_IDS)
    return {
      ...fault,
      message: `Правила «${id}» нет${meant === undefined ? '' : ` — вероятно, «${meant}»`}`,
      hint: meant === undefined ? 'все правила: roadmap rules' : `замените на «${meant}»`,
    }
  }
  if (isOfForm(id))
    return {
      ...fault,
      rule: 'schema-wrong-value',
      message: `Правило ${id} проверяется всегда: его строгость не меняется`,
      hint: 'удалите эту строку',
    }
  if (!hasLimit || RULES_WITH_LIMIT.includes(id)) return undefined
  return {
    ...fault,
    path: [...path, 1, 'предел'],
    message: `У правила ${id} нет настройки «предел»`,
    hint: `она есть у правил: ${RULES_WITH_LIMIT.join(', ')}; оставьте здесь одну строгость`,
  }
}
