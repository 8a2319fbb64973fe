import type { PublicReach, Reach } from './reach'
import { BUSINESS_ROLES, type BusinessRole, type Role } from './roles'

/**
 * Payload's own operations, and acts that no plain save can do: publishing, exporting, releasing a
 * member to another union, taking a request back, handling a case, seeing how many there are of a branch.
 */
export const ACTIONS = [
  'create',
  'read',
  'update',
  'publish',
  'delete',
  'release',
  'withdraw',
  'export',
  'handle',
  'count',
] as const
export type Action = (typeof ACTIONS)[number]

type Grant = Partial<Record<Role, Reach>>
type CollectionGrants = Partial<Record<Exclude<Action, 'read'>, Grant>> & {
  read?: Grant & { public?: PublicReach; everyone?: Reach }
  update?: Grant & { everyone?: Reach }
}

const everyBusinessRole = <R extends Reach>(reach: R): Record<BusinessRole, R> =>
  Object.fromEntries(BUSINESS_ROLES.map((role) => [role, reach])) as Record<BusinessRole, R>

const content: CollectionGrants = {
  create: { editor: 'branch', 'branch-admin': 'branch' },
  read: { public: 'published', editor: 'branch', reviewer: 'branch', 'branch-admin': 'branch' },
  update: { editor: 'branch', reviewer: 'branch', 'branch-admin': 'branch' },
  publish: { reviewer: 'branch', 'branch-admin': 'branch' },
  delete: { editor: 'never-published', 'branch-admin': 'branch' },
}

const honours: CollectionGrants = {
  create: { workshop: 'branch', 'branch-admin': 'branch' },
  read: {
    public: 'published',
    workshop: 'branch',
    editor: 'branch',
    reviewer: 'branch',
    'branch-admin': 'branch',
  },
  update: { workshop: 'branch', 'branch-admin': 'branch', reviewer: 'branch' },
  publish: { reviewer: 'branch', 'branch-admin': 'branch' },
  delete: { 'branch-admin': 'branch' },
  export: { workshop: 'branch', 'branch-admin': 'branch' },
}

/**
 * THE table: collection → action → role → reach. What is absent is denied. `public` is anybody,
 * `everyone` is anybody logged in. Rights only add: a role never narrows what another one gives, and
 * never leaves the branch of the appointment that holds it.
 */
