import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { ImportButton } from './import-button'

/** What Payload hands to a component above a list. */
type ListProps = { user?: unknown; req?: PayloadRequest }

/** Above the list of service items: 导入事项文件, for who may make one. */
export function ImportItem({ req, user }: ListProps) {
  if (!holdsAnywhere(actorOf(req?.user ?? user), 'services', 'create')) return null
  return (
    <div className="list-acts">
      <ImportButton />
    </div>
  )
}
