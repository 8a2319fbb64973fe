import { randomInt, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Definition } from '@/src/cases/definition'
import { call } from '../access/asks'
import type { World } from '../access/ground'
import type { Person, Union } from '../access/tree'
import { flowOf } from '../workflows/cases/standing'

/** A service item as it would be published: asks for one text, goes the way of 我要求助. */
export const HELP_ITEM: Definition = {
  form: {
    applicant: { phone: 'required', idNumber: 'optional', email: 'optional' },
    fields: [
      { name: 'content', kind: 'long-text', label: '求助内容', isRequired: true },
      { name: 'homeAddress', kind: 'address', label: '住址', isRequired: false },
    ],
  },
  flow: flowOf('verify', 'dispatch', 'handle', 'feedback', 'rate'),
  effect: 'none',
  extensionDays: 30,
}

/** Puts a published item into the database, past the console. */
export const publishItem = async (
  payload: Payload,
  at: Union,
  key: string,
  definition: Definition = HELP_ITEM,
): Promise<number> => {
  const place = { organization: at.id, ...at.scope }
  const service = await payload.db.create({
    collection: 'services',
    data: {
      ...{ title: `事项 ${key}`, key, package: 'service', _status: 'published', slug: key },
      ...{ acceptsCases: true, isLive: true, ...place },
    },
  })
  const edition = await payload.db.create({
    collection: 'service-definitions',
    data: { service: service.id, key, title: key, version: 1, digest: key, definition, ...place },
  })
  await payload.db.updateOne({
    collection: 'services',
    id: service.id,
    data: { definition: edition.id },
  })
  return Number(service.id)
}

export type Answered = { status: number; body: Record<string, unknown>; code: string | undefined }

const answered = async (response: Response): Promise<Answered> => {
  const body = (await response.json()) as Record<string, unknown>
  const [error] = (body.errors as { code?: string }[] | undefined) ?? []
  return { status: response.status, body, code: error?.code }
}

export const send = async (
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
  person: Person | null = null,
): Promise<Answered> =>
  answered(
    await call(person, 'cases', {
      ...{ method: 'POST', body },
      // Everybody sends from elsewhere: the limits have tests of their own.
      headers: { 'X-Forwarded-For': randomUUID(), ...headers },
    }),
  )

export const helpAt = (union: Union, more: Record<string, unknown> = {}) => ({
  service: 'help',
  organization: union.code,
  applicant: { name: '向家明', phone: `138${randomInt(10_000_000, 99_999_999)}` },
  answers: { content: '单位三个月没有发工资，请帮助。' },
  ...more,
})

export const act = async (
  person: Person | null,
  id: unknown,
  action: string,
  body: Record<string, unknown> = {},
): Promise<Answered> =>
  answered(await call(person, `cases/${id}/actions/${action}`, { method: 'POST', body }))

export const get = async (person: Person | null, path: string): Promise<Answered> =>
  answered(await call(person, path, { method: 'GET' }))

export const applicant = async (action: string, body: Record<string, unknown>): Promise<Answered> =>
  answered(await call(null, `cases/track/${action}`, { method: 'POST', body }))

/** The id of a sent case. */
export const idOfNumber = async ({ payload }: World, number: unknown): Promise<number> => {
  const found = await payload.db.findOne<{ id: number; number: string }>({
    collection: 'cases',
    where: { number: { equals: number } },
  })
  if (!found) throw new Error(`no case ${String(number)}`)
  return Number(found.id)
}

/** Sends a case; its id, number and code. */
export const opened = async (world: World, union: Union, more: Record<string, unknown> = {}) => {
  const { body, status } = await send(helpAt(union, more))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return {
    id: await idOfNumber(world, body.number),
    number: String(body.number),
    code: String(body.queryCode),
  }
}