export const GRANTS = {
  organizations: {
    create: { 'branch-admin': 'below' },
    read: { public: 'active', ...everyBusinessRole('branch') },
    update: { 'branch-admin': 'branch' },
    export: { 'branch-admin': 'branch' },
  },
  // Decided by src/workflows/reorganisation.ts, over the whole of it (access/reorganising.ts).
  reorganisations: {
    create: { 'branch-admin': 'below' },
    read: { 'branch-admin': 'branch' },
  },
  'organization-history': {
    create: { 'branch-admin': 'branch' },
    read: { public: 'of-active-unions', ...everyBusinessRole('branch') },
    update: { 'branch-admin': 'own' },
    delete: { 'branch-admin': 'own' },
  },
  users: {
    create: { 'branch-admin': 'accounts', 'security-admin': 'all' },
    read: { everyone: 'self', 'branch-admin': 'accounts', 'security-admin': 'all' },
    update: { everyone: 'self', 'branch-admin': 'accounts', 'security-admin': 'all' },
  },
  news: content,
  services: content,
  places: content,
  // Written by the program at publication; what applicants are asked and how it is handled is public.
  'service-definitions': {
    read: {
      public: 'of-published-services',
      editor: 'branch',
      reviewer: 'branch',
      'branch-admin': 'branch',
    },
  },
  media: {
    create: everyBusinessRole('branch'),
    read: { public: 'shown-in-public', ...everyBusinessRole('branch') },
    update: { ...everyBusinessRole('own'), editor: 'branch', 'branch-admin': 'branch' },
    delete: { 'branch-admin': 'branch' },
  },
  'model-workers': honours,
  'innovation-studios': honours,
  competitions: {
    create: { 'competition-officer': 'branch', 'branch-admin': 'branch' },
    read: {
      public: 'published',
      'competition-officer': 'branch',
      editor: 'branch',
      reviewer: 'branch',
      'branch-admin': 'branch',
    },
    update: { 'competition-officer': 'branch', 'branch-admin': 'branch', reviewer: 'branch' },
    publish: { reviewer: 'branch', 'branch-admin': 'branch' },
    delete: { 'branch-admin': 'branch' },
  },
  // Who fills in a form of the branch must know the fields that superior unions have added to it.
  'custom-fields': {
    create: { 'branch-admin': 'branch' },
    read: everyBusinessRole('applying'),
    update: { 'branch-admin': 'branch' },
    delete: { 'branch-admin': 'branch' },
  },
  members: {
    create: { registrar: 'branch' },
    read: { registrar: 'branch', 'branch-admin': 'branch', 'case-officer': 'branch' },
    update: { registrar: 'branch' },
    delete: { registrar: 'branch' },
    export: { registrar: 'branch' },
  },
  // Written by acts on members alone, never by hand.
  'membership-changes': {
    read: { registrar: 'branch', 'branch-admin': 'branch', 'case-officer': 'branch' },
  },
  // Both unions see a request; nobody types into one.
  'transfer-requests': {
    read: { registrar: 'either-side', 'branch-admin': 'either-side' },
    release: { registrar: 'releasing-side', 'branch-admin': 'releasing-side' },
    withdraw: { registrar: 'branch' },
  },
  // Opened by the acceptance of an application; `release` carries the members over to the founded union.
  'founding-tasks': {
    read: { registrar: 'branch', 'branch-admin': 'branch' },
    release: { registrar: 'branch', 'branch-admin': 'branch' },
  },
  employers: {
    create: { registrar: 'shared-branch' },
    read: {
      registrar: 'shared-branch',
      'branch-admin': 'shared-branch',
      'case-officer': 'shared-branch',
    },
    update: { registrar: 'shared-branch' },
    delete: { registrar: 'shared-branch' },
    export: { registrar: 'shared-branch' },
  },
  // Only who made one gets its file; `withdraw` is stopping it.
  exports: {
    create: { registrar: 'branch', workshop: 'branch', 'branch-admin': 'branch' },
    read: { registrar: 'own', workshop: 'own', 'branch-admin': 'branch' },
    withdraw: { registrar: 'own', workshop: 'own', 'branch-admin': 'own' },
  },
  // What a comparison found is its maker's; `delete` stands for everything that only the maker may do.
  matchings: {
    create: { registrar: 'branch' },
    read: { registrar: 'own', 'branch-admin': 'branch' },
    delete: { registrar: 'own' },
  },
  // Who may write a register may import into it. One's own with the files; who leads the branch sees how
  // an import went, without them. `withdraw` is every act: starting, cancelling, taking the rejected rows.
  imports: {
    read: { registrar: 'own', 'branch-admin': 'branch' },
    withdraw: { registrar: 'own', 'branch-admin': 'own' },
  },
  // Entered at the counter or on the phone; what may be done to one: src/workflows/cases.
  cases: {
    create: { 'case-officer': 'branch' },
    read: {
      'case-officer': 'participant',
      registrar: 'participant',
      'branch-admin': 'participant',
    },
    handle: {
      'case-officer': 'participant',
      registrar: 'participant',
      'branch-admin': 'participant',
    },
    // Numbers of the branch, no contents (collections/organizations/case-figures).
    count: { 'case-officer': 'branch', 'branch-admin': 'branch' },
  },
  // What officers write again and again; who handles cases of the branch must know what superiors wrote.
  'reply-templates': {
    create: { 'case-officer': 'branch', 'branch-admin': 'branch' },
    read: { 'case-officer': 'applying', registrar: 'applying', 'branch-admin': 'applying' },
    update: { 'case-officer': 'own', 'branch-admin': 'branch' },
    delete: { 'case-officer': 'own', 'branch-admin': 'branch' },
  },
  // Parts of a case: read through it, written with it.
  'case-actions': {},
  'case-notices': {},
  'case-files': {},
  'audit-log': { read: { auditor: 'all' } },
  // A year's days are replaced as a whole by an act (collections/holidays); a single one is corrected.
  holidays: { read: { public: 'everything' }, update: { 'system-admin': 'all' } },
  // The program alone writes its jobs.
  'payload-jobs': { read: { 'system-admin': 'all' } },
  'site-settings': { read: { public: 'everything' }, update: { 'system-admin': 'all' } },
} satisfies Record<string, CollectionGrants>

export type Guarded = keyof typeof GRANTS

/** The reach that a role has for an action; undefined = none. */
export const reachOf = (guarded: Guarded, action: Action, role: Role): Reach | undefined => {
  const grants: CollectionGrants = GRANTS[guarded]
  return grants[action]?.[role]
}

/** The reach of every account that is logged in, whatever its roles. */
export const reachOfEveryone = (guarded: Guarded, action: Action): Reach | undefined => {
  const grants: CollectionGrants = GRANTS[guarded]
  return action === 'read' || action === 'update' ? grants[action]?.everyone : undefined
}

/** What anybody may read without logging in. */
export const publicReachOf = (guarded: Guarded): PublicReach | undefined => {
  const grants: CollectionGrants = GRANTS[guarded]
  return grants.read?.public
}
