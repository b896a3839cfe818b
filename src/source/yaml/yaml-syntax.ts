import type { YAMLError } from 'yaml'
import type { LineTable } from '../lines.ts'
import type { Problem } from '../problem.ts'
import { type Slip, slipOf } from './yaml-slip.ts'

type Wording = readonly [message: string, hint: string]

const QUOTE = 'возьмите всё значение в кавычки'

const BY_CODE: Readonly<Record<string, Wording>> = {
  BAD_INDENT: [
    'Отступ или скобка не на месте',
    'выровняйте строку по соседним: два пробела на уровень; закройте скобки',
  ],
  BAD_SCALAR_START: ['С этого знака значение в YAML начинать нельзя', QUOTE],
  BAD_DQ_ESCAPE: [
    'Неизвестное сочетание с обратной чертой внутри кавычек',
    'напишите две черты \\\\ или замените кавычки на «ёлочки»',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['Двоеточие с пробелом внутри значения: YAML видит здесь второй ключ', QUOTE],
  BLOCK_IN_FLOW: [
    'Внутри скобок [ ] и { } нельзя начинать список или текст с новой строки',
    'запишите значение без скобок',
  ],
  DUPLICATE_KEY: ['Ключ повторён', 'оставьте один из двух ключей'],
  KEY_OVER_1024_CHARS: ['Слишком длинный ключ: похоже, потеряна кавычка или двоеточие', QUOTE],
  MISSING_CHAR: [
    'Не хватает двоеточия с пробелом, кавычки или скобки',
    'допишите «: » после ключа или закройте кавычку',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Строка без двоеточия стоит там, где ожидается «ключ: значение»',
    'допишите двоеточие с пробелом или сдвиньте строку вправо',
  ],
  TAB_AS_INDENT: [
    'Отступ сделан табуляцией, а YAML понимает только пробелы',
    'замените табуляцию двумя пробелами на каждый уровень',
  ],
  TAG_RESOLVE_FAILED: ['Восклицательный знак в начале значения — служебный', QUOTE],
  UNEXPECTED_TOKEN: [
    'После значения осталось лишнее',
    'если это часть значения, возьмите его целиком в кавычки',
  ],
}

/** Faults that the parser sees only behind the line that has them. */
const BY_SLIP: Readonly<Record<Slip['kind'], Wording>> = {
  indent: ['Строка сдвинута относительно соседних', 'выровняйте её по соседним: два пробела на уровень'],
  bracket: ['Скобка открыта и не закрыта', 'закройте скобку; если это часть текста, возьмите его в кавычки'],
  quote: ['Кавычка открыта и не закрыта', 'закройте кавычку в конце значения'],
  dash: ['Пункт списка начинается без дефиса', 'поставьте дефис с пробелом: «- …»'],
  'dash-space': ['После дефиса нет пробела, и YAML не видит пункта списка', 'поставьте пробел: «- …»'],
  colon: ['Не хватает двоеточия с пробелом', 'допишите «: » после ключа'],
}

/** YAML's own errors as problems a methodist understands: one for each cause, the first place of each. */
export function syntaxProblems(faults: readonly YAMLError[], text: string, lines: LineTable): Problem[] {
  const [first, ...more] = faults.toSorted((a, b) => a.pos[0] - b.pos[0])
  // After its first error a YAML parser guesses; what it says further on are consequences.
  if (first === undefined) return []
  const slip = slipOf(first, more, text)
  return [slip === undefined ? problemOf(first, text, lines) : slipProblem(slip, text, lines)]
}

function slipProblem({ kind, from, to }: Slip, text: string, lines: LineTable): Problem {
  const [message, hint] = nbspWording(lineAround(text, from)) ?? BY_SLIP[kind]
  return { rule: 'yaml-syntax', severity: 'error', range: lines.range(from, to), message, hint }
}

function problemOf(fault: YAMLError, text: string, lines: LineTable): Problem {
  const [from, to] = place(fault, text)
  const [message, hint] = special(fault, text, from) ??
    BY_CODE[fault.code] ?? ['Файл не читается как YAML', QUOTE]
  const end = text.indexOf('\n', from)
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    range: lines.range(from, Math.max(from + 1, Math.min(to, end < 0 ? text.length : end))),
    message,
    hint,
  }
}

/** The parser points past the fault where a character is missing; a person looks for the line that lacks it. */
function place(fault: YAMLError, text: string): readonly [number, number] {
  const [from, to] = fault.pos
  const start = text.lastIndexOf('\n', from - 1) + 1
  const block = /^[^#\n]*?:[ \t]+(?=[>|])/.exec(text.slice(start, from + 1))
  if (block !== null) return [start + block[0].length, to]
  if (fault.code !== 'MISSING_CHAR' && fault.code !== 'BAD_INDENT') return [from, to]
  let at = Math.min(from, text.length - 1)
  while (at > 0 && /\s/.test(text[at] ?? '')) at--
  return at === from ? [from, to] : [at, at + 1]
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? undefined : end)
}

function special(fault: YAMLError, text: string, from: number): Wording | undefined {
  const line = lineAround(text, from)
  const nbsp = nbspWording(line)
  if (nbsp !== undefined) return nbsp
  if (/^\s*\t/.test(line) && fault.code !== 'BAD_SCALAR_START') return BY_CODE['TAB_AS_INDENT']
  if (/:\s+-\s/.test(line) && fault.code === 'UNEXPECTED_TOKEN')
    return ['Дефис с пробелом в начале значения YAML читает как начало списка', QUOTE]
  if (/:\s+[>|]/.test(line))
    return ['Знаки > и | в начале значения — служебные: после них текст пишется с новой строки', QUOTE]
  if (/[:-]\s+["']/.test(line) && fault.code === 'UNEXPECTED_TOKEN')
    return [
      'Значение начинается с прямой кавычки, а после закрывающей кавычки есть ещё текст',
      `${QUOTE} другого вида: '"Школа" № 1' — или замените кавычки на «ёлочки»`,
    ]
  if (/[:-]\s+["']/.test(line) && fault.code === 'MISSING_CHAR')
    return ['Кавычка открыта и не закрыта', 'закройте кавычку в конце значения']
  if (/[:-]\s+[!&]/.test(line)) return ['Знаки ! и & в начале значения — служебные', QUOTE]
  return undefined
}

function nbspWording(line: string): Wording | undefined {
  if (!/^[\s-]*[^\s"'#][^:]*:\u00a0/.test(line)) return undefined
  return [
    'После двоеточия стоит неразрывный пробел, и YAML не видит ключа',
    'поставьте после двоеточия обычный пробел',
  ]
}
