import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { formatDate } from '@/src/lib/dates'
import { TransferButton } from './transfer-button'

/** What the person at the form may do with a pending request: release the member, or take it back. */
export function TransferActs({ data, req }: UIFieldServerProps) {
  if (!data?.id || data.state !== 'pending') return null
  const actor = actorOf(req.user)
  const due = data.dueAt ? `${formatDate(data.dueAt)}前没有处理，系统会自动放行。` : ''
  return (
    <>
      {covers(actor, 'transfer-requests', 'release', data) ? (
        <div className="record-note">
          <p>
            {data.name}
            已到新单位工作，新工会请您放行会籍。放行后，此人转为新工会的会员，本工会留下转出记录。
            {due}
          </p>
          <TransferButton act="release" id={Number(data.id)} label="放行" />
        </div>
      ) : null}
      {covers(actor, 'transfer-requests', 'withdraw', data) ? (
        <div className="record-note">
          <p>已请原工会放行。{due}登记错了可以撤回。</p>
          <TransferButton act="withdraw" id={Number(data.id)} label="撤回申请" />
        </div>
      ) : null}
    </>
  )
}
