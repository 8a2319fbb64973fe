import type { Payload } from 'payload'
import type { Role } from '@/access/roles'
import { testPayload } from '../support/database'
import { call, type Sent } from './asks'
import { addPeople, addPerson, type People, type Person, plantTree, type Tree } from './tree'

export type World = { payload: Payload; tree: Tree; people: People }

/** The fixture tree with one person per role at the county. */
export const openWorld = async (): Promise<World> => {
  const payload = await testPayload()
  payload.logger.level = 'silent'
  const tree = await plantTree(payload)
  return { payload, tree, people: await addPeople(payload, tree, tree.own) }
}

/** A person of one role at one place of the tree. */
export const personAt = (
  { payload, tree }: World,
  place: keyof Tree,
  role: Role,
  closed = false,
): Promise<Person> => addPerson(payload, [{ at: tree[place], role, closed }])

type Body = {
  [key: string]: unknown
  doc?: Record<string, unknown>
  docs?: Record<string, unknown>[]
  errors?: { code?: string; message?: string; path?: string }[]
}

/** One REST call: status, body, and the code of the refusal if it was one. */
export const ask = async (
  person: Person | null,
  method: NonNullable<Sent['method']>,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Body; code: string | undefined }> => {
  const response = await call(person, path, { method, body })
  const answer = (await response.json()) as Body
  return { status: response.status, body: answer, code: answer.errors?.[0]?.code }
}

/** The stored row, past access and hooks. */
export const stored = async (
  { payload }: World,
  collection: Parameters<Payload['db']['findOne']>[0]['collection'],
  id: number,
): Promise<Record<string, unknown>> => {
  const row = await payload.db.findOne<{ id: number; [key: string]: unknown }>({
    collection,
    where: { id: { equals: id } },
  })
  if (!row) throw new Error(`no ${collection} ${id}`)
  return row
}
