import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import { someMember } from '../registers/people'
import type { Answer, Ask } from './asks'
import type { Column } from './columns'
import { seedPublishable, seedRecord } from './records'
import { addUnion, type Person, type Tree, type Union } from './tree'

/** Requests on records of the registers, for the columns of expected.ts. */

const acts = (collection: CollectionSlug) => ({
  read: (_at: Union, id: number): Ask => ({ do: 'read', collection, id }),
  update:
    (data: Record<string, unknown>) =>
    (_at: Union, id: number): Ask => ({ do: 'update', collection, id, data }),
  remove: (_at: Union, id: number): Ask => ({ do: 'delete', collection, id }),
})

const shows = (field: string, value: unknown) => (answer: Answer) => answer.doc[field] === value

const memberColumns = (payload: Payload): Record<string, Column> => {
  const { read, update } = acts('members')
  const member = {
    record: 'member',
    seed: (at: Union) => seedRecord(payload, 'members', someMember(at.id)),
  }
  return {
    create: { ask: (at) => ({ do: 'create', collection: 'members', data: someMember(at.id) }) },
    read: { ...member, ask: read, keepsRecord: true },
    edit: { ...member, ask: update({ trade: '焊工' }), tookEffect: shows('trade', '焊工') },
    trash: {
      ...member,
      ask: update({ deletedAt: '2026-01-01T00:00:00.000Z' }),
      tookEffect: ({ doc }) => Boolean(doc.deletedAt),
    },
  }
}

const changeColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'membership-changes'
  const { read, remove, update } = acts(collection)
  const line = {
    record: 'line',
    seed: async (at: Union) => {
      const member = await seedRecord(payload, 'members', someMember(at.id))
      const where = { member: { equals: member } }
      const { docs } = await payload.db.find<{ id: number }>({ collection, where, limit: 1 })
      return Number(docs[0]?.id)
    },
  }
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection },
        data: { member: 1, kind: 'join', date: '2026-01-01', organization: at.id },
      }),
    },
    read: { ...line, ask: read, keepsRecord: true },
    edit: { ...line, ask: update({ kind: 'withdraw' }), keepsRecord: true },
    delete: { ...line, ask: remove, keepsRecord: true },
  }
}

/** A request as stored: who asks and who is asked, the people themselves left out. */
const seedTransfer = async (payload: Payload, to: Union, from: Union): Promise<number> => {
  const fromScopes = Object.fromEntries(
    Object.entries(from.scope).map(([key, value]) => [`fromS${key.slice(1)}`, value]),
  )
  const made = await payload.db.create({
    collection: 'transfer-requests',
    data: {
      ...{ name: '向家明', state: 'pending', organization: to.id, ...to.scope },
      ...{ fromOrganization: from.id, ...fromScopes },
    },
  })
  return Number(made.id)
}

const transferColumns = (payload: Payload, tree: Tree): Record<string, Column> => {
  const { read, remove, update } = acts('transfer-requests')
  const asking = {
    record: 'asking',
    seed: (at: Union) => seedTransfer(payload, at, tree.farCounty),
  }
  const asked = { record: 'asked', seed: (at: Union) => seedTransfer(payload, tree.farCounty, at) }
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection: 'transfer-requests' },
        data: { name: '某人', organization: at.id, fromOrganization: tree.own.id },
      }),
    },
    'read-asking': { ...asking, ask: read, keepsRecord: true },
    'read-asked': { ...asked, ask: read, keepsRecord: true },
    edit: {
      ...asked,
      ask: update({ state: 'released', organization: tree.own.id }),
      tookEffect: ({ doc }) => doc.state !== 'pending' || doc.organization !== tree.farCounty.id,
    },
    delete: { ...asking, ask: remove },
  }
}

const reorganisationColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'reorganisations'
  const { read, remove, update } = acts(collection)
  const request = {
    record: 'request',
    seed: async (at: Union) => {
      const data = {
        ...{ kind: 'rename', newName: '新名', reason: '试', state: 'draft' },
        ...{ organization: at.id, ...at.scope },
      }
      return Number((await payload.db.create({ collection, data })).id)
    },
  }
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection },
        data: { kind: 'rename', organization: at.id, newName: '新名', reason: '试' },
      }),
      tookEffect: ({ doc }) => doc.state === 'draft',
    },
    read: { ...request, ask: read, keepsRecord: true },
    edit: { ...request, ask: update({ state: 'done' }), keepsRecord: true },
    delete: { ...request, ask: remove, keepsRecord: true },
  }
}

const historyColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'organization-history'
  const { read, remove, update } = acts(collection)
  const seedEntry = async (at: Union, createdBy: number | null = null) => {
    const data = {
      ...{ kind: 'renamed', date: '1963-01-01T00:00:00.000Z', from: '办事处', createdBy },
      ...{ organization: at.id, ...at.scope },
    }
    return Number((await payload.db.create({ collection, data })).id)
  }
  const others = { record: 'others', seed: (at: Union) => seedEntry(at) }
  const mine = {
    record: 'mine',
    seed: (at: Union, person: Person | null) => seedEntry(at, person?.user.id),
  }
  const edit = { ask: update({ to: '省总军工会' }), tookEffect: shows('to', '省总军工会') }
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection },
        data: { kind: 'renamed', date: '1963-01-01', organization: at.id },
      }),
    },
    'read-active': { ...others, ask: read, keepsRecord: true },
    'read-closed': {
      record: 'closed',
      seed: async (at) => seedEntry(await addUnion(payload, at, 'branch', freshCode(), 'closed')),
      ask: read,
      keepsRecord: true,
    },
    'edit-mine': { ...mine, ...edit },
    'edit-others': { ...others, ...edit },
    'delete-mine': { ...mine, ask: remove },
    'delete-others': { ...others, ask: remove },
  }
}

