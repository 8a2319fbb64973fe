import type { CollectionAfterChangeHook } from 'payload'
import { type HistoryEntry, writeHistory } from '@/src/database/union-history'
import { toIsoDay } from '@/src/lib/dates'
import { idOf } from '@/src/lib/id-of'

const dayOf = (value: unknown): string => toIsoDay(typeof value === 'string' ? value : new Date())

const termOf = ({ termNumber }: Record<string, unknown>): string | null =>
  typeof termNumber === 'number' ? `第${termNumber}届` : null

/** What a save of a union says about its history: founded, renamed, or a new term. */
const entriesOf = (
  before: Record<string, unknown> | null,
  doc: Record<string, unknown>,
): HistoryEntry[] => {
  const organization = idOf(doc.id) ?? 0
  const documentNumber = typeof doc.approvalNumber === 'string' ? doc.approvalNumber : null
  const name = String(doc.name)
  if (!before)
    return [{ organization, kind: 'founded', date: dayOf(doc.foundedAt), to: name, documentNumber }]
  const isNewTerm = termOf(doc) !== null && termOf(doc) !== termOf(before)
  return [
    ...(before.name === doc.name
      ? []
      : [
          {
            ...{ organization, kind: 'renamed' as const, date: dayOf(null) },
            ...{ from: String(before.name), to: name },
          },
        ]),
    ...(isNewTerm
      ? [
          {
            ...{ organization, kind: 're-elected' as const, date: dayOf(doc.termStartsAt) },
            ...{ from: termOf(before), to: termOf(doc) },
          },
        ]
      : []),
  ]
}

/** Keeps the history of a union that is edited; reorganisations write their own entries. */
export const noteHistory: CollectionAfterChangeHook = async ({
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (context.seeding === true || context.writesOwnHistory === true) return
  await writeHistory(req, entriesOf(operation === 'create' ? null : previousDoc, doc))
}
