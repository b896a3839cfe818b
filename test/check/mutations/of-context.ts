import { misspell, type Operator, renamed, replaced, without } from './mutation.ts'
import { placesAt } from './source-text.ts'

const another =
  (path: string, by: string): Operator =>
  (source) =>
    placesAt(source, path).map((place) => replaced(source, place, by))

/** Changes of what everything else leans on: what each gives stands in `context.yaml`. */
export const CONTEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  'a part is left out': (source) =>
    placesAt(
      source,
      String.raw`(?:разделы/\d+/)?период|участники|приказ|таблица|приложения|тексты|календарь`,
    ).flatMap((place) => without(source, place, [])),
  'the period is another': another('период', '2030–2031'),
  'the order is signed years later': another('приказ/дата', '01.09.2041'),
  'a participant is misspelt in the list': (source) =>
    placesAt(source, 'участники/[^/]+').map((place) => renamed(source, place, misspell(place.key ?? ''))),
}
