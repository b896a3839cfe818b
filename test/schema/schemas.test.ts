import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

interface Node {
  readonly [key: string]: unknown
}

const KINDS = ['roadmap', 'report', 'settings']
const root = new URL('../../', import.meta.url)
const schemaOf = (kind: string): Node =>
  JSON.parse(readFileSync(new URL(`schemas/${kind}.v1.schema.json`, root), 'utf8'))

/** Every property of every object in a schema, with its pointer. */
function properties(node: unknown, pointer = ''): { pointer: string; schema: Node; owner: Node }[] {
  if (typeof node !== 'object' || node === null) return []
  const own = Object.entries(node).flatMap(([key, inner]) => {
    if (key === 'examples' || key === 'enum') return []
    if (key !== 'properties' && key !== 'patternProperties') return properties(inner, `${pointer}/${key}`)
    return Object.entries(inner as Node).flatMap(([name, schema]) => [
      { pointer: `${pointer}/${name}`, schema: schema as Node, owner: node as Node },
      ...properties(schema, `${pointer}/${name}`),
    ])
  })
  return own
}

describe.each(KINDS)('schemas/%s', (kind) => {
  const schema = schemaOf(kind)

  it('explains every property in Russian, with examples', () => {
    for (const { pointer, schema: property } of properties(schema)) {
      expect(property['description'], pointer).toMatch(/^[А-ЯЁ].*\.$/)
      expect((property['examples'] as unknown[] | undefined)?.length ?? 0, pointer).toBeGreaterThan(0)
    }
  })
  it('allows no key that it does not name', () => {
    for (const { pointer, owner } of properties(schema))
      expect(owner['additionalProperties'], pointer).toBe(false)
  })
  it('accepts its own examples, numbers as numbers and as text', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
    ajv.addSchema(schema)
    const id = String(schema['$id'])
    for (const { pointer, schema: property } of properties(schema)) {
      const validate = ajv.compile({ ...property, $id: `test:${pointer}`, $defs: schema['$defs'] as object })
      for (const example of property['examples'] as unknown[])
        for (const form of [example, asText(example)])
          expect([pointer, form, validate(form), validate.errors]).toEqual([pointer, form, true, null])
    }
    for (const example of schema['examples'] as unknown[]) expect(ajv.getSchema(id)?.(example)).toBe(true)
  })
})

/** As the program itself reads YAML: every scalar is words. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]))
  return typeof value === 'number' ? String(value) : value
}

describe.each(['status-output', 'gaps-output', 'check-output', 'deadline-output'])('schemas/%s', (kind) => {
  it('explains every property in Russian and allows no other', () => {
    for (const { pointer, schema: property, owner } of properties(schemaOf(kind))) {
      expect(property['description'], pointer).toMatch(/^[А-ЯЁ].*\.$/)
      expect(owner['additionalProperties'], pointer).toBe(false)
    }
  })
})

describe('generated files', () => {
  it('are fresh: `npm run update` would change nothing', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/update.js', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })
})
