import { createLocalReq, type Payload, type TaskConfig } from 'payload'
import { removeContent } from '../cases/files/store'
import { recordDone } from '../database/audit'
import { eraseOldCases } from '../database/cases/erase-cases'
import { emptyMember, holdMembership, leftLongAgo } from '../database/membership'
import { withTransaction } from '../database/session'
import { BINDING_STATUSES } from '../workflows/membership'

const BATCH = 500

const erase = async (payload: Payload, id: number): Promise<void> => {
  const req = await createLocalReq({ context: {} }, payload)
  await withTransaction(req, async () => {
    const member = await holdMembership(req, id)
    // Whoever came back in the meantime is a member again.
    const isBack = BINDING_STATUSES.some((status) => status === member?.status)
    if (!member || (isBack && !member.isTrashed)) return
    await emptyMember(req, id)
    await recordDone(req, {
      action: 'erase',
      collection: 'members',
      recordId: id,
      organization: member.organization,
      changes: { reason: [null, '保存期限已满'] },
    })
  })
}

const eraseMembers = async (payload: Payload, years: number): Promise<void> => {
  for (const id of await leftLongAgo(payload, years, BATCH)) await erase(payload, id)
}

const eraseCases = async (payload: Payload, years: number): Promise<void> => {
  const req = await createLocalReq({ context: {} }, payload)
  const erased = await withTransaction(req, async () => {
    const cases = await eraseOldCases(req, years, BATCH)
    for (const { id, organization } of cases)
      await recordDone(req, {
        ...{ action: 'erase', collection: 'cases', recordId: id, organization },
        changes: { reason: [null, '保存期限已满'] },
      })
    return cases
  })
  for (const file of erased.flatMap(({ files }) => files)) await removeContent(file)
}

/**
 * Deletes the personal data of members who left, and of cases that ended, longer ago than the province keeps
 * them (PIPL art. 19, 47); does nothing while no such time is set.
 */
export const eraseExpiredTask: TaskConfig<{ input: object; output: object }> = {
  slug: 'erase-expired',
  label: '清除期满的个人信息',
  handler: async ({ req }) => {
    const settings = await req.payload.findGlobal({
      slug: 'site-settings',
      depth: 0,
      overrideAccess: false,
      req,
    })
    const { caseRetentionYears, memberRetentionYears } = settings
    if (memberRetentionYears) await eraseMembers(req.payload, memberRetentionYears)
    if (caseRetentionYears) await eraseCases(req.payload, caseRetentionYears)
    return { output: {} }
  },
}
