import type { ReactNode } from 'react'
import { LOGGED_OUT } from './ask-cases'

type FaultProps = { sentence: string | undefined; children?: ReactNode }

/** What was wrong, in one sentence; whose session ended logs in beside it, so that nothing typed is lost. */
export function Fault({ children, sentence }: FaultProps) {
  if (!sentence) return null
  return (
    <p className="desk-form__fault" role="alert">
      {sentence}
      {sentence === LOGGED_OUT ? (
        <a href="/admin/login" rel="noreferrer" target="_blank">
          在新窗口登录
        </a>
      ) : null}
      {children}
    </p>
  )
}
