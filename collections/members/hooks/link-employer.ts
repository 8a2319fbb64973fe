import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import type { ReachedRecord } from '@/access/reach'
import { badInput } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'

type Stored = ReachedRecord & { id: number; name: string }

/** A member is linked to an employer that the person may read; the member's record takes over its name. */
export const linkEmployer: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = idOf(data.employer)
  if (id === undefined || id === idOf(originalDoc?.employer)) return data
  const where = { id: { equals: id } }
  const employer = await req.payload.db.findOne<Stored>({ collection: 'employers', where, req })
  if (!employer || (req.user && !covers(actorOf(req.user), 'employers', 'read', employer)))
    throw badInput(
      'employer',
      '没有找到这家单位，或它不在您的管理范围内。可以先只填工作单位的名称。',
      'member.employer_unknown',
    )
  return { ...data, employerName: employer.name }
}
