import type { PayloadRequest, Where } from 'payload'
import { actorOf } from '@/access/actor'
import type { Action, Guarded } from '@/access/grants'
import { whereGranted } from '@/access/policy'
import type { PublicationFacts } from '../publication-state'
import { missingOfModelWorker, missingOfStudio } from './missing'
import { recordHref, SORTS_OF_WORK, type SortOfWork } from './sorts-of-work'

/** One line of a list on the home page. */
export type Task = {
  key: string
  href: string
  title: string
  noun: string
  /** ISO time by which the list is ordered. */
  at: string
  facts: PublicationFacts
  note?: string
}

type Row = PublicationFacts & {
  id: number
  title?: string | null
  name?: string | null
  updatedAt: string
  submittedAt?: string | null
  reviewRemark?: string | null
}

const SHOWN = 8

const SELECT = {
  title: true,
  name: true,
  updatedAt: true,
  submittedAt: true,
  reviewState: true,
  reviewRemark: true,
  publishAt: true,
  _status: true,
} as const

const taskOf = ({ noun, slug }: SortOfWork, row: Row): Task => ({
  key: `${slug}-${row.id}`,
  href: recordHref(slug, row.id),
  title: row.title || row.name || '（无标题）',
  noun,
  at: row.updatedAt,
  facts: row,
})

/** Newest drafts of one sort inside the reach of `action`; none where the person lacks the right. */
const findWork = async (
  req: PayloadRequest,
  sort: SortOfWork,
  action: Action,
  where: Where,
): Promise<{ rows: Row[]; total: number }> => {
  const reach = whereGranted(actorOf(req.user), sort.slug as Guarded, action)
  if (reach === false) return { rows: [], total: 0 }
  const { docs, totalDocs } = await req.payload.find({
    collection: sort.slug,
    where: reach === true ? where : { and: [reach, where] },
    draft: true,
    sort: '-updatedAt',
    limit: SHOWN,
    depth: 0,
    select: SELECT,
    overrideAccess: false,
    req,
  })
  return { rows: docs as unknown as Row[], total: totalDocs }
}

const gather = async (
  req: PayloadRequest,
  action: Action,
  where: Where,
): Promise<{ tasks: Task[]; total: number }> => {
  const found = await Promise.all(
    SORTS_OF_WORK.map(async (sort) => ({ sort, ...(await findWork(req, sort, action, where)) })),
  )
  const tasks = found
    .flatMap(({ rows, sort }) => rows.map((row) => ({ ...taskOf(sort, row), row })))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, SHOWN)
    .map(({ row, ...task }) => (row.reviewRemark ? { ...task, note: row.reviewRemark } : task))
  return { tasks, total: found.reduce((sum, { total }) => sum + total, 0) }
}

const mine = (req: PayloadRequest): Where => ({
  or: [{ createdBy: { equals: req.user?.id } }, { submittedBy: { equals: req.user?.id } }],
})

/** What was sent for review in the branches where the person may publish. */
export const tasksToReview = (req: PayloadRequest) =>
  gather(req, 'publish', { reviewState: { equals: 'submitted' } })

/** The person's own work that came back with a remark. */
export const tasksReturned = (req: PayloadRequest) =>
  gather(req, 'update', { and: [{ reviewState: { equals: 'returned' } }, mine(req)] })

/** What the person worked on last, whatever its state. */
export const recentWork = (req: PayloadRequest) => gather(req, 'update', mine(req))

const LOOKED_THROUGH = 40

/** Records of the person's branch that cannot be shown yet, each with what is missing. */
export const tasksIncomplete = async (req: PayloadRequest): Promise<Task[]> => {
  const reach = whereGranted(actorOf(req.user), 'innovation-studios', 'create')
  if (reach === false) return []
  const page = {
    where: reach === true ? {} : reach,
    draft: true,
    sort: '-updatedAt',
    limit: LOOKED_THROUGH,
    depth: 0,
    overrideAccess: false,
    req,
  } as const
  const [workers, studios] = await Promise.all([
    req.payload.find({ collection: 'model-workers', ...page }),
    req.payload.find({ collection: 'innovation-studios', ...page }),
  ])
  const sorts = Object.fromEntries(SORTS_OF_WORK.map((sort) => [sort.slug, sort]))
  const lines = [
    ...workers.docs.map((row) => ({
      slug: 'model-workers',
      row,
      missing: missingOfModelWorker(row),
    })),
    ...studios.docs.map((row) => ({
      slug: 'innovation-studios',
      row,
      missing: missingOfStudio(row),
    })),
  ]
  return lines
    .filter(({ missing }) => missing.length > 0)
    .flatMap(({ missing, row, slug }) => {
      const sort = sorts[slug]
      return sort ? [{ ...taskOf(sort, row), note: `还缺：${missing.join('、')}` }] : []
    })
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, SHOWN)
}
