import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../src/source/edit/apply-edits.ts'
import type { Edit } from '../../../src/source/problem.ts'

/** «2:3-2:5» → an edit that puts `text` there. */
function edit(place: string, text: string): Edit {
  const [start, end = start] = place.split('-').map((each) => {
    const [line = 1, column = 1] = each.split(':').map(Number)
    return { line, column }
  })
  return { range: { start, end } as Edit['range'], text }
}

describe('applyEdits', () => {
  it('changes only what it is told to: line ends and the byte order mark stay', () => {
    const raw = '\ufeffа: 1\r\nб: 2\r\nв: 3\n'
    expect(applyEdits(raw, [[edit('2:4-2:5', 'два')]]).text).toBe('\ufeffа: 1\r\nб: два\r\nв: 3\n')
  })
  it('ends new lines as the first line of the file ends', () => {
    expect(applyEdits('а: 1\r\nб: 2\r\n', [[edit('1:5', '\nв: 3\nг: 4')]]).text).toBe(
      'а: 1\r\nв: 3\r\nг: 4\r\nб: 2\r\n',
    )
  })
  it('applies several, whatever their order', () => {
    const edits = [[edit('1:3-1:4', 'ЗЗЗ')], [edit('1:1-1:2', 'А')]]
    expect(applyEdits('а б в', edits)).toEqual({ text: 'А ЗЗЗ в', applied: [0, 1] })
  })
  it('leaves out a group that overlaps one before it, as a whole', () => {
    const edits = [
      [edit('1:1-1:4', 'х')],
      [edit('1:3-1:5', 'у'), edit('1:7-1:8', 'у')],
      [edit('1:5-1:6', 'z')],
    ]
    expect(applyEdits('0123456789', edits)).toEqual({
      text: 'х3z56789',
      applied: [0, 2],
    })
  })
  it('leaves out a second insertion at one place', () => {
    expect(applyEdits('ab', [[edit('1:2', '1')], [edit('1:2', '2')]])).toEqual({ text: 'a1b', applied: [0] })
  })
  it('finds columns in a line whose letters are typed in two parts', () => {
    // «й» as «и» and a breve: the document has one character there.
    expect(applyEdits('край света', [[edit('1:6-1:11', 'мира')]]).text).toBe('край мира')
  })
  it('reaches over lines', () => {
    expect(applyEdits('а\r\nб\r\nв', [[edit('1:2-3:1', ' ')]]).text).toBe('а в')
  })
})
