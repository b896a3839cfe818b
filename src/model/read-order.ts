import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import type { Path } from '../source/problem.ts'
import { actsFrom } from './acts-from.ts'
import {
  type At,
  dayAt,
  isMap,
  items,
  placed,
  present,
  type Report,
  under,
  wordList,
  words,
} from './read-parts.ts'
import type { ActKind, Clause, Order, Person, Visa } from './roadmap.ts'

type OrderFile = NonNullable<RoadmapFile['приказ-об-изменении']>
type PersonFile = NonNullable<OrderFile['подписал']>

export function readOrder(at: At<OrderFile>, report: Report): Order {
  const clauses = readClauses(at.map['пункты'], [...at.path, 'пункты'])
  const preamble = words(at, 'преамбула')
  const executor = under(at, 'исполнитель')
  const lone = words(at, 'исполнитель')
  const signatory = under(at, 'подписал')
  return {
    path: at.path,
    kind: (at.map['вид'] ?? 'приказ') as ActKind,
    letterhead: wordList(at, 'реквизиты'),
    clauses,
    visas: readVisas(at.map['согласовано'], [...at.path, 'согласовано'], report),
    distribution: wordList(at, 'рассылка'),
    ...present({
      organisation: words(at, 'организация'),
      organisationGenitive: words(at, 'организация-в-родительном'),
      place: words(at, 'место'),
      date: dayAt(at, 'дата', report),
      number: words(at, 'номер'),
      title: words(at, 'заголовок'),
      preamble,
      verb: words(at, 'глагол'),
      signatory: signatory && readPerson(signatory, report),
      executor: readExecutor(executor, lone),
      reason: words(at, 'причина'),
      actsFrom: actsFrom([
        ...(preamble ? [preamble] : []),
        ...clauses.flatMap((clause) => [clause, ...clause.clauses]),
      ]),
    }),
  }
}

function readExecutor(
  at: At<{ имя?: unknown; телефон?: unknown }> | undefined,
  lone: ReturnType<typeof words>,
): Order['executor'] {
  if (at === undefined) return lone && { path: lone.path, name: lone }
  return { path: at.path, ...present({ name: words(at, 'имя'), phone: words(at, 'телефон') }) }
}

export function readPerson(at: At<PersonFile>, report: Report): Person {
  return {
    path: at.path,
    ...present({
      position: words(at, 'должность'),
      name: words(at, 'имя'),
      date: dayAt(at, 'дата', report),
    }),
  }
}

export function readVisas(value: unknown, path: Path, report: Report): Visa[] {
  return items(value, path).flatMap((item): Visa[] => {
    if (isMap(item.value)) return [readPerson({ map: item.value as PersonFile, path: item.path }, report)]
    return [placed(item.value, item.path)].flatMap((visa) => visa ?? [])
  })
}

function readClauses(value: unknown, path: Path): Clause[] {
  return items(value, path).flatMap((item): Clause[] => {
    if (!isMap(item.value))
      return [placed(item.value, item.path)].flatMap((text) => (text ? [{ ...text, clauses: [] }] : []))
    const text = placed(item.value['текст'], [...item.path, 'текст'])
    const clauses = items(item.value['пункты'], [...item.path, 'пункты']).flatMap(
      (inner) => placed(inner.value, inner.path) ?? [],
    )
    return [{ path: [...item.path, 'текст'], text: text?.text ?? '', clauses }]
  })
}
