import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Answer, Ask } from './asks'
import type { EXPECTED } from './expected'
import {
  EDITED,
  PUBLISHABLES,
  type Publishable,
  sampleOf,
  seedMedia,
  seedPublishable,
  seedRecord,
} from './records'
import { REGISTER_COLUMNS } from './register-columns'
import { addUnion, appointmentRows, type Person, type Tree, type Union } from './tree'

export type Scoped = keyof typeof EXPECTED

/** What one column of the table does; who asks is added by the runner. */
export type Column = {
  /** The kind of record the cell acts on; none where the cell creates one. */
  record?: string
  /** Makes one. */
  seed?: (at: Union, person: Person | null) => Promise<number>
  ask: (at: Union, id: number) => Ask
  /** Whether an accepted write did anything; without it acceptance is enough. */
  tookEffect?: (answer: Answer) => boolean
  /** The record serves the next cell again even when this one was allowed. */
  keepsRecord?: true
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const pictureFile = (): File =>
  new File([pixel], `${randomUUID()}.png`, { type: 'image/png' })

const publishableColumns = (payload: Payload, collection: Publishable): Record<string, Column> => {
  const draft = {
    record: 'draft',
    seed: (at: Union) => seedPublishable(payload, collection, at, false),
  }
  const live = {
    record: 'live',
    seed: (at: Union) => seedPublishable(payload, collection, at, true),
  }
  const update =
    (data: Record<string, unknown>) =>
    (_at: Union, id: number): Ask => ({ do: 'update', collection, id, data })
  const create =
    (status: string) =>
    (at: Union): Ask => ({
      do: 'create',
      collection,
      data: { ...sampleOf(collection, at.id), _status: status },
    })
  const read = (_at: Union, id: number): Ask => ({ do: 'read', collection, id })
  const remove = (_at: Union, id: number): Ask => ({ do: 'delete', collection, id })
  const shows = (field: string, value: unknown) => (answer: Answer) => answer.doc[field] === value
  const edited = {
    ask: update({ [EDITED[collection]]: '改' }),
    tookEffect: shows(EDITED[collection], '改'),
  }
  return {
    create: { ask: create('draft') },
    'create-live': { ask: create('published'), tookEffect: shows('isLive', true) },
    'read-draft': { ...draft, ask: read, keepsRecord: true },
    'read-live': { ...live, ask: read, keepsRecord: true },
    'edit-draft': { ...draft, ...edited },
    'edit-live': { ...live, ...edited },
    publish: {
      ...draft,
      ask: update({ _status: 'published' }),
      tookEffect: shows('isLive', true),
    },
    'take-down': {
      ...live,
      ask: update({ _status: 'draft' }),
      tookEffect: shows('isLive', false),
    },
    'delete-draft': { ...draft, ask: remove },
    'delete-live': { ...live, ask: remove },
  }
}

const mediaColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'media'
  const unused = { record: 'unused', seed: (at: Union) => seedMedia(payload, at) }
  const edit = (_at: Union, id: number): Ask => ({
    ...{ do: 'update', collection, id },
    data: { alt: '改' },
  })
  const read = (_at: Union, id: number): Ask => ({ do: 'read', collection, id })
  const remove = (_at: Union, id: number): Ask => ({ do: 'delete', collection, id })
  const tookEffect = (answer: Answer) => answer.doc.alt === '改'
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection, file: pictureFile() },
        data: { alt: '图', organization: at.id },
      }),
    },
    'read-private': { ...unused, ask: read, keepsRecord: true },
    'read-public': {
      record: 'public',
      seed: (at) => seedMedia(payload, at, { isPublic: true }),
      ask: read,
      keepsRecord: true,
    },
    'edit-mine': {
      record: 'mine',
      seed: (at, person) => seedMedia(payload, at, { createdBy: person?.user.id }),
      ask: edit,
      tookEffect,
    },
    'edit-others': { ...unused, ask: edit, tookEffect },
    'delete-unused': { ...unused, ask: remove },
    'delete-used': {
      record: 'used',
      seed: async (at) => {
        const id = await seedMedia(payload, at)
        await seedPublishable(payload, 'news', at, false, { cover: id })
        return id
      },
      ask: remove,
    },
  }
}

