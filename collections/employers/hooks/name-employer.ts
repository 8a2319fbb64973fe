import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { employerSearchColumns } from '@/src/lib/employer-names'
import { OneNetError } from '@/src/lib/errors'

const tidy = (text: unknown): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()

const tidyList = (list: unknown, name: string): string[] => {
  const names = Array.isArray(list) ? list.map(tidy) : []
  return [...new Set(names)].filter((former) => former !== '' && former !== name)
}

/** Asked before the database's own unique index does, to say whose the code is. */
const refuseTaken = async (req: PayloadRequest, uscc: string, id: unknown): Promise<void> => {
  const holder = await req.payload.db.findOne<{ id: number; name: string }>({
    collection: 'employers',
    where: { uscc: { equals: uscc } },
    req,
  })
  if (!holder || holder.id === id) return
  throw new OneNetError(
    409,
    'employer.uscc_taken',
    `这个统一社会信用代码已经登记给“${holder.name}”。如果列表里看不到这家单位，请联系上级工会会籍管理员。`,
    'uscc',
  )
}

/** Tidies the names, refuses a credit code that another employer has, and writes what searches look in. */
export const nameEmployer: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const name = tidy(data.name ?? originalDoc?.name)
  const formerNames = tidyList(data.formerNames ?? originalDoc?.formerNames, name)
  if (data.uscc) await refuseTaken(req, data.uscc, originalDoc?.id)
  return { ...data, name, formerNames, ...employerSearchColumns({ name, formerNames }) }
}
