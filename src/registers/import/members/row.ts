import type { PlainColumn } from '@/src/database/import-members'
import type { CustomValue } from '@/src/registers/custom-fields/custom-field'
import type { ChangeKind } from '@/src/workflows/membership'

/** One row of a members' sheet that holds together; what the sheet leaves empty is absent. */
export type MemberRow = {
  /** By column of the table; a birth date as `YYYY-MM-DD`. */
  plain: Partial<Record<PlainColumn, string>>
  idNumber: string
  /** Under the newest key, and under the one before it, if any. */
  hash: string
  olderHash: string | null
  phone: string
  phoneHash: string
  homeAddress?: string
  bankCard?: string
  custom: Record<string, CustomValue>
  kind: ChangeKind
  /** Whether the sheet names the change: otherwise it is taken for joining. */
  isKindGiven: boolean
  /** `YYYY-MM-DD`; today where the sheet says nothing. */
  date: string
  isDateGiven: boolean
  reason: string | null
}
