'use client'

import { useConfig, useListQuery } from '@payloadcms/ui'
import type { ClientConfig, ClientField } from 'payload'
import { useEffect, useRef, useState } from 'react'
import type { OfferedField } from '@/collections/custom-fields/endpoints'
import { askFields } from './ask-fields'

const INPUTS = {
  text: 'text',
  number: 'number',
  date: 'date',
  choice: 'select',
  'yes-no': 'checkbox',
} as const

/**
 * What the list's own filters take for a column. It is nobody's: its path leads into `custom`, and its
 * name is that of the column whose access counts.
 */
const filterOf = ({ key, label, options, type, unionName }: OfferedField): ClientField =>
  ({
    name: 'custom',
    type: INPUTS[type],
    virtual: `custom.${key}`,
    label: unionName ? `${label}（${unionName}）` : label,
    admin: {
      disableBulkEdit: true,
      disableGroupBy: true,
      disableListColumn: true,
      ...(type === 'date'
        ? { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } }
        : {}),
    },
    ...(type === 'choice' ? { options } : {}),
  }) as ClientField

const isFilter = (field: ClientField): boolean =>
  'virtual' in field && typeof field.virtual === 'string' && field.virtual.startsWith('custom.')

const withoutFilters = (config: ClientConfig): ClientConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    fields: collection.fields.filter((field) => !isFilter(field)),
  })),
})

/**
 * Puts unions' own fields among those that the list can be filtered by. Payload knows the fields of a
 * list from its configuration alone; these are added to the browser's copy while the list is open.
 */
export function CustomFilterFields() {
  const { collectionSlug } = useListQuery()
  const { config, setConfig } = useConfig()
  const [offered, setOffered] = useState<OfferedField[]>([])

  useEffect(() => {
    // Without them the list works as before.
    askFields({ register: collectionSlug }).then(setOffered, () => setOffered([]))
  }, [collectionSlug])

  useEffect(() => {
    const collection = config.collections.find(({ slug }) => slug === collectionSlug)
    if (offered.length === 0 || !collection || collection.fields.some(isFilter)) return
    const fields = [
      ...collection.fields,
      ...offered.filter(({ isRetired }) => !isRetired).map(filterOf),
    ]
    const collections = config.collections.map((each) =>
      each === collection ? { ...collection, fields } : each,
    )
    setConfig({ ...config, collections })
  }, [collectionSlug, config, offered, setConfig])

  const latest = useRef(config)
  latest.current = config
  useEffect(() => () => setConfig(withoutFilters(latest.current)), [setConfig])
  return null
}
