import { describe, expect, it } from 'vitest'
import { formatted } from './formatted.ts'

const HEAD = 'дорожная-карта: 1\nкод: п\nназвание: П\n'
const ROWS = '\nмероприятия:\n  - мероприятие: А\n'

/** What comes of the lines between head and rows of a plan. */
function between(lines: string): string {
  const text = formatted(`${HEAD}${lines}${ROWS}`)
  return text.slice(HEAD.length, -ROWS.length)
}

describe('a comment', () => {
  it('above the first key, with empty lines between, stays at the top', () => {
    const top = '# yaml-language-server: $schema=x.json\n\n# roadmap-ignore-file text-dash: так в приказе\n'
    expect(formatted(`\n\n${top}${HEAD}${ROWS}`)).toBe(top + HEAD + ROWS)
  })

  it.each([
    [
      'above a key goes where the key goes',
      'цель: Ц\n# о периоде\nпериод: 2027\n',
      '# о периоде\nпериод: 2027\nцель: Ц\n',
    ],
    ['behind words stays behind them', 'период: 2027 # год\n', 'период: 2027 # год\n'],
    [
      'in a column of comments stays in it',
      'территория: "г"   # а\nпериод: 2027      # б\n',
      'территория: г     # а\nпериод: 2027      # б\n',
    ],
    ['behind a key stays there', 'задачи: # три\n- а\n', 'задачи: # три\n  - а\n'],
    [
      'behind the sign of a block stays there',
      'цель: >- # почему\n  слово\n  дело\n',
      'цель: слово дело # почему\n',
    ],
    [
      'behind lines of words stays with them',
      'цель: слово\n  дело # почему\n',
      'цель: слово дело # почему\n',
    ],
    [
      'between a key and its words stays with both',
      'цель: # раз\n  # два\n  слово # три\n',
      '# два\n# раз\nцель: слово # три\n',
    ],
    [
      'behind what was left empty stays',
      'территория: # позже\nпериод: 2027\n',
      'территория: # позже\nпериод: 2027\n',
    ],
    [
      'behind a bracket stands above what becomes a block',
      'задачи: [а, б] # две\n',
      '# две\nзадачи:\n  - а\n  - б\n',
    ],
    [
      'inside of brackets stays with its item',
      'задачи: [ # все\n  а, # раз\n  # о б\n  б\n  # конец\n  ]\n',
      'задачи:\n  # все\n  - а # раз\n  # о б\n  - б\n  # конец\n',
    ],
    ['inside of empty brackets', 'задачи: [ # нет\n  # пока\n  ]\n', '# пока\nзадачи: [] # нет\n'],
    ['behind a dash stands above it', 'задачи:\n- # раз\n  а\n', 'задачи:\n  # раз\n  - а\n'],
    [
      'at the end of a list stays in it',
      'задачи:\n  - а\n  # - б\nпериод: 2027\n',
      'период: 2027\nзадачи:\n  - а\n  # - б\n',
    ],
    [
      'at the indent of the next key belongs to it',
      'задачи:\n- а\n# о периоде\nпериод: 2027\n',
      '# о периоде\nпериод: 2027\nзадачи:\n  - а\n',
    ],
    [
      'without a space after its sign is left so',
      '#период: 2026\nпериод: 2027\n',
      '#период: 2026\nпериод: 2027\n',
    ],
    ['that says less than nothing stays', '#\n##\nпериод: 2027\n', '#\n##\nпериод: 2027\n'],
  ])('%s', (_, lines, expected) => {
    expect(between(lines)).toBe(expected)
  })

  it('that silences a rule speaks of what it spoke of, wherever it stood', () => {
    expect(
      between(
        'участники:\n  УО: Управление\n  # roadmap-ignore a: о задачах\nзадачи:\n- код: к\n  # roadmap-ignore b: о тексте\n  текст: слово\n- # roadmap-ignore c: о пункте\n  текст: дело\n# roadmap-ignore d: о периоде\nпериод: 2027\n',
      ),
    ).toBe(
      '# roadmap-ignore d: о периоде\nпериод: 2027\n\nучастники:\n  УО: Управление\n# roadmap-ignore a: о задачах\nзадачи:\n  - код: к\n    # roadmap-ignore b: о тексте\n    текст: слово\n  # roadmap-ignore c: о пункте\n  - текст: дело\n',
    )
  })

  it('that silences a rule for a key goes behind its words where the key becomes the first of an item', () => {
    const row = (text: string): string =>
      formatted(
        `${HEAD}мероприятия:\n- срок: 2027\n  # о деле\n  # roadmap-ignore x: так в приказе\n  мероприятие: ${text}\n`,
      )
    expect(row('А')).toBe(
      `${HEAD}\nмероприятия:\n  # о деле\n  - мероприятие: А # roadmap-ignore x: так в приказе\n    срок: 2027\n`,
    )
    expect(row('слово '.repeat(30))).toContain('- мероприятие: >- # roadmap-ignore x: так в приказе\n')
  })
})

describe('an empty line', () => {
  it('between entries stays, more are one, and none begins a mapping', () => {
    expect(between('\n\n\nпериод: 2027\n\n\n\nцель: Ц\nзадачи:\n\n  - а\n\n\n  - б\n\n')).toBe(
      '\nпериод: 2027\n\nцель: Ц\nзадачи:\n  - а\n\n  - б\n',
    )
  })
  it('sets the parts of a plan apart', () => {
    expect(between('участники: {УО: У}\nпериод: 2027\nприказ:\n  номер: 1\n')).toBe(
      'период: 2027\n\nприказ:\n  номер: 1\n\nучастники:\n  УО: У\n',
    )
  })
  it('between a comment and its key stays', () => {
    expect(between('# Часть первая\n\n# о периоде\nпериод: 2027\n')).toBe(
      '# Часть первая\n\n# о периоде\nпериод: 2027\n',
    )
  })
})
