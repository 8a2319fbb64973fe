import type { PayloadRequest } from 'payload'
import { conflict } from '../lib/errors'
import { isLockFailure } from './lock-failure'
import { runInTransaction, sql, withTransaction } from './session'

/** Any constant of our own: reorganisations take turns on this advisory lock. */
const TREE_LOCK = 420_000_021
const PATIENCE = '10s'

/**
 * Does `work` while nobody else changes the shape of the tree, in the request's transaction or in one of
 * its own. Readers are not held up, nor is who writes records elsewhere in the tree.
 *
 * Errors: those of `work`; 409 `move.busy` when others hold the tree or its records for too long (nothing
 * was changed).
 */
export const withTree = async <Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await withTransaction(req, async () => {
      await runInTransaction(req, sql`select set_config('lock_timeout', ${PATIENCE}, true)`)
      await runInTransaction(req, sql`select pg_advisory_xact_lock(${TREE_LOCK})`)
      return work()
    })
  } catch (error) {
    if (isLockFailure(error))
      throw conflict('有人正在修改这些工会的内容，请稍后再调整。', 'move.busy')
    throw error
  }
}
