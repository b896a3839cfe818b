import { FORMATTERS } from '../formatters/index.ts'
import { EXIT, Refusal } from './exit.ts'
import { readChoice } from './options.ts'

/** The names of `--format`: what formatters write, and the sheet of remarks, which is a document. */
export const FORMAT_NAMES: readonly string[] = [...Object.keys(FORMATTERS), 'review']

/** As a target: the output of the program itself. */
export const SCREEN = '-'

/** One `--format`. Only a review may have no target: it stands beside each plan. */
export interface FormatChoice {
  readonly name: string
  readonly target?: string
}

/** `pretty`, `sarif=out.sarif`; `output` is `-o`, the place of a review that names none itself. */
export function readFormats(typed: readonly string[], output: string | undefined): FormatChoice[] {
  const choices = typed.map(readFormat)
  const isHomeless = ({ name, target }: FormatChoice): boolean => name === 'review' && target === undefined
  const homeless = choices.filter(isHomeless)
  if (output !== undefined && homeless.length === 0)
    throw new Refusal(
      EXIT.usage,
      'параметр «-o» — для листа замечаний: --format review; остальным файл указывают так: --format sarif=итог.sarif',
    )
  if (homeless.length > 1) throw new Refusal(EXIT.usage, 'вид вывода «review» указан дважды')
  const placed = choices.map((choice) =>
    isHomeless(choice) && output !== undefined ? { ...choice, target: output } : choice,
  )
  const shown = placed.filter(({ target }) => target === SCREEN).map(({ name }) => `«${name}»`)
  if (shown.length > 1)
    throw new Refusal(
      EXIT.usage,
      `на экран выводится один вид, а указано несколько: ${shown.join(', ')}; остальным укажите файл: --format sarif=итог.sarif`,
    )
  return placed
}

function readFormat(typed: string): FormatChoice {
  const [, word = '', target] = /^([^=]*)(?:=(.*))?$/s.exec(typed) ?? []
  const name = readChoice('--format', word, Object.fromEntries(FORMAT_NAMES.map((each) => [each, each])))
  if (target === '')
    throw new Refusal(EXIT.usage, `после «${typed}» не указан файл; напишите так: --format ${word}=ИМЯ_ФАЙЛА`)
  if (target !== undefined) return { name, target }
  return name === 'review' ? { name } : { name, target: SCREEN }
}
