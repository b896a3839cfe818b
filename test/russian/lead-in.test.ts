import { expect, it } from 'vitest'
import { hasLeadIn } from '../../src/russian/lead-in.ts'

it.each(['Цель: помочь', 'Паспорт\n| **Цель программы** | помочь |', '## II. Цели'])(
  'leads in: %s',
  (text) => {
    expect(hasLeadIn(text, 'цел[ьи]')).toBe(true)
  },
)

it.each(['Наша цель — помочь', 'Целый год'])('does not: %s', (text) => {
  expect(hasLeadIn(text, 'цел[ьи]')).toBe(false)
})
