'use client'

import { ServerFunctionsProvider, useServerFunctions } from '@payloadcms/ui'
import type { ServerFunctionClient } from 'payload'
import { createContext, type PropsWithChildren, type RefObject, useCallback, useRef } from 'react'

/** How many answers the console's server functions have given in this page. */
export const AnswerCount = createContext<RefObject<number>>({ current: 0 })

/** Console provider that counts the answers of Payload's server functions. */
export const CountAnswers = ({ children }: PropsWithChildren) => {
  const { serverFunction } = useServerFunctions()
  const answers = useRef(0)
  const counted = useCallback<ServerFunctionClient>(
    async (args) => {
      try {
        return await serverFunction(args)
      } finally {
        answers.current += 1
      }
    },
    [serverFunction],
  )
  return (
    <AnswerCount value={answers}>
      <ServerFunctionsProvider serverFunction={counted}>{children}</ServerFunctionsProvider>
    </AnswerCount>
  )
}
