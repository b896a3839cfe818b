import { expect, it } from 'vitest'
import { oncePerPlan } from '../../src/model/once.ts'
import { readRoadmap } from '../../src/model/read-roadmap.ts'

it('derives once for a plan, and anew for another', () => {
  const plan = (code: string) => readRoadmap({ код: code }).roadmap
  const [first, second] = [plan('первый'), plan('второй')]
  let count = 0
  const codes = oncePerPlan(({ code }) => {
    count++
    return [code.text]
  })
  expect([codes(first), codes(second), codes(first)]).toEqual([['первый'], ['второй'], ['первый']])
  expect(codes(first)).toBe(codes(first))
  expect(count).toBe(2)
})
