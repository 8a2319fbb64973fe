import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { cardStateOf } from '@/src/cards/state'
import { labelOf, MEMBERSHIP_CHANGES, MEMBERSHIP_REASONS } from '@/src/lib/codes'
import { formatDate, toIsoDay } from '@/src/lib/dates'
import { type MembershipStatus, TRANSITIONS } from '@/src/workflows/membership'
import { CardLink } from './card-link'
import { ChangeForm } from './change-form'

const MOST_LINES = 50

/** The ledger of one membership, newest first, and below it the next line for who may write it. */
export async function Ledger({ data, req }: UIFieldServerProps) {
  const id = Number(data?.id)
  if (!Number.isSafeInteger(id) || !data) return <p>登记保存后，这里记录入会、保留、转出等变化。</p>
  const { docs } = await req.payload.find({
    collection: 'membership-changes',
    where: { member: { equals: id } },
    sort: ['-date', '-id'],
    limit: MOST_LINES,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const kinds = Object.keys(TRANSITIONS[data.status as MembershipStatus] ?? {})
  // Changing union is asked for by the new union: nobody types a transfer in here.
  const choices = MEMBERSHIP_CHANGES.filter(
    ({ value }) => kinds.includes(value) && value !== 'transfer-in',
  )
  const mayWrite = covers(actorOf(req.user), 'members', 'update', data)
  const hasCard = cardStateOf(data.status as MembershipStatus, false) !== 'ended'
  return (
    <section className="ledger" aria-label="会籍变化记录">
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">变化</th>
            <th scope="col">原因</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {docs.map((line) => (
            <tr key={line.id}>
              <td>{formatDate(line.date)}</td>
              <td>{labelOf(MEMBERSHIP_CHANGES, line.kind)}</td>
              <td>{labelOf(MEMBERSHIP_REASONS, line.reason)}</td>
              <td>{line.remark}</td>
            </tr>
          ))}
          {docs.length === 0 ? (
            <tr>
              <td colSpan={4}>还没有记录：等待原工会放行。</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {mayWrite && choices.length > 0 && data.status !== 'pending' ? (
        <ChangeForm
          choices={choices}
          member={id}
          reasons={MEMBERSHIP_REASONS}
          today={toIsoDay(new Date())}
        />
      ) : null}
      {mayWrite && hasCard ? <CardLink member={id} /> : null}
    </section>
  )
}
