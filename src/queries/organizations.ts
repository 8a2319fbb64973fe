import { cache } from 'react'
import type { Organization } from '@/payload-types'
import { successorCode } from '@/src/database/union-successor'
import { branchTag, collectionTag, recordTag } from './cache-tags'
import { asPublic, distinct, payloadOfSite, READ_LIMIT, readAlong, type Shown } from './client'

/** A union as lists and breadcrumbs show it. */
export type UnionCard = {
  id: number
  /** In addresses: `/unions/<code>`. */
  code: string
  name: string
  shortName: string
  level: Organization['level']
}

/** A union with its place in the tree. */
export type Union = UnionCard & {
  depth: number
  kind: Organization['kind']
  /** From the root to the union itself. */
  path: UnionCard[]
  /** 双亮: where it is, what it does, what its chair promises (with consent). */
  face: {
    address: string | null
    phone: string | null
    hours: string | null
    duties: string | null
    chairName: string | null
    commitment: string | null
  }
}

/** Fields of a union that its card needs. */
export const cardFields = { name: true, shortName: true, code: true, level: true } as const
const unionFields = {
  ...cardFields,
  kind: true,
  address: true,
  publicPhone: true,
  hours: true,
  duties: true,
  chairPublicName: true,
  chairCommitment: true,
} as const

type CardRecord = Pick<Organization, 'id' | 'name' | 'shortName' | 'code' | 'level'>

const cardOf = ({ id, name, shortName, code, level }: CardRecord): UnionCard => ({
  id,
  code: code ?? String(id),
  name,
  shortName: shortName || name,
  level,
})

/** The union of a record that was read with it. */
export const unionOf = (value: number | Organization): UnionCard | null => {
  const record = readAlong(value)
  return record ? cardOf(record) : null
}

/** Cache tags of unions whose names a page shows. */
export const unionTags = (...unions: (UnionCard | null)[]): string[] =>
  unions.flatMap((union) => (union ? [recordTag('organizations', union.id)] : []))

const scopeIds = (record: Organization): number[] =>
  [record.scope1, record.scope2, record.scope3, record.scope4, record.scope5, record.scope6].filter(
    (id): id is number => typeof id === 'number',
  )

const readRoot = cache(async (): Promise<CardRecord | null> => {
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection: 'organizations',
    ...asPublic,
    where: { and: [{ level: { equals: 'province' } }, { parent: { exists: false } }] },
    select: cardFields,
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
})

const readPath = async (record: Organization): Promise<UnionCard[]> => {
  const payload = await payloadOfSite()
  const root = await readRoot()
  const { docs } = await payload.find({
    collection: 'organizations',
    ...asPublic,
    where: { id: { in: scopeIds(record) } },
    select: cardFields,
    sort: 'depth',
    limit: 10,
    pagination: false,
  })
  const below = docs.map(cardOf)
  return root ? [cardOf(root), ...below.filter(({ id }) => id !== root.id)] : below
}

const readByCode = async (code: string): Promise<Organization | undefined> => {
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection: 'organizations',
    ...asPublic,
    where: { code: { equals: code } },
    select: unionFields,
    limit: 1,
    pagination: false,
  })
  return docs[0] as Organization | undefined
}

/**
 * The union of a code with its path, or null. The code of a union that was merged or closed gives the one
 * that carries on, so that old addresses and cookies lead there.
 */
export const unionByCode = cache(async (code: string): Promise<Shown<Union | null>> => {
  const asked = await readByCode(code)
  const heir = asked ? null : await successorCode(await payloadOfSite(), code)
  const record = heir ? await readByCode(heir) : asked
  if (!record) return { data: null, tags: [collectionTag('organizations')] }
  const path = await readPath(record)
  const union: Union = {
    ...cardOf(record),
    depth: record.depth ?? 0,
    kind: record.kind,
    path,
    face: {
      address: record.address ?? null,
      phone: record.publicPhone ?? null,
      hours: record.hours ?? null,
      duties: record.duties ?? null,
      chairName: record.chairPublicName ?? null,
      commitment: record.chairCommitment ?? null,
    },
  }
  return { data: union, tags: distinct(unionTags(union, ...path)) }
})

/** The path of a union known by id, itself included; empty when it is not public. */
export const pathTo = cache(async (id: number): Promise<Shown<UnionCard[]>> => {
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection: 'organizations',
    ...asPublic,
    where: { id: { equals: id } },
    select: cardFields,
    limit: 1,
    pagination: false,
  })
  const record = docs[0] as Organization | undefined
  if (!record) return { data: [], tags: [recordTag('organizations', id)] }
  const path = await readPath(record)
  return { data: path, tags: unionTags(...path) }
})

/** The provincial federation, or null in an empty system. */
export const rootUnion = cache(async (): Promise<Shown<Union | null>> => {
  const root = await readRoot()
  if (!root?.code) return { data: null, tags: [collectionTag('organizations')] }
  return unionByCode(root.code)
})

/** Unions of a place, before those of a trade, a group or a single employer. */
const OF_A_PLACE = ['local-federation', 'town-union', 'street-federation', 'zone-union']

/** The unions right below one, those of places first, by code; `total` tells how many there are beyond the first hundred. */
export const unionsBelow = async (
  union: Pick<Union, 'id' | 'depth'>,
): Promise<Shown<{ unions: UnionCard[]; total: number }>> => {
  const payload = await payloadOfSite()
  const found = await payload.find({
    collection: 'organizations',
    ...asPublic,
    where: { parent: { equals: union.id } },
    select: { ...cardFields, kind: true },
    sort: 'code',
    limit: READ_LIMIT,
  })
  const isOfPlace = ({ kind }: { kind?: string | null }) => OF_A_PLACE.includes(kind ?? '')
  const unions = [
    ...found.docs.filter(isOfPlace),
    ...found.docs.filter((union) => !isOfPlace(union)),
  ]
  return {
    data: { unions: unions.map(cardOf), total: found.totalDocs },
    tags: [branchTag('organizations', union)],
  }
}

const FOUND_UNIONS = 50

/** Unions whose name contains the text, or whose pinyin begins with it; highest level first. */
export const unionsNamed = async (text: string, limit = FOUND_UNIONS): Promise<UnionCard[]> => {
  const payload = await payloadOfSite()
  // Payload hands the text on to ILIKE as it is.
  const contains = text.replace(/[\\%_]/g, '\\$&')
  const { docs } = await payload.find({
    collection: 'organizations',
    ...asPublic,
    where: {
      or: [
        { name: { contains } },
        { shortName: { contains } },
        { pinyin: { contains: contains.toLowerCase() } },
      ],
    },
    select: cardFields,
    sort: ['depth', 'code'],
    limit,
  })
  return docs.map(cardOf)
}
