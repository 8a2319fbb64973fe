import type {
  CollectionConfig,
  CompoundIndex,
  Field,
  NumberField,
  PayloadRequest,
  RelationshipField,
} from 'payload'
import { actorOf, SCOPE_KEYS } from '@/access/actor'
import { internal, serverOnly } from '@/access/fields'
import type { Guarded } from '@/access/grants'
import { reachOf } from '@/access/grants'
import { holdsAnywhere } from '@/access/policy'

/** scope1 … scope6: the ids of the organization's ancestors by depth, its own id included. */
export const scopeColumns = (): NumberField[] =>
  SCOPE_KEYS.map((name) => ({
    name,
    type: 'number',
    access: serverOnly,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }))

/** A link to a new record may name its union in the address. */
const ownOrganization =
  (guarded: Guarded) =>
  ({ req, user }: { req?: PayloadRequest; user?: unknown }): number | undefined =>
    Number(req?.query?.organization) ||
    actorOf(user)?.appointments.find(({ role }) => reachOf(guarded, 'create', role))?.organization

/** The union that a record belongs to; the record is visible to its branch. */
const organizationField = (guarded: Guarded): RelationshipField => ({
  name: 'organization',
  label: '所属工会',
  type: 'relationship',
  relationTo: 'organizations',
  required: true,
  defaultValue: ownOrganization(guarded),
  filterOptions: ({ req, user }) => {
    const own = actorOf(user ?? req.user)
    if (!own || !holdsAnywhere(own, guarded, 'create')) return true
    const branches = own.appointments
      .filter(({ role }) => reachOf(guarded, 'create', role) || reachOf(guarded, 'update', role))
      .map((held) =>
        held.depth === 0 ? null : { [`scope${held.depth}`]: { equals: held.organization } },
      )
    return branches.some((branch) => branch === null) || branches.length === 0
      ? true
      : { or: branches.filter((branch) => branch !== null) }
  },
  admin: {
    position: 'sidebar',
    components: {
      Cell: '/src/components/console/cells/organization-cell.tsx#OrganizationCell',
    },
    description: '这条记录归哪个工会管理和发布。',
    allowCreate: false,
    allowEdit: false,
  },
})

const createdBy: RelationshipField = {
  name: 'createdBy',
  label: '创建人',
  type: 'relationship',
  relationTo: 'users',
  access: serverOnly,
  index: true,
  admin: { hidden: true },
}

/** The columns of every scoped record. */
export const scopeFields = (guarded: Guarded): Field[] => [
  organizationField(guarded),
  ...scopeColumns(),
  internal(guarded, createdBy),
]

/**
 * One index per depth that holds many records, on (scope, default sort): a county's first page is one
 * index scan, in whatever order the records arrived.
 */
export const scopeIndexes = (sort: string): CompoundIndex[] =>
  (['scope1', 'scope2', 'scope3'] as const).map((scope) => ({ fields: [scope, sort] }))

/** `select` of the columns that say where a union stands. */
export const SELECT_SCOPE = {
  scope1: true,
  scope2: true,
  scope3: true,
  scope4: true,
  scope5: true,
  scope6: true,
} as const

/** Columns that access and hooks read whatever `select` asks for. */
export const scopeSelect: NonNullable<CollectionConfig['forceSelect']> = {
  organization: true,
  ...SELECT_SCOPE,
  createdBy: true,
}
