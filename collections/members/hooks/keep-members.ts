import type { CollectionBeforeDeleteHook } from 'payload'
import { conflict } from '@/src/lib/errors'

/** Who has left stays in the ledger: a record goes to the trash, its personal data by `erase`. */
export const keepMembers: CollectionBeforeDeleteHook = () => {
  throw conflict(
    '会籍记录要留存备查，不能彻底删除。登记错的可以移到回收站；已离会人员可以“删除个人信息”。',
    'member.kept',
  )
}
