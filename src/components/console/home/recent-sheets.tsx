import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { labelOf } from '@/src/lib/codes'
import { formatRelative } from '@/src/lib/dates'
import { EXPORT_REGISTERS, EXPORT_STATUSES } from '@/src/registers/export/answers'
import { IMPORT_STATUS_LABELS } from '@/src/registers/import/status-labels'

const SHOWN = 4

type Line = { key: string; href: string; title: string; state: string; note?: string; at: string }

const page = (req: PayloadRequest) =>
  ({
    where: { createdBy: { equals: req.user?.id } },
    sort: '-id',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    req,
  }) as const

const recentImports = async (req: PayloadRequest): Promise<Line[]> => {
  if (!holdsAnywhere(actorOf(req.user), 'imports', 'read')) return []
  const { docs } = await req.payload.find({ collection: 'imports', ...page(req) })
  return docs.map(({ createdAt, id, register, rejected, status }) => ({
    key: `import-${id}`,
    href: `/admin/import?id=${id}`,
    title: `导入${labelOf(EXPORT_REGISTERS, register)}`,
    state: labelOf(IMPORT_STATUS_LABELS, status),
    note: rejected ? `退回 ${rejected} 行，改好后可再导入` : undefined,
    at: createdAt,
  }))
}

const recentExports = async (req: PayloadRequest): Promise<Line[]> => {
  if (!holdsAnywhere(actorOf(req.user), 'exports', 'read')) return []
  const { docs } = await req.payload.find({ collection: 'exports', ...page(req) })
  return docs.map(({ createdAt, id, register, status }) => ({
    key: `export-${id}`,
    href: `/admin/collections/exports/${id}`,
    title: `导出${labelOf(EXPORT_REGISTERS, register)}`,
    state: labelOf(EXPORT_STATUSES, status),
    at: createdAt,
  }))
}

/** The person's last imports and exports, for those who had any. */
export async function RecentSheets({ req }: { req: PayloadRequest }) {
  const lines = (await Promise.all([recentImports(req), recentExports(req)]))
    .flat()
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, SHOWN)
  if (lines.length === 0) return null
  return (
    <section className="console-card">
      <h2 className="console-card__title">最近的导入导出</h2>
      <ul className="task-list">
        {lines.map(({ at, href, key, note, state, title }) => (
          <li key={key}>
            <a className="task-list__link" href={href}>
              <span className="task-list__title">{title}</span>
              <span className="task-list__facts">
                <span>{state}</span>
                <time dateTime={at}>{formatRelative(at, new Date())}</time>
              </span>
              {note ? <span className="task-list__note">{note}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
