import { type Finding, inOrder, type Severity } from '../finding/finding.ts'
import { nearest } from '../finding/nearest.ts'
import type { Document } from '../source/document.ts'
import type { FactNote, FactNoteKind } from '../status/fact-note.ts'

/** A report as a file: where its paths stand. */
export interface ReportPlace {
  readonly file: string
  readonly locate: Document['locate']
}

interface Wording {
  readonly rule: string
  readonly severity: Severity
  readonly message: (note: FactNote) => string
  readonly hint: (note: FactNote) => string
  readonly at?: 'key'
}

/** Notes of one report → findings at their places (rules.md, `report-*`). */
export function factFindings(notes: readonly FactNote[], { file, locate }: ReportPlace): Finding[] {
  return inOrder(
    notes.map((note) => {
      const { rule, severity, message, hint, at } = WORDINGS[note.kind]
      return {
        rule,
        severity,
        file,
        path: note.path,
        range: locate(note.path, at ?? 'value'),
        message: message(note),
        hint: hint(note),
        related: [],
        fixes: [],
      }
    }),
  )
}

/** The name that was meant, else the first of those that are there. */
function meant({ typed = '', candidates = [] }: FactNote, what: string): string {
  const near = nearest(typed, candidates)
  if (near !== undefined) return `вероятно, «${near}»`
  return candidates.length === 0 ? what : `${what}: ${listed(candidates)}`
}

const SHOWN = 8

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)]
  return unique.slice(0, SHOWN).join(', ') + (unique.length > SHOWN ? ` … (всего ${unique.length})` : '')
}

const FOR = 'укажите срок исполнения ключом «за»'

const WORDINGS: Readonly<Record<FactNoteKind, Wording>> = {
  'roadmap-unknown': {
    rule: 'report-roadmap-unknown',
    severity: 'error',
    message: ({ typed }) => `Отчёт относится к плану «${typed}», а этот план имеет другой код`,
    hint: (note) => meant(note, 'код плана'),
  },
  'organisation-unknown': {
    rule: 'report-organisation-unknown',
    severity: 'error',
    message: ({ typed }) => `Организации «${typed}» нет в плане, и её отчёт не учтён`,
    hint: (note) => meant(note, 'напишите ключ или название из «участники» или «состав»'),
  },
  'organisation-not-awaited': {
    rule: 'report-organisation-not-awaited',
    severity: 'warning',
    message: ({ typed }) => `Отчёт организации «${typed}» по этой строке не ожидается, и факт не учтён`,
    hint: ({ candidates = [] }) =>
      candidates.length === 0
        ? 'в строке нет ответственных'
        : `по строке отчитываются: ${listed(candidates)}`,
  },
  'organisation-cannot-decide': {
    rule: 'report-organisation-not-awaited',
    severity: 'warning',
    message: () => 'Перенести срок плана может только отчёт без ключа «организация»',
    hint: () => 'перенесите решение в отчёт органа управления',
  },
  'indicator-unknown': {
    rule: 'report-indicator-unknown',
    severity: 'error',
    at: 'key',
    message: ({ typed }) => `Показателя с кодом «${typed}» в плане нет`,
    hint: (note) => meant(note, 'коды показателей плана'),
  },
  'activity-unknown': {
    rule: 'report-activity-unknown',
    severity: 'error',
    at: 'key',
    message: ({ typed }) => `Строки «${typed}» в плане нет`,
    hint: (note) => meant(note, 'строки плана'),
  },
  'activity-ambiguous': {
    rule: 'report-activity-unknown',
    severity: 'error',
    at: 'key',
    message: ({ typed }) => `Номер «${typed}» в плане повторяется`,
    hint: ({ candidates = [] }) => `напишите раздел и строку или код: ${listed(candidates)}`,
  },
  'activity-heading': {
    rule: 'report-activity-unknown',
    severity: 'error',
    at: 'key',
    message: ({ typed }) => `Строка «${typed}» — заголовок, а не мероприятие`,
    hint: () => 'назовите подмероприятие',
  },
  'window-unknown': {
    rule: 'report-window-unknown',
    severity: 'warning',
    message: ({ fact }) =>
      fact?.period === undefined
        ? 'К дню факта ни один срок строки ещё не начался, и факт не учтён'
        : `Промежуток «${fact.period.text}» не попадает ни в один срок строки, и факт не учтён`,
    hint: ({ candidates = [] }) => (candidates.length === 0 ? FOR : `${FOR}: ${listed(candidates)}`),
  },
  'window-ambiguous': {
    rule: 'report-window-ambiguous',
    severity: 'warning',
    message: ({ fact, isCounted }) =>
      isCounted
        ? 'Факт может относиться к нескольким срокам строки, учтён в самом раннем'
        : `Промежуток «${fact?.period?.text ?? ''}» попадает в несколько сроков строки, и факт не учтён`,
    hint: ({ candidates = [] }) => `${FOR}: ${listed(candidates)}`,
  },
  'fact-repeated': {
    rule: 'report-fact-repeated',
    severity: 'warning',
    message: () => 'Об этом сроке уже сообщено, и факт ничего не меняет',
    hint: () => 'удалите повтор или укажите другой срок ключом «за»',
  },
  'fact-unreadable': {
    rule: 'report-fact-unreadable',
    severity: 'error',
    message: () => 'Дата или промежуток факта не читаются, и факт не учтён',
    hint: () => 'напишите дату как 29.03.2022, промежуток как 2022 или август 2022',
  },
  'date-in-future': {
    rule: 'report-date-in-future',
    severity: 'error',
    message: ({ fact }) =>
      fact === undefined
        ? 'Отчёт составлен позже дня, на который считается исполнение: факты без даты не учтены'
        : 'Дата позже дня, на который считается исполнение, и факт не учтён',
    hint: () => 'исправьте дату или посчитайте на более поздний день: --as-of',
  },
  'date-after-report': {
    rule: 'report-date-in-future',
    severity: 'error',
    message: () => 'Дата факта позже даты самого отчёта',
    hint: () => 'исправьте дату факта или «дата» отчёта',
  },
  'postponed-without-basis': {
    rule: 'report-postponed-without-basis',
    severity: 'error',
    message: () => 'Перенос без основания не учтён',
    hint: () => 'укажите решение: «основание: протокол от 10.01.2023 № 5»',
  },
  'postponed-without-deadline': {
    rule: 'report-postponed-without-basis',
    severity: 'error',
    message: () => 'Перенос без нового срока не учтён',
    hint: () => 'укажите новый срок: «срок: до 25.05.2023»',
  },
  'excluded-without-basis': {
    rule: 'report-excluded-without-basis',
    severity: 'error',
    message: () => 'Исключение без основания не учтено',
    hint: () => 'укажите решение: «основание: протокол от 10.01.2023 № 5»',
  },
  'event-not-awaited': {
    rule: 'report-window-unknown',
    severity: 'warning',
    message: () => 'Срок строки не зависит от события, и его день ничего не меняет',
    hint: () => 'если мероприятие исполнено, укажите «дата» вместо «событие»',
  },
}
