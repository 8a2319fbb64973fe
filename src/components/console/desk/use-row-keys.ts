'use client'

import { useEffect } from 'react'

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

const isTicked = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)

/** Whether keys belong to a field that is being filled in. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !isTicked(target) &&
  (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName))

/**
 * Moves between the rows of a list by j and k or the arrows, and marks one by x. A row is an element with
 * `data-row`; what opens it is the link inside, which gets the focus, so that Enter does the rest.
 */
export const useRowKeys = (onMark: (row: string) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const step = STEPS[event.key]
      if (step !== undefined) {
        event.preventDefault()
        const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)
        rows[next]?.querySelector<HTMLElement>('a')?.focus()
      } else if (event.key === 'x' && at >= 0) {
        event.preventDefault()
        onMark(rows[at]?.dataset.row ?? '')
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onMark])
}
