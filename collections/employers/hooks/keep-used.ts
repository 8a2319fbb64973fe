import type { CollectionBeforeDeleteHook } from 'payload'
import { countEmployerUses } from '@/src/database/employer-uses'
import { conflict } from '@/src/lib/errors'

/** Only an employer that nobody works for and no union covers is deleted; the others are struck off. */
export const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { members, unions } = await countEmployerUses(req, Number(id))
  const uses = [
    ...(members > 0 ? [`${members} 名会员在这家单位工作`] : []),
    ...(unions > 0 ? [`${unions} 个工会覆盖这家单位`] : []),
  ]
  if (uses.length > 0)
    throw conflict(
      `还有 ${uses.join('、')}，不能删除。单位已不存在的，请把经营状态改为“注销”。`,
      'employer.in_use',
    )
}
