/** Parts of a file that an empty line sets apart, whoever writes it. */
export const APART: ReadonlySet<string> = new Set([
  'приказ',
  'приказ-об-изменении',
  'приложения',
  'участники',
  'основания',
  'тексты',
  'показатели',
  'таблица',
  'разделы',
  'мероприятия',
  'календарь',
  'оформление',
  'изменения',
  'утверждение',
])
