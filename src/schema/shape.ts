import type { Path } from '../source/problem.ts'
import { SHAPES, type Shape } from './generated/shapes.ts'
import type { Kind } from './kind.ts'

const NOTHING: Shape = {}

/** The shape of the schema at a path of the document. */
export function shapeAt(kind: Kind, path: Path): Shape {
  let name: string = kind
  for (const step of path) {
    const shape: Shape = SHAPES[name] ?? NOTHING
    const inner =
      typeof step === 'string' && Object.hasOwn(shape.keys ?? {}, step) ? shape.keys?.[step] : undefined
    name = inner ?? (typeof step === 'number' ? shape.items : shape.rest) ?? ''
  }
  return SHAPES[name] ?? NOTHING
}

/** Words by which people call a key when they do not remember its name. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  ответственные: ['исполнитель', 'исполнители', 'ответственный', 'ответственныйисполнитель', 'кто'],
  срок: ['сроки', 'срокисполнения', 'срокиисполнения', 'период', 'дата', 'когда'],
  мероприятие: [
    'название',
    'наименование',
    'содержание',
    'наименованиемероприятия',
    'текст',
    'деятельность',
    'что',
  ],
  результат: ['ожидаемыйрезультат', 'ожидаемыерезультаты', 'итог', 'результаты', 'эффект'],
  название: ['наименование', 'заголовок', 'имя', 'раздел', 'показатель', 'индикатор', 'полноеназвание'],
  показатели: ['индикаторы', 'показатель', 'индикатор', 'целевыепоказатели'],
  разделы: ['раздел', 'направления', 'блоки', 'этапы'],
  мероприятия: ['строки', 'план', 'пункты', 'подмероприятия', 'действия'],
  участники: ['сокращения', 'исполнители', 'ответственные'],
  подтверждение: ['документ', 'подтверждающийдокумент', 'основание'],
  текст: ['название', 'содержание', 'пункт', 'задача'],
  пункты: ['подпункты', 'список'],
  подписал: ['подпись', 'руководитель', 'подписант'],
  имя: ['фио', 'фамилия'],
  организация: ['учреждение', 'орган'],
  преамбула: ['основание', 'вступление'],
  заголовок: ['название', 'наименование', 'тема'],
  единица: ['единицаизмерения', 'едизм', 'ед'],
  план: ['цель', 'плановыезначения', 'значения', 'целевоезначение'],
  база: ['базовоезначение', 'исходноезначение', 'факт'],
  карта: ['дорожнаякарта', 'план', 'код'],
  цель: ['цели'],
  задачи: ['задача'],
  'утратила-силу': ['утратилсилу', 'отменено', 'исключено'],
}

/** The legal key that people call `typed`, if exactly that word is known for it. */
export function keyByMeaning(typed: string, legal: readonly string[]): string | undefined {
  const word = typed.toLowerCase().replace(/[\s_.-]+/g, '')
  return legal.find((key) => MEANINGS[key]?.includes(word))
}
