'use client'

import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'

/** An item of the form above the one in hand, on whose answer it can hang. */
export type EarlierItem = {
  /** Its name once it has one, else its label. */
  key: string
  label: string
  kind: string
  options: string[]
}

const ASKED_BY_CHOICE = ['choice', 'choices', 'consent', 'text', 'number', 'date']

const linesOf = (text: unknown): string[] =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The items above the row of a field, as the form now stands. @param path of a field of the row */
export const useEarlierItems = (path: string): EarlierItem[] => {
  const [, list = '', row = '0'] = /^(.+)\.(\d+)\.[^.]+$/.exec(path) ?? []
  // As text: the selector's outcome is compared by identity.
  const items = useFormFields(([fields]) =>
    JSON.stringify(
      Array.from({ length: Number(row) }, (_, at) => {
        const valueIn = (name: string) => fields[`${list}.${at}.${name}`]?.value
        const label = String(valueIn('label') ?? '').trim()
        return {
          key: String(valueIn('name') || label),
          label,
          kind: String(valueIn('kind') ?? ''),
          options: linesOf(valueIn('options')),
        }
      }),
    ),
  )
  return useMemo(
    () =>
      (JSON.parse(items) as EarlierItem[]).filter(
        ({ kind, label }) => label !== '' && ASKED_BY_CHOICE.includes(kind),
      ),
    [items],
  )
}

/** The one that a value names: by name, or by label while the draft was not saved yet. */
export const itemNamed = (
  items: readonly EarlierItem[],
  value: string | undefined,
): EarlierItem | undefined => items.find(({ key, label }) => key === value || label === value)
