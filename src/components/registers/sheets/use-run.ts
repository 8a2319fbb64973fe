'use client'

import { useCallback, useEffect, useState } from 'react'
import { askServer, sentenceOf } from './api'

const PAUSE_MS = 1000

/** States in which the server is at work and the screen asks again. */
const MOVING = ['queued', 'running']

type Run = { status: string }

type Seen<Answer> = { run: Answer | null; fault: string | null }

/**
 * What the server knows of an import or export, asked again every second while it goes on. The state is
 * the server's alone: a page that is loaded anew shows the same. `isUnfinished` tells of further states in
 * which something is still to come; it must not change between renderings.
 */
export const useRun = <Answer extends Run>(
  path: string | null,
  isUnfinished?: (run: Answer) => boolean,
) => {
  const [seen, setSeen] = useState<Seen<Answer>>({ run: null, fault: null })

  const ask = useCallback(async (): Promise<void> => {
    if (path === null) return
    await askServer<Answer>(path)
      .then((run) => setSeen({ run, fault: null }))
      .catch((error) => setSeen(({ run }) => ({ run, fault: sentenceOf(error) })))
  }, [path])

  useEffect(() => {
    void ask()
  }, [ask])

  useEffect(() => {
    const { fault, run } = seen
    const goesOn = run !== null && (MOVING.includes(run.status) || isUnfinished?.(run) === true)
    if (!goesOn && fault === null) return
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ask, isUnfinished, seen])

  return { ...seen, again: ask }
}
