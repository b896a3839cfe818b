/**
 * A rule that has no file of its own: reading and the schema find its faults. Always on, the same in every set. Its examples
 * are whole files; `bad` gives exactly one finding, of this rule, `good` none in the set of a draft.
 */
export interface FormRule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly summary: string
  readonly why: string
  readonly bad: string
  readonly good: string
  /** The example stands in the file in this encoding. */
  readonly badEncoding?: 'windows-1251'
}

const PLAN = `дорожная-карта: 1
код: school-2027
название: План мероприятий («дорожная карта»)
период: 2027
мероприятия:
  - мероприятие: Анализ результатов ВПР
    срок: май 2027 г.
    ответственные: УО
`

/** The plan with one place of it changed. */
function plan(found: string, by: string): string {
  return PLAN.replace(found, by)
}

export const FORM_RULES: readonly FormRule[] = [
  {
    id: 'file-encoding',
    severity: 'error',
    summary: 'Файл сохранён не в кодировке UTF-8',
    why: 'В другой кодировке русские буквы читаются неверно, поэтому программа не читает такой файл вовсе. Откройте его в редакторе и сохраните в кодировке UTF-8.',
    bad: PLAN,
    badEncoding: 'windows-1251',
    good: PLAN,
  },
  {
    id: 'file-conflict-marker',
    severity: 'error',
    summary: 'В файле осталась метка слияния git',
    why: 'Двое изменили одно и то же место, и git оставил обе версии: пока не выбрана одна, непонятно, что утверждает приказ.',
    bad: plan(
      'период: 2027\n',
      '<<<<<<< HEAD\nпериод: 2027\n=======\nпериод: 2027–2028\n>>>>>>> правки отдела\n',
    ),
    good: PLAN,
  },
  {
    id: 'file-kind-unknown',
    severity: 'error',
    summary: 'Файл не начинается с ключа «дорожная-карта», «отчёт» или «настройки»',
    why: 'По первому ключу программа узнаёт, план это, отчёт или настройки; файл с опечаткой в нём остался бы непроверенным.',
    bad: plan('дорожная-карта: 1', 'дорожная карта: 1'),
    good: PLAN,
  },
  {
    id: 'yaml-syntax',
    severity: 'error',
    summary: 'Файл не читается как YAML',
    why: 'Пропущенная кавычка, скобка или отступ меняют смысл всего, что стоит ниже, поэтому дальше этого места программа не гадает.',
    bad: plan('название: План', 'название: "План'),
    good: PLAN,
  },
  {
    id: 'yaml-key-repeated',
    severity: 'error',
    summary: 'Ключ повторён',
    why: 'Из двух значений YAML молча берёт одно: какое из них верно, должен решить автор.',
    bad: plan('период: 2027\n', 'период: 2027\nпериод: 2028\n'),
    good: PLAN,
  },
  {
    id: 'yaml-ambiguous-value',
    severity: 'error',
    summary: 'YAML прочитал значение не так, как оно написано',
    why: 'Решётка после пробела, запятая внутри { }, двоеточие внутри пункта списка обрезают или делят текст; в кавычках он остаётся таким, как напечатан.',
    bad: plan('ответственные: УО\n', 'ответственные: УО\n    подтверждение: Приказ #412\n'),
    good: plan('ответственные: УО\n', 'ответственные: УО\n    подтверждение: "Приказ #412"\n'),
  },
  {
    id: 'yaml-alias',
    severity: 'warning',
    summary: 'Значение повторяется ссылкой, а не написано словами',
    why: 'Метки (&) и ссылки (*) допустимы, но тот, кто сверяет файл с приказом, не видит на месте ссылки самих слов.',
    bad: plan('ответственные: УО\n', 'ответственные: &уо УО\n    примечание: *уо\n'),
    good: plan('ответственные: УО\n', 'ответственные: УО\n    примечание: УО\n'),
  },
  {
    id: 'schema-unknown-key',
    severity: 'error',
    summary: 'Такого ключа в формате нет',
    why: 'Ключ с опечаткой или на чужом месте никто не прочтёт: значение не попадёт ни в проверку, ни в приказ.',
    bad: plan('срок:', 'сорк:'),
    good: PLAN,
  },
  {
    id: 'schema-missing-key',
    severity: 'error',
    summary: 'Не хватает обязательного ключа',
    why: 'Без кода на план не сослаться из отчёта, без названия и мероприятий печатать нечего.',
    bad: plan('код: school-2027\n', ''),
    good: PLAN,
  },
  {
    id: 'schema-wrong-type',
    severity: 'error',
    summary: 'На месте списка, текста или набора ключей стоит другое',
    why: 'Значение не того вида программа не может ни проверить, ни напечатать, поэтому не читает его.',
    bad: `${PLAN.slice(0, PLAN.indexOf('мероприятия:'))}мероприятия: Анализ результатов ВПР\n`,
    good: PLAN,
  },
  {
    id: 'schema-wrong-value',
    severity: 'error',
    summary: 'Значение не из списка допустимых или не читается',
    why: 'Дата, которой нет в календаре, число словами, незнакомое название графы остались бы без проверки и попали бы в приказ как есть.',
    bad: plan('период: 2027', 'период: ближайшие годы'),
    good: PLAN,
  },
]
