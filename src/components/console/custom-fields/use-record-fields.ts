'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { OfferedField } from '@/collections/custom-fields/endpoints'
import { idOf } from '@/src/lib/id-of'
import { askFields } from './ask-fields'

type Asked = { fields: OfferedField[]; failure: string }

const NONE: Asked = { fields: [], failure: '' }

/** Which question the form at hand asks; '' while its union is not chosen. */
const useQuestion = (): string => {
  const { collectionSlug, id } = useDocumentInfo()
  const isUnion = collectionSlug === 'organizations'
  const owner = useFormFields(([fields]) =>
    idOf(fields[isUnion ? 'parent' : 'organization']?.value),
  )
  const register = collectionSlug ?? ''
  if (isUnion && id !== undefined)
    return new URLSearchParams({ register, organization: String(id) }).toString()
  if (owner === undefined) return ''
  const asked = { register, organization: String(owner), ...(isUnion ? { below: '1' } : {}) }
  return new URLSearchParams(asked).toString()
}

/** The fields that apply to the record of this form; they follow the union that is chosen in it. */
export const useRecordFields = (): Asked => {
  const question = useQuestion()
  const [asked, setAsked] = useState(NONE)
  useEffect(() => {
    let isCurrent = true
    const set = (answer: Asked) => {
      if (isCurrent) setAsked(answer)
    }
    if (question === '') set(NONE)
    else
      askFields(Object.fromEntries(new URLSearchParams(question))).then(
        (fields) => set({ fields, failure: '' }),
        (error: Error) => set({ fields: [], failure: error.message }),
      )
    return () => {
      isCurrent = false
    }
  }, [question])
  return asked
}
