/** The statuses of methods.md §1, in the order of machine output. */
export const STATUS_LABELS = {
  upcoming: 'предстоит',
  'in-progress': 'выполняется',
  'due-soon': 'скоро срок',
  done: 'выполнено',
  'done-late': 'выполнено с нарушением срока',
  partial: 'частично',
  overdue: 'просрочено',
  postponed: 'перенесено',
  excluded: 'исключено',
  'awaiting-event': 'ожидает события',
  undetermined: 'срок не определён',
} as const

export type Status = keyof typeof STATUS_LABELS

export const STATUSES: readonly Status[] = Object.keys(STATUS_LABELS) as Status[]
