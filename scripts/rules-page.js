// docs/rules.md: every rule with its reason and examples, under an anchor of its own name.

const LEVELS = { error: 'ошибка', warning: 'предупреждение', info: 'замечание', off: '—' }

const FIXES = {
  safe: 'Исправление: само, смысл не меняется (`roadmap check --fix`).',
  unsafe:
    'Исправление: программа предложит замену, но смысл может измениться (`roadmap check --fix --unsafe`).',
  both: 'Исправление: где смысл не меняется — само (`roadmap check --fix`), остальное — с `--unsafe`.',
  none: 'Исправление: вручную.',
}

const INTRO = `<!-- Создано командой npm run update из src/rules; не правьте. -->
# Правила проверки

Что находит \`roadmap check\`, почему это важно и как исправить. То же самое без интернета показывают команды
\`roadmap rules\` (список со строгостью в вашей папке) и \`roadmap explain ПРАВИЛО\` (одно правило целиком).

Наборы: **черновик** — только то, что точно неверно; **рекомендуемый** — по умолчанию; **подписание** — ничего не упущено.
Строгость правила меняют в файле \`roadmap.config.yaml\`, ключ \`правила\`. О найденном в одном месте молчит пометка над строкой или
в её конце, о найденном во всём файле — пометка в его начале; причина обязательна, срок — по желанию:

\`\`\`yaml
# roadmap-ignore deadline-before-order: план продлён приказом № 12 (до 01.09.2027)
# roadmap-ignore-file activity-repeated: мероприятия повторяются каждый год
\`\`\`

\`\`\`console
$ roadmap explain goal-missing
goal-missing — У плана нет цели
…
\`\`\`

В примерах показаны только те ключи плана, о которых говорит правило.
`

/** @returns {string} the page in Markdown */
export function rulesPage(rules) {
  const families = [...new Set(rules.map(({ family }) => family))]
  const parts = families.map((family) => familyPart(family, rules))
  return `${INTRO}\n${families.map((family) => `- [${family}](#${anchor(family)})`).join('\n')}\n\n${parts.join('\n')}`
}

/** As GitHub makes it of a heading. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\d\s-]/gu, '')
    .replaceAll(' ', '-')
}

function familyPart(family, rules) {
  const own = rules.filter((rule) => rule.family === family)
  const rows = own.map(
    ({ id, severity: { draft, recommended, signoff }, summary }) =>
      `| [${id}](#${id}) | ${[draft, recommended, signoff].map((level) => LEVELS[level]).join(' | ')} | ${summary} |`,
  )
  return `## ${family}

| правило | черновик | рекомендуемый | подписание | что находит |
|---|---|---|---|---|
${rows.join('\n')}

${own.map(rulePart).join('\n')}`
}

function rulePart({ id, optIn, summary, why, bad, badEncoding, good, fix, isSuppressible }) {
  const asked = optIn === undefined ? '' : ' Проверяется только с настройкой `дополнительно: [фиоко]`.'
  const silence = isSuppressible ? '' : ' Пометкой не отключается.'
  const encoding = badEncoding === undefined ? '' : ` (файл в кодировке ${badEncoding})`
  return `### ${id}

${summary}. ${why}${asked}

Плохо${encoding}:

\`\`\`yaml
${bad}
\`\`\`

Хорошо:

\`\`\`yaml
${good}
\`\`\`

${FIXES[fix]}${silence}
`
}
