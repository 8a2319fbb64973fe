import type { UIFieldServerProps } from 'payload'
import { actorOf, appointmentsOf } from '@/access/actor'
import { mayAdministerAccount } from '@/access/granting'
import { officesOf } from '../offices'

/**
 * What the person at the form should know about this account: it is one's own, or it also serves outside
 * one's reach and may be changed only in part.
 */
export async function AccountNotes({ data, req }: UIFieldServerProps) {
  const { payload, user } = req
  const actor = actorOf(user)
  if (!actor || !user || !data?.id) return null
  if (data.id === actor.id) {
    const offices = await officesOf(payload, user)
    return (
      <div className="record-note">
        <strong>我的任职</strong>
        <ul>
          {offices.map(({ organization, role, roleLabel }) => (
            <li key={`${organization.id}-${role}`}>
              {organization.name} · {roleLabel}
            </li>
          ))}
        </ul>
        <p>任职和登录邮箱由上级工会管理员办理。您可以在这里改姓名，点“更改密码”换密码。</p>
      </div>
    )
  }
  if (appointmentsOf(data).length === 0 || mayAdministerAccount(actor, data)) return null
  return (
    <div className="record-note">
      <strong>这个账号还在您管理范围之外任职</strong>
      <p>
        您可以增减自己范围内的任职。姓名、邮箱、密码和停用，须由对其全部任职有权的管理员或安全管理员办理。
      </p>
    </div>
  )
}