const organizationColumns = (payload: Payload, tree: Tree): Record<string, Column> => {
  const collection = 'organizations'
  const there = { record: 'itself', seed: async (at: Union) => at.id, keepsRecord: true } as const
  const update =
    (data: (at: Union) => Record<string, unknown>) =>
    (at: Union, id: number): Ask => ({ do: 'update', collection, id, data: data(at) })
  const read = (_at: Union, id: number): Ask => ({ do: 'read', collection, id })
  // Unions are not made anew for each cell: what an earlier one wrote must not look like this one's.
  const fresh = randomUUID()
  const foreign = { parent: tree.farCounty.id, level: 'branch', code: 'X99999', status: 'locked' }
  return {
    'create-below': {
      ask: (at) => ({
        ...{ do: 'create', collection },
        data: { name: '新工会', level: 'branch', parent: at.id },
      }),
      tookEffect: ({ doc }) => typeof doc.depth === 'number' && doc[`scope${doc.depth}`] === doc.id,
    },
    'read-active': { ...there, ask: read },
    'read-closed': {
      record: 'closed',
      seed: async (at) => (await addUnion(payload, at, 'branch', code(), 'closed')).id,
      ask: read,
      keepsRecord: true,
    },
    edit: {
      ...there,
      ask: update(() => ({ address: fresh })),
      tookEffect: ({ doc }) => doc.address === fresh,
    },
    rename: {
      ...there,
      ask: update(() => ({ name: fresh })),
      tookEffect: ({ doc }) => doc.name === fresh,
    },
    replace: {
      ...there,
      ask: update(() => foreign),
      tookEffect: ({ doc }) =>
        Object.entries(foreign).some(([field, value]) => doc[field] === value),
    },
    delete: { ...there, ask: (_at, id) => ({ do: 'delete', collection, id }) },
  }
}

const employerColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'employers'
  const sample = {
    shared: (at: Union) => ({ name: '某公司', unions: [{ organization: at.id }] }),
    alone: (at: Union) => ({ name: '某公司', organization: at.id }),
  }
  const read = (_at: Union, id: number): Ask => ({ do: 'read', collection, id })
  const remove = (_at: Union, id: number): Ask => ({ do: 'delete', collection, id })
  const columns = (['shared', 'alone'] as const).map((kind): Record<string, Column> => {
    const seeded = {
      record: kind,
      seed: (at: Union) => seedRecord(payload, collection, sample[kind](at)),
    }
    return {
      [`create-${kind}`]: {
        ask: (at) => ({ do: 'create', collection, data: sample[kind](at) }),
      },
      [`read-${kind}`]: { ...seeded, ask: read, keepsRecord: true },
      [`edit-${kind}`]: {
        ...seeded,
        ask: (_at, id) => ({ do: 'update', collection, id, data: { remarks: '改' } }),
        tookEffect: ({ doc }) => doc.remarks === '改',
      },
      [`delete-${kind}`]: { ...seeded, ask: remove },
    }
  })
  return Object.assign({}, ...columns)
}

const code = (): string => randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()

const userColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'users'
  const account = (role: 'editor' | 'branch-admin') => ({
    record: role,
    seed: (at: Union) => seedAccount(payload, appointmentRows([{ at, role }])),
  })
  const offices = (at: Union, ...roles: string[]) =>
    roles.map((role) => ({ organization: at.id, role }))
  const create =
    (role: string) =>
    (at: Union): Ask => ({
      ...{ do: 'create', collection },
      data: {
        ...{ name: '新人', email: `${randomUUID()}@onenet.test`, password: 'Kq7-fluss-Wind' },
        appointments: offices(at, role),
      },
    })
  const update =
    (data: (at: Union) => Record<string, unknown>) =>
    (at: Union, id: number): Ask => ({ do: 'update', collection, id, data: data(at) })
  return {
    create: { ask: create('editor') },
    'create-admin': { ask: create('branch-admin') },
    read: {
      ...account('editor'),
      ask: (_at, id) => ({ do: 'read', collection, id }),
      keepsRecord: true,
    },
    rename: { ...account('editor'), ask: update(() => ({ name: '改名' })) },
    'rename-admin': { ...account('branch-admin'), ask: update(() => ({ name: '改名' })) },
    'e-mail': {
      ...account('editor'),
      ask: update(() => ({ email: `${randomUUID()}@onenet.test` })),
    },
    disable: { ...account('editor'), ask: update(() => ({ disabled: true })) },
    appoint: {
      ...account('editor'),
      ask: update((at) => ({ appointments: offices(at, 'editor', 'reviewer') })),
    },
    'appoint-admin': {
      ...account('editor'),
      ask: update((at) => ({ appointments: offices(at, 'editor', 'branch-admin') })),
    },
    delete: { ...account('editor'), ask: (_at, id) => ({ do: 'delete', collection, id }) },
  }
}

