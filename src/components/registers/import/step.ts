import type { ImportAnswer, ImportMode } from '@/src/registers/import/answers'

/** What each step after the upload gets. */
export type Step = {
  run: ImportAnswer
  /** The server knows something new. */
  onChanged: () => void
  /** Begin with another file. */
  onAnother: () => void
}

/** Ways of taking in rows, as people choose them. */
export const MODES = [
  { value: 'add', label: '只新增', hint: '已经登记的人不动' },
  { value: 'add-or-update', label: '新增并更新', hint: '已经登记的，用表里的内容更新' },
] as const satisfies { value: ImportMode; label: string; hint: string }[]
