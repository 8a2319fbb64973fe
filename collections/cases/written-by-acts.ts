import type { CollectionBeforeOperationHook } from 'payload'
import { forbidden } from '@/src/lib/errors'

const WRITES = ['create', 'update', 'delete', 'updateByID', 'deleteByID']

/** A case is changed by acts alone, also by the program. */
export const writtenByActs: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (WRITES.includes(operation))
    throw forbidden('办件只能通过受理、转办、办结等操作办理，不能直接修改。', 'case.by_acts_only')
  return args
}
