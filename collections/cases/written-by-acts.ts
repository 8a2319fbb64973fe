import type { CollectionBeforeOperationHook } from 'payload'
import { forbidden } from '@/src/lib/errors'
import { actsAsProgram } from '../hooks/acts-as-program'

const CHANGES = ['update', 'delete', 'updateByID', 'deleteByID']

/**
 * A case is changed by acts alone, also by the program. Others have no right to update or delete; who may
 * enter one at the counter does it through `POST /api/cases`.
 */
export const writtenByActs: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const isOwnWay = actsAsProgram(overrideAccess) && CHANGES.includes(operation)
  if (isOwnWay || (operation === 'create' && (req.user || actsAsProgram(overrideAccess))))
    throw forbidden('办件只能通过受理、转办、办结等操作办理，不能直接修改。', 'case.by_acts_only')
  return args
}
