import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { HISTORY_KINDS } from '@/src/lib/codes'
import { labelOf } from '@/src/lib/codes/code-list'
import { formatDate } from '@/src/lib/dates'
import { idOf } from '@/src/lib/id-of'

const MOST_ENTRIES = 100

const readEntries = async (req: UIFieldServerProps['req'], union: number) => {
  const { docs } = await req.payload.find({
    collection: 'organization-history',
    where: { organization: { equals: union } },
    sort: ['-date', '-id'],
    limit: MOST_ENTRIES,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const others = docs.flatMap(({ predecessor, successor }) => [
    ...(idOf(predecessor) ? [idOf(predecessor) as number] : []),
    ...(idOf(successor) ? [idOf(successor) as number] : []),
  ])
  const { docs: unions } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: others } },
    select: { name: true },
    depth: 0,
    limit: MOST_ENTRIES,
    overrideAccess: false,
    req,
  })
  return { docs, names: new Map(unions.map(({ id, name }) => [id, name])) }
}

/** The history of a union on its record: what happened when, on which paper, and who it came from. */
export async function UnionHistory({ data, req }: UIFieldServerProps) {
  const id = idOf(data?.id)
  if (id === undefined) return <p>建会以后，这里记录设立、更名、隶属、届次等大事。</p>
  const { docs, names } = await readEntries(req, id)
  const mayAdd = covers(actorOf(req.user), 'organization-history', 'create', data ?? {})
  const link = (value: unknown) => {
    const other = idOf(value)
    const name = other === undefined ? undefined : names.get(other)
    return name ? <a href={`/admin/collections/organizations/${other}`}>{name}</a> : null
  }
  return (
    <section className="ledger" aria-label="组织沿革">
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">事项</th>
            <th scope="col">之前</th>
            <th scope="col">之后</th>
            <th scope="col">批复文号</th>
            <th scope="col">相关工会</th>
          </tr>
        </thead>
        <tbody>
          {docs.map((entry) => (
            <tr key={entry.id}>
              <td>{formatDate(entry.date)}</td>
              <td>{labelOf(HISTORY_KINDS, entry.kind)}</td>
              <td>{entry.from}</td>
              <td>{entry.to}</td>
              <td>{entry.documentNumber}</td>
              <td>{link(entry.predecessor) ?? link(entry.successor)}</td>
            </tr>
          ))}
          {docs.length === 0 ? (
            <tr>
              <td colSpan={6}>还没有记录。</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {mayAdd ? (
        <p>
          <a href={`/admin/collections/organization-history/create?organization=${id}`}>
            补记以前的大事
          </a>
          （前身、旧名称、历届换届等）
        </p>
      ) : null}
    </section>
  )
}
