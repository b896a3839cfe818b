/** Why a file is not read: a caller may convert an old format with LibreOffice, and only tell the rest. */
export type RefusalReason =
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'other-format'
  | 'no-plan'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'pdf'
  | 'xls'

/** A file that cannot be imported: one Russian sentence for the user. Readers throw nothing else. */
export class ImportRefusal extends Error {
  readonly reason: RefusalReason
  constructor(reason: RefusalReason, sentence: string) {
    super(sentence)
    this.name = 'ImportRefusal'
    this.reason = reason
  }
}

/** `what` stands in the nominative: «архив обрывается». */
export function damaged(what: string): ImportRefusal {
  return new ImportRefusal(
    'damaged',
    `Файл повреждён: ${what}; откройте его в Word, Excel или LibreOffice и сохраните заново`,
  )
}

export function tooLarge(what: string): ImportRefusal {
  return new ImportRefusal('too-large', `Файл слишком велик: ${what}; оставьте в нём только план`)
}

/** `tables` are all of the document; `wanted` the number that was asked for. */
export function noPlan(tables: number, wanted: number | undefined): ImportRefusal {
  if (tables === 0) return new ImportRefusal('no-plan', 'В документе нет ни одной таблицы: план не найден')
  if (wanted !== undefined && wanted > tables)
    return new ImportRefusal('no-plan', `Таблицы ${wanted} в документе нет: всего таблиц — ${tables}`)
  const which =
    wanted === undefined
      ? `Ни одна таблица документа (их ${tables}) не похожа`
      : `Таблица ${wanted} не похожа`
  return new ImportRefusal(
    'no-plan',
    `${which} на план: нужны графы «Мероприятие» и «Срок», «Ответственный» или «Результат»; назовите таблицу и графы сами: --table 2 --map "Что делаем=мероприятие"`,
  )
}

/** Pages that were photographed have no words. */
export function scan(): ImportRefusal {
  return new ImportRefusal(
    'no-plan',
    'В документе только рисунки: похоже, это скан; распознайте его (например, в FineReader) и сохраните как .docx',
  )
}

/** A heading of `--map` that the table does not have. */
export function unknownColumn(name: string, headings: readonly string[]): ImportRefusal {
  const known = headings.map((heading) => `«${heading}»`).join(', ')
  return new ImportRefusal('no-plan', `Графы «${name}» в таблице нет; есть: ${known}`)
}
