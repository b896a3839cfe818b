// Everything generated from schemas/*.json: TypeScript types, ahead-of-time validators, the table of shapes.
import { readFile } from 'node:fs/promises'
import Ajv from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'

const KINDS = ['roadmap', 'report', 'settings']
const NOTE = '// Generated from schemas/ by `npm run update`; do not edit.\n'

/** @returns {Promise<Record<string, string>>} path from the repository's root → content */
export async function generateSchemaFiles(root) {
  const schemas = {}
  for (const kind of KINDS)
    schemas[kind] = JSON.parse(await readFile(new URL(`schemas/${kind}.v1.schema.json`, root), 'utf8'))
  const files = {
    'src/schema/generated/validators.js': validators(schemas),
    'src/schema/generated/validators.d.ts': validatorTypes(),
    'src/schema/generated/shapes.ts': shapes(schemas),
  }
  for (const [kind, schema] of Object.entries(schemas))
    files[`src/schema/generated/${kind}.ts`] = await types(kind, schema)
  return files
}

function validators(schemas) {
  const ajv = new Ajv({
    code: { source: true, esm: true, optimize: 2 },
    allErrors: true,
    inlineRefs: false,
    allowUnionTypes: true,
    strictRequired: false,
    messages: false,
  })
  const refs = {}
  for (const [kind, schema] of Object.entries(schemas)) {
    const bare = structuredClone(schema)
    stripWords(bare)
    ajv.addSchema(bare)
    refs[kind] = schema.$id
  }
  const code = standaloneCode(ajv, refs)
  if (code.includes('require(')) throw new Error('the validators need a runtime module: bundle them')
  return `${NOTE}${compact(code)}\n`
}

/**
 * The generated code without what nobody reads: it is loaded at every check, and half of it would be bookkeeping.
 * Faults are told by path, not by the schema's own pointer; collecting an error becomes one call.
 */
function compact(code) {
  const collect =
    /const (err\d+) = (\{.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g
  const short = code
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(collect, 'vErrors = collect(vErrors, $2);errors++;')
  if (/const err\d+/.test(short)) throw new Error('ajv writes its errors in another form: adapt `compact`')
  const helper =
    'function collect(errors, error){if(errors === null)return [error];errors.push(error);return errors;}'
  return `${short};${helper}`.replaceAll(';', ';\n')
}

/**
 * Validation needs no descriptions; left in, they would ride along in the generated code. Nor does it need the number
 * and true/false forms that editors see: our reader gives every scalar as text.
 */
function stripWords(node) {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) {
    if (typeof node.description === 'string') delete node.description
    if (Array.isArray(node.examples)) delete node.examples
    if (Array.isArray(node.type)) node.type = node.type.filter((type) => type !== 'number')
    if (Array.isArray(node.type) && node.type.length === 1) node.type = node.type[0]
    if (Array.isArray(node.enum)) node.enum = node.enum.filter((value) => typeof value === 'string')
  }
  for (const inner of Object.values(node)) stripWords(inner)
}

function validatorTypes() {
  return `${NOTE}export interface AjvError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
interface Validate {
  (value: unknown): boolean
  errors?: readonly AjvError[] | null
}
${KINDS.map((kind) => `export const ${kind}: Validate`).join('\n')}
`
}

/** The schemas as a walkable table: which keys are legal at a path, which are required, where a key leads. */
function shapes(schemas) {
  const table = {}
  for (const [kind, schema] of Object.entries(schemas)) {
    const name = (node, pointer) => {
      if (node.$ref !== undefined) return name(schema.$defs[node.$ref.slice(8)], node.$ref.slice(8))
      const inner = Object.entries(node.properties ?? {})
      const rest = Object.values(node.patternProperties ?? {})[0] ?? node.additionalProperties
      if (inner.length === 0 && !node.items && typeof rest !== 'object') return ''
      const id = pointer === '' ? kind : `${kind}/${pointer}`
      if (table[id] !== undefined) return id
      const entry = {}
      table[id] = entry
      const below = (key) => (pointer === '' ? key : `${pointer}/${key}`)
      if (inner.length > 0)
        entry.keys = Object.fromEntries(inner.map(([key, value]) => [key, name(value, below(key))]))
      if (node.items) entry.items = name(node.items, below('items'))
      if (typeof rest === 'object') entry.rest = name(rest, below('rest'))
      if (node.patternProperties) entry.years = true
      if (node.required) entry.required = node.required
      return id
    }
    name(schema, '')
  }
  return `${NOTE}export interface Shape {
  /** Legal keys, and the shape under each ('' = a scalar). */
  readonly keys?: Readonly<Record<string, string>>
  readonly items?: string
  /** The shape under keys of the author's own. */
  readonly rest?: string
  /** Keys of the author's own are years or school years. */
  readonly years?: true
  readonly required?: readonly string[]
}
export const SHAPES: Readonly<Record<string, Shape>> = ${JSON.stringify(table, null, 2)}
`
}

async function types(kind, schema) {
  const name = `${kind[0].toUpperCase()}${kind.slice(1)}File`
  const { anyOf: _oneOfTwo, $id: _id, ...plain } = structuredClone(schema)
  stripFalsePatterns(plain)
  const code = await compile(plain, name, {
    bannerComment: NOTE.trim(),
    additionalProperties: false,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
  return code
}

/** Keys known only by a pattern become an index signature. */
function stripFalsePatterns(node) {
  if (typeof node !== 'object' || node === null) return
  for (const inner of Object.values(node)) stripFalsePatterns(inner)
  if (node.patternProperties !== undefined) {
    node.additionalProperties = Object.values(node.patternProperties)[0]
    delete node.patternProperties
  }
  // A description beside a $ref would make the referenced type a copy of its own.
  if (node.$ref !== undefined) delete node.description
  delete node.examples
  delete node.minItems
  delete node.maxItems
}