const freshCode = (): string => randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()

const seedExport = async (payload: Payload, at: Union, createdBy: number | null) => {
  const made = await payload.db.create({
    collection: 'exports',
    data: {
      ...{ register: 'members', format: 'csv', status: 'done', organization: at.id, ...at.scope },
      createdBy,
    },
  })
  return Number(made.id)
}

const exportColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'exports'
  const { read, remove, update } = acts(collection)
  const create = (register: string): Column => ({
    ask: (at) => ({ do: 'create', collection, data: { register, organization: at.id } }),
  })
  const mine = {
    record: 'mine',
    seed: (at: Union, person: Person | null) =>
      seedExport(payload, at, person ? Number(person.user.id) : null),
  }
  const others = { record: 'others', seed: (at: Union) => seedExport(payload, at, null) }
  return {
    'create-members': create('members'),
    'create-honours': create('model-workers'),
    'read-mine': { ...mine, ask: read, keepsRecord: true },
    'read-others': { ...others, ask: read, keepsRecord: true },
    edit: { ...mine, ask: update({ status: 'queued' }) },
    delete: { ...mine, ask: remove },
  }
}

const matchingColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'matchings'
  const { read, remove, update } = acts(collection)
  const seed =
    (isMine: boolean) =>
    async (at: Union, person: Person | null): Promise<number> => {
      const createdBy = isMine ? person?.user.id : null
      const data = { source: 'grid', state: 'done', organization: at.id, ...at.scope, createdBy }
      return Number((await payload.db.create({ collection, data })).id)
    }
  const mine = { record: 'mine', seed: seed(true) }
  const others = { record: 'others', seed: seed(false) }
  const file = () => new File(['姓名,身份证号\n向家明,1'], '名单.csv', { type: 'text/csv' })
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection, file: file() },
        data: { source: 'grid', organization: at.id },
      }),
    },
    'read-mine': { ...mine, ask: read, keepsRecord: true },
    'read-others': { ...others, ask: read, keepsRecord: true },
    edit: { ...others, ask: update({ message: '改' }) },
    'delete-mine': { ...mine, ask: remove },
    'delete-others': { ...others, ask: remove },
  }
}

/** Sent by `createdBy`, or by nobody that the matrix knows. */
const seedImport = async (payload: Payload, at: Union, createdBy?: number): Promise<number> => {
  const made = await payload.db.create({
    collection: 'imports',
    data: {
      ...{ register: 'members', mode: 'add', status: 'done', organization: at.id, ...at.scope },
      ...{ fileName: '名册.xlsx', createdBy: createdBy ?? null },
    },
  })
  return Number(made.id)
}

const importColumns = (payload: Payload): Record<string, Column> => {
  const { read, remove, update } = acts('imports')
  const theirs = { record: 'theirs', seed: (at: Union) => seedImport(payload, at) }
  const mine: Pick<Column, 'record' | 'seed'> = {
    record: 'mine',
    seed: (at, person) => seedImport(payload, at, person?.user.id),
  }
  return {
    'read-theirs': { ...theirs, ask: read, keepsRecord: true },
    'read-mine': { ...mine, ask: read, keepsRecord: true },
    edit: { ...mine, ask: update({ status: 'queued' }), keepsRecord: true },
    delete: { ...mine, ask: remove, keepsRecord: true },
  }
}

const definitionColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'service-definitions'
  const { read, remove, update } = acts(collection)
  const edition = (isLive: boolean) => ({
    record: isLive ? 'live' : 'down',
    seed: async (at: Union) => {
      const service = await seedPublishable(payload, 'services', at, isLive)
      const data = {
        ...{ service, key: 'k', title: '服务', version: 1, definition: {}, digest: 'd' },
        ...{ organization: at.id, ...at.scope },
      }
      return Number((await payload.db.create({ collection, data })).id)
    },
  })
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection },
        data: {
          key: 'k',
          title: '服务',
          version: 1,
          definition: {},
          digest: 'd',
          organization: at.id,
        },
      }),
    },
    'read-live': { ...edition(true), ask: read, keepsRecord: true },
    'read-down': { ...edition(false), ask: read, keepsRecord: true },
    edit: { ...edition(true), ask: update({ title: '改' }), keepsRecord: true },
    delete: { ...edition(true), ask: remove, keepsRecord: true },
  }
}

const foundingColumns = (payload: Payload): Record<string, Column> => {
  const collection = 'founding-tasks'
  const { read, remove, update } = acts(collection)
  const task = {
    record: 'task',
    seed: async (at: Union) => {
      const data = { employerName: '无名小店', state: 'open', organization: at.id, ...at.scope }
      return Number((await payload.db.create({ collection, data })).id)
    },
  }
  return {
    create: {
      ask: (at) => ({
        ...{ do: 'create', collection },
        data: { employerName: '无名小店', organization: at.id },
      }),
    },
    read: { ...task, ask: read, keepsRecord: true },
    edit: { ...task, ask: update({ state: 'done' }), keepsRecord: true },
    delete: { ...task, ask: remove, keepsRecord: true },
  }
}

/** By collection: column → request. */
export const REGISTER_COLUMNS = {
  members: memberColumns,
  'membership-changes': changeColumns,
  'transfer-requests': transferColumns,
  'founding-tasks': foundingColumns,
  matchings: matchingColumns,
  reorganisations: reorganisationColumns,
  'organization-history': historyColumns,
  exports: exportColumns,
  imports: importColumns,
  'service-definitions': definitionColumns,
} satisfies Record<string, (payload: Payload, tree: Tree) => Record<string, Column>>
