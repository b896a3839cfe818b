import { describe, expect, it } from 'vitest'
import { archive, editionLog, editionOf, editionsOf } from '../../src/editions/edition.ts'
import { sealOf } from '../../src/editions/seal.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { planOf } from './plans.ts'

function plan(head: string, deadline = 'май 2027 г.'): Roadmap {
  return planOf(
    `дорожная-карта: 1\nкод: x\nназвание: План\n${head}мероприятия:\n  - { мероприятие: Дело, срок: ${deadline} }\n`,
  )
}

/** «1 приказ 2027-01-20 14» */
function shown(roadmap: Roadmap): string[] {
  return editionsOf(roadmap).map(({ number, act, what }) =>
    [number, act?.kind, act?.date?.day, act?.number?.text, what].filter(Boolean).join(' '),
  )
}

const ORDER = 'приказ: { вид: распоряжение, дата: 20.01.2027, номер: 14 }\n'
const approval = (edition: number, seal = ''): string =>
  `утверждение: { редакция: ${edition}, дата: 10.03.2027, номер: 30${seal === '' ? '' : `, отпечаток: "${seal}"`} }\n`

describe('editionsOf', () => {
  it('of a draft there are none', () => {
    expect(shown(plan(''))).toEqual([])
    expect(shown(plan('приказ: { номер: 14 }\n'))).toEqual([])
    expect(editionOf(plan('приказ: { дата: __.__.2027, номер: 14 }\n'))).toBeUndefined()
  })
  it('the first is that of the order, or of the seal alone', () => {
    expect(shown(plan(ORDER))).toEqual(['1 распоряжение 2027-01-20 14'])
    expect(shown(plan(ORDER + approval(1)))).toEqual(['1 распоряжение 2027-01-20 14'])
    expect(shown(plan(approval(1)))).toEqual(['1 приказ 2027-03-10 30'])
  })
  it('every amending act makes the next, numbered or not', () => {
    const amendments =
      'изменения:\n  - { дата: 01.02.2027, номер: 20, что: Срок }\n  - { редакция: 3, вид: постановление, дата: 10.03.2027, номер: 30 }\n'
    expect(shown(plan(`редакция: 3\n${ORDER}${amendments}`))).toEqual([
      '1 распоряжение 2027-01-20 14',
      '2 приказ 2027-02-01 20 Срок',
      '3 постановление 2027-03-10 30',
    ])
  })
  it('an edition that no act is told of has that of its seal', () => {
    expect(shown(plan(`редакция: 2\n${ORDER}${approval(2)}`))).toEqual([
      '1 распоряжение 2027-01-20 14',
      '2 распоряжение 2027-03-10 30',
    ])
  })
})

describe('editionLog', () => {
  const signed = (deadline: string, edition = 1): Roadmap => {
    const head = `редакция: ${edition}\n${ORDER}`
    return plan(head + approval(edition, sealOf(plan(head, deadline))), deadline)
  }

  it('keeps the words of the last seal of an edition', () => {
    const texts = archive<string>()
    texts.add({ roadmap: plan(''), place: 'draft' })
    texts.add({ roadmap: signed('май 2027 г.'), place: 'a' })
    texts.add({ roadmap: signed('май 2027 г.'), place: 'b' })
    texts.add({ roadmap: signed('июнь 2027 г.'), place: 'c' })
    texts.add({ roadmap: signed('июль 2027 г.', 2), place: 'd' })
    const now = signed('июль 2027 г.', 2)
    const { editions, unapproved } = editionLog(now, texts)
    expect(editions.map(({ number, place, changes }) => [number, place, changes?.length])).toEqual([
      [1, 'c', undefined],
      [2, 'd', 1],
    ])
    expect(editions[1]?.changes?.[0]?.fields).toEqual([
      { name: 'срок', before: 'июнь 2027 г.', after: 'июль 2027 г.' },
    ])
    expect(unapproved).toBeUndefined()
  })
  it('knows editions that the file has lost', () => {
    const texts = archive<string>()
    texts.add({ roadmap: signed('май 2027 г.', 2), place: 'a' })
    const { editions, unapproved } = editionLog(plan(ORDER, 'июнь 2027 г.'), texts)
    expect(editions.map(({ number, place }) => [number, place])).toEqual([
      [1, undefined],
      [2, 'a'],
    ])
    expect(unapproved?.since).toBe(2)
    expect(unapproved?.changes?.some(({ what }) => what === 'row')).toBe(true)
  })
  it('tells of a broken seal without its words', () => {
    const broken = plan(ORDER + approval(1, `1-sha256:${'0'.repeat(64)}`))
    expect(editionLog(broken, archive()).unapproved).toEqual({ since: 1 })
    expect(editionLog(plan(ORDER), archive()).unapproved).toBeUndefined()
  })
})
