import type { DueWords } from '@/src/cases/desk/due-words'

const LOOKS: Record<DueWords['tone'], string> = {
  late: 'console-badge console-badge--returned',
  near: 'console-badge console-badge--waiting',
  later: 'console-badge',
  none: 'console-badge',
}

/** How much time is left, in words and colour. */
export function DueBadge({ due }: { due: DueWords }) {
  return <span className={LOOKS[due.tone]}>{due.text}</span>
}
