import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf } from '@/access/actor'
import type { Guarded } from '@/access/grants'
import { whereGranted } from '@/access/policy'
import { notFound } from '@/src/lib/errors'
import { actsAsProgram } from './acts-as-program'

/**
 * A copy is made of the newest edition, drafts included: only of a record that one reads by office, not
 * of one that is merely published.
 */
export const guardDuplicate =
  (guarded: Guarded): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (operation !== 'create' || actsAsProgram(overrideAccess)) return
    const source = 'duplicateFromID' in args ? args.duplicateFromID : undefined
    if (source === undefined || source === null || guarded === 'site-settings') return
    const granted = whereGranted(actorOf(req.user), guarded, 'read')
    const where = {
      and: [{ id: { equals: source } }, ...(typeof granted === 'object' ? [granted] : [])],
    }
    const found = granted && (await req.payload.db.findOne({ collection: guarded, where, req }))
    if (!found) throw notFound()
  }
