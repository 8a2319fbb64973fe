import { Client } from 'pg'
import { z } from 'zod'
import { CALENDAR_SOURCES, forgetCalendar } from '@/src/cases/calendar'
import { CHANGE_CHANNEL, EVERYTHING } from '@/src/database/change-notice'
import { env } from '@/src/env'
import { tagsOfChange } from '@/src/queries/cache-tags'
import { forgetCustomFields } from '@/src/registers/custom-fields/definitions'
import { hearChanges } from './heard'
import { pageStore } from './page-cache'

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000
const HEARTBEAT_MS = 5_000

const changeSchema = z.object({
  collection: z.string(),
  id: z.number(),
  organization: z.number().nullable(),
  scope: z.array(z.number()),
})

function expireEverything(): void {
  pageStore().expireAll()
  // Moves rewrite where a union's own fields apply.
  forgetCustomFields()
  forgetCalendar()
}

/** Expires the pages that a notice concerns; a notice that cannot be read concerns all. */
export function applyNotice(payload: string | undefined): void {
  if (payload === EVERYTHING) {
    expireEverything()
    return
  }
  try {
    const change = changeSchema.parse(JSON.parse(payload ?? ''))
    if (CALENDAR_SOURCES.includes(change.collection)) forgetCalendar()
    if (change.collection === 'custom-fields') forgetCustomFields()
    else pageStore().expire(tagsOfChange(change))
  } catch {
    console.warn('[cache.unreadable-notice] all pages are rendered anew')
    expireEverything()
  }
}

/** Connects and listens; resolves once notices arrive, and rejects when the database does not answer. */
async function listen(onLost: () => void): Promise<void> {
  const client = new Client({
    connectionString: env.DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    query_timeout: HEARTBEAT_MS,
    keepAlive: true,
    application_name: 'union-onenet-listener',
  })
  let heartbeat: NodeJS.Timeout | undefined
  let isLost = false
  const lose = () => {
    if (isLost) return
    isLost = true
    clearInterval(heartbeat)
    hearChanges(false)
    client.end().catch(() => undefined)
    onLost()
  }
  client.on('notification', ({ payload }) => applyNotice(payload))
  try {
    await client.connect()
    await client.query(`LISTEN ${CHANGE_CHANNEL}`)
  } catch (error) {
    isLost = true
    client.on('error', () => undefined)
    client.end().catch(() => undefined)
    throw error
  }
  client.on('error', lose)
  client.on('end', lose)
  // A connection can die without a word; nobody would notice the notices that do not come.
  heartbeat = setInterval(() => client.query('SELECT 1').catch(lose), HEARTBEAT_MS)
  heartbeat.unref()
  // What changed before this moment was announced to nobody here.
  pageStore().expireAll()
  hearChanges(true)
}

const holder = globalThis as typeof globalThis & { unionOnenetListens?: boolean }

/**
 * Keeps this process listening for changes for as long as it lives, across losses of the database.
 * Resolves after the first attempt, so that no page is cached before notices arrive.
 */
export async function listenForChanges(): Promise<void> {
  if (holder.unionOnenetListens || !env.DATABASE_URL) return
  holder.unionOnenetListens = true
  let pause = FIRST_PAUSE_MS
  const attempt = async (): Promise<void> => {
    try {
      await listen(again)
      pause = FIRST_PAUSE_MS
    } catch (error) {
      console.warn('[cache.not-listening]', error instanceof Error ? error.message : error)
      again()
    }
  }
  const again = () => {
    setTimeout(attempt, pause).unref()
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
  await attempt()
}
