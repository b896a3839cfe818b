import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ACT_KEYS, ROW_KEYS, TOP_KEYS } from '../../src/model/key-order.ts'

interface Properties {
  readonly properties: Readonly<Record<string, Properties>>
}
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/roadmap.v1.schema.json', import.meta.url), 'utf8'),
) as Properties & { readonly $defs: Readonly<Record<string, Properties>> }
const keysOf = (of: Properties | undefined): string[] => Object.keys(of?.properties ?? {})
const only = (all: readonly string[], keys: readonly string[]): string[] =>
  all.filter((key) => keys.includes(key))

it('keys are written in the order of the schema', () => {
  expect(TOP_KEYS).toEqual(keysOf(schema))
  expect(ACT_KEYS).toEqual(keysOf(schema.properties['приказ']))
  for (const name of ['Section', 'Activity']) {
    const keys = keysOf(schema.$defs[name])
    expect(only(ROW_KEYS, keys), name).toEqual(keys)
  }
})
