/**
 * Membership (会籍) as a ledger: state × change → state, and what a change must carry. Pure. The rules are
 * those of 《工会会员会籍管理办法》 (2016): one joins once and is transferred afterwards, who retires or loses
 * the job may keep the membership without a vote, who has left may join again.
 */

export const CHANGE_KINDS = [
  'join',
  'transfer-in',
  'keep',
  'transfer-out',
  'expel',
  'withdraw',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export const MEMBERSHIP_STATUSES = [
  'pending',
  'active',
  'kept',
  'transferred-out',
  'expelled',
  'withdrawn',
] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

/** Where each change leads from each state; absent = cannot happen there. */
export const TRANSITIONS: Record<
  MembershipStatus,
  Partial<Record<ChangeKind, MembershipStatus>>
> = {
  pending: { join: 'active', 'transfer-in': 'active' },
  active: {
    keep: 'kept',
    'transfer-out': 'transferred-out',
    expel: 'expelled',
    withdraw: 'withdrawn',
  },
  kept: {
    // Back at work in the same unit: the kept membership becomes an ordinary one again.
    join: 'active',
    'transfer-out': 'transferred-out',
    expel: 'expelled',
    withdraw: 'withdrawn',
  },
  'transferred-out': { join: 'active', 'transfer-in': 'active' },
  expelled: { join: 'active' },
  withdrawn: { join: 'active', 'transfer-in': 'active' },
}

/** Memberships that bind the person: nobody has two of these in the province. */
export const BINDING_STATUSES = ['active', 'kept'] as const satisfies readonly MembershipStatus[]

/** Kept members have neither vote nor eligibility (《工会基层组织选举工作条例》 art. 4). */
export const hasVote = (status: unknown): boolean => status === 'active'

/** Leaving changes must say why (national template, column 16). */
export const needsReason = (kind: ChangeKind): boolean => kind !== 'join' && kind !== 'transfer-in'

export const isChangeKind = (value: unknown): value is ChangeKind =>
  CHANGE_KINDS.some((kind) => kind === value)

type Asked = {
  kind: ChangeKind
  /** `YYYY-MM-DD`, the day in China. */
  date: string
  reason?: string | null
}

type Standing = {
  status: MembershipStatus
  /** Day of the last change; null before the first. */
  lastChange: string | null
  /** The day in China. */
  today: string
}

/** Why a change cannot be entered; null when it can. Codes are stable, sentences are for the screen. */
export const changeProblem = (
  { kind, date, reason }: Asked,
  { status, lastChange, today }: Standing,
): { path: string; code: string; message: string } | null => {
  if (!TRANSITIONS[status][kind])
    return {
      path: 'kind',
      code: 'membership.impossible',
      message: '按现在的会籍状态不能办理这项变化，请核对会籍变化记录。',
    }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return { path: 'date', code: 'membership.date_required', message: '请填写变化日期。' }
  if (date > today)
    return {
      path: 'date',
      code: 'membership.date_future',
      message: '变化日期不能晚于今天，请核对。',
    }
  if (lastChange !== null && date < lastChange)
    return {
      path: 'date',
      code: 'membership.date_before_last',
      message: `变化日期不能早于上一次变化（${lastChange}），请核对。`,
    }
  if (needsReason(kind) && !reason)
    return { path: 'reason', code: 'membership.reason_required', message: '请选择变化原因。' }
  return null
}
