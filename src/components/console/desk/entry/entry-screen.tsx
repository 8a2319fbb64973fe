'use client'

import { useEffect, useRef, useState } from 'react'
import type { EntryItem } from '@/src/cases/desk/services'
import type { PickedUnion } from '../../reorganise/union-picker'
import { askCases } from '../ask-cases'
import { CallerCases, useCallerCases } from './caller-cases'
import { EntryForm } from './entry-form'
import { emptyEntry, type Filled } from './filled'
import { Receipt, type Sent } from './receipt'

type ScreenProps = { own: PickedUnion; items: EntryItem[] }

/** What the union offers; asked for anew when another one is chosen. */
const useItems = (own: PickedUnion, ownItems: EntryItem[], union: PickedUnion): EntryItem[] => {
  const [known, setKnown] = useState({ code: own.code, items: ownItems })
  useEffect(() => {
    let isStale = false
    askCases<{ items: EntryItem[] }>(`/items?organization=${union.code}`).then(({ answer }) => {
      if (!isStale && answer) setKnown({ code: union.code, items: answer.items })
    })
    return () => {
      isStale = true
    }
  }, [union.code])
  return known.code === union.code ? known.items : []
}

/** Quick entry: the form, the caller's earlier cases beside it, and afterwards what to read out. */
export function EntryScreen({ items: ownItems, own }: ScreenProps) {
  const [filled, setFilled] = useState<Filled>(() => emptyEntry(own))
  const [sent, setSent] = useState<Sent | null>(null)
  const items = useItems(own, ownItems, filled.union)
  const earlier = useCallerCases(filled.phone)
  const top = useRef<HTMLDivElement>(null)

  // The same person under the same number: the name need not be asked again.
  const known = earlier?.[0]?.applicantName
  useEffect(() => {
    if (known) setFilled((before) => (before.name === '' ? { ...before, name: known } : before))
  }, [known])

  const change = (some: Partial<Filled>) => {
    setFilled((before) => ({ ...before, ...some }))
  }
  const again = () => {
    setFilled(emptyEntry(own, filled.source))
    setSent(null)
    top.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="entry__columns" ref={top}>
      {sent ? (
        <Receipt onAgain={again} sent={sent} />
      ) : (
        <EntryForm filled={filled} items={items} onChange={change} onSent={setSent} />
      )}
      <CallerCases cases={earlier} />
    </div>
  )
}
