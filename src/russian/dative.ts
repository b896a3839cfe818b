/** Who orders are given to: accusative and dative, singular and plural. */
const ADDRESSEES: readonly (readonly [acc: string, dat: string, accMany: string, datMany: string])[] = [
  ['руководителя', 'руководителю', 'руководителей', 'руководителям'],
  ['директора', 'директору', 'директоров', 'директорам'],
  ['начальника', 'начальнику', 'начальников', 'начальникам'],
  ['заместителя', 'заместителю', 'заместителей', 'заместителям'],
  ['заведующего', 'заведующему', 'заведующих', 'заведующим'],
  ['заведующую', 'заведующей', 'заведующих', 'заведующим'],
  ['председателя', 'председателю', 'председателей', 'председателям'],
  ['специалиста', 'специалисту', 'специалистов', 'специалистам'],
  ['методиста', 'методисту', 'методистов', 'методистам'],
  ['педагога', 'педагогу', 'педагогов', 'педагогам'],
  ['учителя', 'учителю', 'учителей', 'учителям'],
  ['воспитателя', 'воспитателю', 'воспитателей', 'воспитателям'],
  ['координатора', 'координатору', 'координаторов', 'координаторам'],
  ['куратора', 'куратору', 'кураторов', 'кураторам'],
  ['организатора', 'организатору', 'организаторов', 'организаторам'],
  ['секретаря', 'секретарю', 'секретарей', 'секретарям'],
  ['инспектора', 'инспектору', 'инспекторов', 'инспекторам'],
  ['консультанта', 'консультанту', 'консультантов', 'консультантам'],
  ['психолога', 'психологу', 'психологов', 'психологам'],
  ['бухгалтера', 'бухгалтеру', 'бухгалтеров', 'бухгалтерам'],
  ['работника', 'работнику', 'работников', 'работникам'],
  ['сотрудника', 'сотруднику', 'сотрудников', 'сотрудникам'],
  ['главу', 'главе', 'глав', 'главам'],
]

const DATIVE_OF: ReadonlyMap<string, string> = new Map(
  ADDRESSEES.flatMap(([acc, dat, accMany, datMany]) => [[acc, dat] as const, [accMany, datMany] as const]),
)

/** Tasks have an object of their own, so that the person before them can only be the doer. */
const TASKS: ReadonlySet<string> = new Set(
  `обеспечить обеспечивать организовать организовывать провести проводить разработать разрабатывать
  осуществить осуществлять участвовать создать создавать разместить размещать довести продолжить усилить
  активизировать применять внедрить внедрять сформировать составить проанализировать выполнить выполнять
  реализовать реализовывать контролировать проконтролировать координировать сопровождать оказать оказывать
  руководствоваться соблюдать запланировать спланировать предусмотреть издать завершить отчитаться опубликовать
  публиковать вести наладить учесть учитывать способствовать оформить согласовать скорректировать предоставить
  предоставлять`.split(/\s+/),
)
/** With these the person is the object: «Методиста Иванову назначить куратором». */
const ABOUT_PERSONS: ReadonlySet<string> = new Set(
  `назначить включить направить ознакомить поощрить наградить освободить утвердить считать поставить предупредить
  привлечь обязать уведомить информировать проинформировать известить обучить командировать премировать просить
  исключить ввести определить закрепить допустить возложить собрать пригласить признать объявить подготовить
  принять представить поблагодарить избрать`.split(/\s+/),
)
const PHRASES_OF_TASKS = /^(?:принять\s+(?:участие|меры)|представить\s+(?:отч|информац|сведен|план))/iu

/** The numbering that authors type before a clause. */
const MARKER = /^[\s\d.)–—-]*/
const ADJECTIVE = /^[A-Za-zА-Яа-яЁё][A-Za-zА-Яа-яЁё-]*(?:[ое]го|[ыие]х|ую)$/u

/** The addressee that begins a clause in the accusative, and how the dative reads; nothing when it is no addressee. */
export function accusativeAddressee(
  clause: string,
): { readonly words: string; readonly dative: string } | undefined {
  const text = clause.replace(MARKER, '')
  // «Первого заместителя», «Всех ведущих специалистов»: the noun is among the first three words.
  const words = text.split(/\s+/, 3).map((word) => word.replace(/[^A-Za-zА-Яа-яЁё-]+$/u, ''))
  const at = words.findIndex((word) => DATIVE_OF.has(word.toLowerCase()))
  const noun = words[at]
  if (noun === undefined || !words.slice(0, at).every((word) => ADJECTIVE.test(word))) return undefined
  const found = new RegExp(`^${words.slice(0, at + 1).join('\\s+')}`, 'u').exec(text)?.[0]
  if (found === undefined || !beginsWithTask(text.slice(found.length))) return undefined
  const dative = DATIVE_OF.get(noun.toLowerCase()) ?? noun
  return {
    words: found,
    dative: [...words.slice(0, at).map(dativeAdjective), asTyped(dative, noun)].join(' '),
  }
}

function beginsWithTask(text: string): boolean {
  const rest = text.replace(/\([^()]*\)/g, ' ')
  for (const { 0: word, index } of rest.matchAll(/[A-Za-zА-Яа-яЁё]+/gu)) {
    if (PHRASES_OF_TASKS.test(rest.slice(index)) || TASKS.has(word.toLowerCase())) return true
    if (ABOUT_PERSONS.has(word.toLowerCase())) return false
  }
  return false
}

function dativeAdjective(word: string): string {
  return word
    .replace(/([ое])го$/u, '$1му')
    .replace(/([ыие])х$/u, '$1м')
    .replace(/ую$/u, 'ой')
}

function asTyped(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
