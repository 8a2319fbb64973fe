import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

/** What a query found, with the cache tags of everything that would change it. */
export type Shown<T> = { data: T; tags: string[] }

/** Payload as the public asks it; every query of this folder adds `...asPublic`. */
export const payloadOfSite = (): Promise<Payload> => getPayload({ config })

/** The rights of somebody who is not logged in; the access table decides what they see. */
export const asPublic = { overrideAccess: false, user: null } as const

/** The number of the most records that one read gives (collections/hooks/limit-page.ts). */
export const READ_LIMIT = 100

/** A related record if it was read along and the public may see it; null otherwise. */
export const readAlong = <T extends { id: number }>(
  value: number | T | null | undefined,
): T | null => (typeof value === 'object' && value !== null ? value : null)

/** Removes repeated tags. */
export const distinct = (...tags: (string | string[])[]): string[] => [...new Set(tags.flat())]
