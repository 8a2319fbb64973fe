import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { unionsOfEmployer } from '@/src/database/founding-tasks'
import { idOf } from '@/src/lib/id-of'
import { findEmployer } from '@/src/registers/find-employer'
import { MoveButton } from './move-button'

/** What is left to do about an employer without a union: found one, enter it, then one press of a button. */
export async function FoundingActs({ data, req }: UIFieldServerProps) {
  if (!data?.id || data.state !== 'open') return null
  if (!covers(actorOf(req.user), 'founding-tasks', 'release', data)) return null
  const employer = idOf(data.employer) ?? (await findEmployer(String(data.employerName)))
  const unions = employer === null ? [] : await unionsOfEmployer(req, employer)
  const others = unions.filter(({ id }) => id !== idOf(data.organization))
  const employerHref = `/admin/collections/employers/${employer ?? 'create'}`
  if (others.length === 0)
    return (
      <div className="record-note">
        <p>
          请指导{data.employerName}
          建立工会（也可以并入联合工会）。建好以后：在“工会组织”里新建工会，
          <a href={employerHref}>
            {employer === null ? '在法人库登记这家单位，' : '打开这家单位，'}
            在“单位的工会”里填上新工会
          </a>
          ，再回到本页把会员转过去。
        </p>
      </div>
    )
  return (
    <div className="record-note">
      <p>
        {data.employerName}已经有工会。转会一次办完：会籍从暂挂的工会转到新工会，会员卡继续有效。
      </p>
      {others.map(({ code, id, name }) => (
        <MoveButton code={code} key={id} task={Number(data.id)} union={name} />
      ))}
    </div>
  )
}
