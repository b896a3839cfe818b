import type { Indicator, Target } from '../../model/roadmap.ts'
import { hasPath, insertItem, kindAt } from '../../source/edit/edit-tree.ts'
import { matched } from './match/match.ts'
import { sameWords } from './match/similarity.ts'
import { add, type Both, change, type PlanUpdate, plainAt, short } from './plan-update.ts'

const INDICATOR_KEYS: readonly string[] = ['код', 'название', 'единица', 'направление', 'база', 'план']

/** Indicators are matched by their titles; values are compared year by year. */
export function updateIndicators(both: Both, update: PlanUpdate): void {
  const item = (indicator: Indicator): { indicator: Indicator; title: string; rest: string } => ({
    indicator,
    title: indicator.title.text,
    rest: '',
  })
  const pairs = matched(both.old.indicators.map(item), both.next.indicators.map(item))
  const found = new Map([...pairs].map(([next, old]) => [next.indicator, old.indicator] as const))
  let after = -1
  for (const next of both.next.indicators) {
    const old = found.get(next)
    if (old === undefined) addIndicator(next, after, both, update)
    else {
      updateIndicator(old, next, both, update)
      const at = old.path.at(-1)
      if (typeof at === 'number') after = at
    }
  }
  const kept = new Set(found.values())
  for (const old of both.next.indicators.length === 0 ? [] : both.old.indicators)
    if (!kept.has(old))
      update.kept.push(`Показателя «${short(old.title.text)}» в документе нет: в плане он остался`)
}

function addIndicator(next: Indicator, after: number, both: Both, update: PlanUpdate): void {
  const value = plainAt(both.plan, next.path)
  const made = value === undefined ? undefined : insertItem(both.tree, ['показатели'], after, value)
  if (made === undefined)
    update.kept.push(`Показатель «${short(next.title.text)}» не добавлен: внесите его сами`)
  else {
    update.changes.push(made)
    update.counts.added++
  }
}

function updateIndicator(old: Indicator, next: Indicator, both: Both, update: PlanUpdate): void {
  const { tree } = both
  const name = `Показатель «${short(old.title.text)}»`
  if (!sameWords(old.title.text, next.title.text))
    change(update, tree, [...old.path, 'название'], next.title.text, name)
  const unit = next.unit?.text
  if (unit !== undefined && !sameWords(old.unit?.text, unit)) {
    const path = [...old.path, 'единица']
    if (hasPath(tree, path)) change(update, tree, path, unit, name)
    else add(update, tree, old.path, { key: 'единица', value: unit, order: INDICATOR_KEYS, name })
  }
  const base = next.baseline
  if (base !== undefined && !sameWords(decimal(old.baseline?.text), decimal(base.text))) {
    const path = [...old.path, 'база', 'значение']
    if (hasPath(tree, path)) change(update, tree, path, base.text, name)
    else update.kept.push(`${name}: база «${base.text}» не внесена, внесите сами`)
  }
  for (const target of next.targets) updateTarget(old, target, name, both, update)
}

function updateTarget(old: Indicator, target: Target, name: string, both: Both, update: PlanUpdate): void {
  const { tree } = both
  const path = [...old.path, 'план']
  const isLone = kindAt(tree, path) === 'scalar'
  const before = old.targets.find(({ year }) => year === target.year || (isLone && year === undefined))
  if (sameWords(decimal(before?.text), decimal(target.text))) return
  const key = target.year
  if (isLone || key === undefined) change(update, tree, path, target.text, name)
  else if (hasPath(tree, [...path, key])) change(update, tree, [...path, key], target.text, name)
  else if (hasPath(tree, path)) {
    const order = [...old.targets.flatMap(({ year }) => year ?? []), key].sort()
    add(update, tree, path, { key, value: target.text, order, name })
  } else
    add(update, tree, old.path, { key: 'план', value: { [key]: target.text }, order: INDICATOR_KEYS, name })
}

/** Numbers are printed with a comma. */
function decimal(text: string | undefined): string | undefined {
  return text?.replace(/^([-−]?\d+)\.(\d+)$/, '$1,$2')
}
