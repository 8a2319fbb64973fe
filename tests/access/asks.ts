import config from '@payload-config'
import {
  type CollectionSlug,
  createLocalReq,
  type GlobalSlug,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { answerOf } from '@/collections/hooks/answer-error'
import { DELETE, GET, PATCH, POST } from '@/src/app/(payload)/api/[...slug]/route'
import type { Person } from './tree'

/** One request, in words that the Local API and REST both understand. */
export type Ask =
  | { do: 'create'; collection: CollectionSlug; data: Record<string, unknown>; file?: File }
  | { do: 'read'; collection: CollectionSlug; id: number }
  | { do: 'update'; collection: CollectionSlug; id: number; data: Record<string, unknown> }
  | { do: 'delete'; collection: CollectionSlug; id: number }
  | { do: 'readGlobal'; global: GlobalSlug }
  | { do: 'updateGlobal'; global: GlobalSlug; data: Record<string, unknown> }

export type Answer = { status: number; doc: Record<string, unknown> }

/** A way to ask: in-process with access on, or over HTTP. */
export type Way = (person: Person | null, ask: Ask) => Promise<Answer>

type Doc = Record<string, unknown>

const runLocally = async (payload: Payload, req: PayloadRequest, ask: Ask): Promise<object> => {
  const common = { req, overrideAccess: false as const, depth: 0 }
  switch (ask.do) {
    case 'create':
      return payload.create({
        ...common,
        collection: ask.collection,
        data: ask.data as never,
        ...(ask.file ? { file: await toLocalFile(ask.file) } : {}),
      })
    case 'read':
      return payload.findByID({ ...common, collection: ask.collection, id: ask.id })
    case 'update':
      return payload.update({
        ...common,
        collection: ask.collection,
        id: ask.id,
        data: ask.data as never,
      })
    case 'delete':
      return payload.delete({ ...common, collection: ask.collection, id: ask.id })
    case 'readGlobal':
      return payload.findGlobal({ ...common, slug: ask.global })
    case 'updateGlobal':
      return payload.updateGlobal({
        ...common,
        slug: ask.global,
        data: ask.data as never,
      })
  }
}

const toLocalFile = async (file: File) => ({
  data: Buffer.from(await file.arrayBuffer()),
  mimetype: file.type,
  name: file.name,
  size: file.size,
})

/** The Local API with access on; errors become the status that the API would answer. */
export const locally =
  (payload: Payload): Way =>
  async (person, ask) => {
    const req = await createLocalReq(
      { user: (person?.user ?? undefined) as never, context: {} },
      payload,
    )
    try {
      return { status: 200, doc: { ...(await runLocally(payload, req, ask)) } }
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return { status: (await answerOf(error, req)).status, doc: {} }
    }
  }

const HANDLERS = { GET, POST, PATCH, DELETE }

export type Sent = {
  method?: keyof typeof HANDLERS
  body?: unknown
  form?: FormData
  headers?: Record<string, string>
}

/** Calls the REST route in-process as a person would over HTTP, with the session's token. */
export const call = async (
  person: Person | null,
  path: string,
  { method = 'GET', body, form, headers = {} }: Sent = {},
): Promise<Response> => {
  await config
  const url = new URL(`/api/${path}`, 'http://localhost:3000')
  const slug = url.pathname.split('/').slice(2).map(decodeURIComponent)
  const request = new Request(url, {
    method,
    headers: {
      ...(person ? { Authorization: `JWT ${person.token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
  })
  return HANDLERS[method](request, { params: Promise.resolve({ slug }) })
}

/** As Payload's uploads take it, and as endpoints of our own do: every value by itself. */
const formOf = (data: Doc, file: File): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  for (const [name, value] of Object.entries(data)) form.set(name, String(value))
  form.set('file', file)
  return form
}

const requestOf = (ask: Ask): [string, Sent] => {
  switch (ask.do) {
    case 'create':
      return ask.file
        ? [ask.collection, { method: 'POST', form: formOf(ask.data, ask.file) }]
        : [ask.collection, { method: 'POST', body: ask.data }]
    case 'read':
      return [`${ask.collection}/${ask.id}`, {}]
    case 'update':
      return [`${ask.collection}/${ask.id}`, { method: 'PATCH', body: ask.data }]
    case 'delete':
      return [`${ask.collection}/${ask.id}`, { method: 'DELETE' }]
    case 'readGlobal':
      return [`globals/${ask.global}`, {}]
    case 'updateGlobal':
      return [`globals/${ask.global}`, { method: 'POST', body: ask.data }]
  }
}

const docOf = (body: unknown): Doc => {
  if (typeof body !== 'object' || body === null) return {}
  if ('doc' in body) return docOf(body.doc)
  if ('result' in body) return docOf(body.result)
  return body as Doc
}

/** REST, through the very route handlers that the product serves. */
export const overHttp: Way = async (person, ask) => {
  const [path, sent] = requestOf(ask)
  const response = await call(person, path, sent)
  const body: unknown = await response.json()
  return { status: response.status, doc: response.ok ? docOf(body) : {} }
}