/** An account nobody logs in with. */
export const seedAccount = async (payload: Payload, appointments: unknown): Promise<number> => {
  const made = await payload.db.create({
    collection: 'users',
    data: { email: `${randomUUID()}@onenet.test`, name: '被管人', appointments },
  })
  return Number(made.id)
}

const customFieldColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'custom-fields'
  const sample = (at: Union, visibleBelow: boolean) => ({
    ...{ register: 'organizations', type: 'text', label: code(), visibleBelow },
    organization: at.id,
  })
  const definition = (visibleBelow: boolean) => ({
    record: visibleBelow ? 'shared' : 'local',
    seed: (at: Union) => seedRecord(payload, collection, sample(at, visibleBelow)),
  })
  const read = (_at: Union, id: number): Ask => ({ do: 'read', collection, id })
  const edit = {
    ask: (_at: Union, id: number): Ask => ({
      ...{ do: 'update', collection, id },
      data: { help: '改' },
    }),
    tookEffect: ({ doc }: Answer) => doc.help === '改',
  }
  return {
    create: { ask: (at) => ({ do: 'create', collection, data: sample(at, true) }) },
    'read-shared': { ...definition(true), ask: read, keepsRecord: true },
    'read-local': { ...definition(false), ask: read, keepsRecord: true },
    'edit-shared': { ...definition(true), ...edit },
    'edit-local': { ...definition(false), ...edit },
    delete: { ...definition(true), ask: (_at, id) => ({ do: 'delete', collection, id }) },
  }
}

const replyTemplateColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'reply-templates'
  const sample = (at: Union, visibleBelow = true) => ({
    ...{ title: code(), text: '请补充劳动合同。', visibleBelow, organization: at.id },
  })
  const template = (record: string, visibleBelow = true) => ({
    record,
    seed: (at: Union, person: Person | null) =>
      seedRecord(payload, collection, {
        ...sample(at, visibleBelow),
        ...(record === 'mine' ? { createdBy: person?.user.id } : {}),
      }),
  })
  const read = (_at: Union, id: number): Ask => ({ do: 'read', collection, id })
  const edit = {
    ask: (_at: Union, id: number): Ask => ({
      ...{ do: 'update', collection, id },
      data: { text: '改' },
    }),
    tookEffect: ({ doc }: Answer) => doc.text === '改',
  }
  const remove = { ask: (_at: Union, id: number): Ask => ({ do: 'delete', collection, id }) }
  return {
    create: { ask: (at) => ({ do: 'create', collection, data: sample(at) }) },
    'read-shared': { ...template('shared'), ask: read, keepsRecord: true },
    'read-local': { ...template('local', false), ask: read, keepsRecord: true },
    'edit-mine': { ...template('mine'), ...edit },
    'edit-others': { ...template('shared'), ...edit },
    'delete-mine': { ...template('mine'), ...remove },
    'delete-others': { ...template('shared'), ...remove },
  }
}

const isPublishable = (collection: Scoped): collection is Publishable =>
  PUBLISHABLES.some((publishable) => publishable === collection)

const isRegister = (collection: Scoped): collection is keyof typeof REGISTER_COLUMNS =>
  collection in REGISTER_COLUMNS

/** The columns of expected.ts for one collection, as requests. */
export const columnsOf = (
  payload: Payload,
  tree: Tree,
  collection: Scoped,
): Record<string, Column> => {
  if (isPublishable(collection)) return publishableColumns(payload, collection)
  if (isRegister(collection)) return REGISTER_COLUMNS[collection](payload, tree)
  if (collection === 'media') return mediaColumns(payload)
  if (collection === 'custom-fields') return customFieldColumns(payload)
  if (collection === 'reply-templates') return replyTemplateColumns(payload)
  if (collection === 'employers') return employerColumns(payload)
  return collection === 'users' ? userColumns(payload) : organizationColumns(payload, tree)
}
