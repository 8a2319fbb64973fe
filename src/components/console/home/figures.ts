import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { REACHES } from '@/access/reach'
import { type BusinessRole, isOfficerRole } from '@/access/roles'

export type Figure = { label: string; value: number; href: string }

type Countable = {
  slug: CollectionSlug
  label: string
  where?: Where
  roles: 'all' | BusinessRole[]
}

const published: Where = { _status: { equals: 'published' } }

const COUNTED: Countable[] = [
  {
    slug: 'organizations',
    label: '工会',
    roles: 'all',
    where: { status: { not_equals: 'closed' } },
  },
  {
    slug: 'news',
    label: '已发布新闻',
    where: published,
    roles: ['editor', 'reviewer', 'branch-admin'],
  },
  {
    slug: 'services',
    label: '服务事项',
    where: published,
    roles: ['editor', 'reviewer', 'branch-admin', 'case-officer'],
  },
  {
    slug: 'places',
    label: '服务阵地',
    where: published,
    roles: ['editor', 'reviewer', 'branch-admin', 'case-officer'],
  },
  {
    slug: 'model-workers',
    label: '劳模工匠',
    roles: ['workshop', 'editor', 'reviewer', 'branch-admin'],
  },
  {
    slug: 'innovation-studios',
    label: '创新工作室',
    roles: ['workshop', 'editor', 'reviewer', 'branch-admin'],
  },
  {
    slug: 'competitions',
    label: '劳动竞赛',
    roles: ['competition-officer', 'branch-admin'],
  },
]

const branchesOf = (actor: Actor, roles: Countable['roles']): Where | true | null => {
  const held = actor.appointments.filter(
    ({ role }) =>
      !isOfficerRole(role) && (roles === 'all' || roles.some((counted) => counted === role)),
  )
  if (held.length === 0) return null
  const filters = held.map((appointment) => REACHES.branch.where(appointment, actor))
  return filters.includes(true) ? true : { or: filters.filter((filter) => filter !== true) }
}

const narrowed = (base: Where | true, extra: Where | undefined): Where =>
  base === true ? (extra ?? {}) : extra ? { and: [base, extra] } : base

/** How much there is in the person's branches; one count per register that the roles work with. */
export const figuresOf = async (req: PayloadRequest): Promise<Figure[]> => {
  const actor = actorOf(req.user)
  if (!actor) return []
  const counts = COUNTED.map(async ({ label, roles, slug, where }) => {
    const branches = branchesOf(actor, roles)
    if (branches === null) return null
    const { totalDocs } = await req.payload.count({
      collection: slug,
      where: narrowed(branches, where),
      overrideAccess: false,
      req,
    })
    return { label, value: totalDocs, href: `/admin/collections/${slug}` }
  })
  return (await Promise.all(counts)).filter((figure) => figure !== null)
}
