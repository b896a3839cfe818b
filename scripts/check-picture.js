// The picture of check's output for README.md: runs the program with colours and draws what it printed as SVG.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const PLAN = `дорожная-карта: 1
код: shkoly-2027
название: План мероприятий («дорожная карта») по поддержке школ района
период: 2027
показатели:
  - название: Доля школ, за которыми закреплены наставники
    единица: "%"
    база: { год: 2026, значение: 15, числитель: 20, знаменатель: 140 }
    план: { 2027: 80 }
мероприятия:
  - мероприятие: Анализ результатов проверочных работ
    сорк: февраль 2027 г.
    ответственные: УО
  - мероприятие: Подведение итогов исполнения плана
    ответственные: УО
`
const INK = {
  1: 'font-weight="bold"',
  2: 'fill="#8b949e"',
  31: 'fill="#ff7b72"',
  32: 'fill="#7ee787"',
  33: 'fill="#e3b341"',
  36: 'fill="#79c0ff"',
}
const ESCAPE = String.fromCharCode(27)
const LINE = 19
const CHAR = 8.4

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'roadmap-picture-'))
writeFileSync(join(folder, 'план.yaml'), PLAN)
const { stdout } = spawnSync(
  process.execPath,
  [join(root, 'bin/roadmap.js'), 'check', 'план.yaml', '--set', 'черновик'],
  {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
    encoding: 'utf8',
  },
)
rmSync(folder, { recursive: true })
const lines = ['$ roadmap check план.yaml --set черновик', ...stdout.trimEnd().split('\n')]
const width = Math.max(...lines.map((line) => plain(line).length)) * CHAR + 32
const height = lines.length * LINE + 28
const rows = lines.map(
  (line, index) => `<text x="16" y="${28 + index * LINE}" xml:space="preserve">${spans(line)}</text>`,
)
writeFileSync(
  join(root, 'docs/pictures/check.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Consolas, monospace" font-size="14" fill="#e6edf3">
<title>roadmap check</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`,
)

function plain(line) {
  return stripVTControlCharacters(line)
}

/** Colour codes → tspans; a closing code ends the innermost one. */
function spans(line) {
  let open = 0
  const [head, ...rest] = line.split(`${ESCAPE}[`)
  const parts = [head, ...rest.flatMap((part) => [/^\d+m/.exec(part)[0], part.replace(/^\d+m/, '')])]
  const out = parts.map((part, index) => {
    const code = index % 2 === 1 ? part.slice(0, -1) : undefined
    if (code === undefined) return part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    if (INK[code] !== undefined) {
      open++
      return `<tspan ${INK[code]}>`
    }
    return open-- > 0 ? '</tspan>' : ''
  })
  return out.join('')
}
