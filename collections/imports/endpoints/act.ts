import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { mayTakeIn } from '@/access/importing'
import type { Import } from '@/payload-types'
import { recordDone } from '@/src/database/audit'
import { cancelImport, requeueImport } from '@/src/database/import-acts'
import { placeOf } from '@/src/database/imports'
import { withTransaction } from '@/src/database/session'
import { badInput, conflict, forbidden } from '@/src/lib/errors'
import { IMPORT_MODES, type ImportActed } from '@/src/registers/import/answers'
import { checkMapping, previewOf } from '@/src/registers/import/preview'
import { bodyOf } from '../../shared/acts'
import { ownedImport } from '../owned-import'

const readMode = (value: unknown) => {
  if (value === undefined) return undefined
  const mode = IMPORT_MODES.find((each) => each === value)
  if (!mode) throw badInput('mode', '请选择导入方式：add、add-or-update 或 check。', 'import.mode')
  return mode
}

/** The file may have waited for days: the right in the register is asked for again, where the union is now. */
const checkStillAllowed = async (
  req: PayloadRequest,
  { organization, register }: Pick<Import, 'register'> & { organization: number },
): Promise<void> => {
  const place = await placeOf(organization)
  if (!place || !mayTakeIn(actorOf(req.user), register, place))
    throw forbidden('所选工会已不在您的管理范围内，不能导入。', 'organization.out_of_reach')
}

/**
 * `POST /api/imports/:id/start` `{ mode?, mapping? }`: carries out what was prepared or only checked. The
 * matching is remembered for sheets of the same shape. Errors: 400 `import.mapping`, `import.mode`,
 * `import.missing_columns`; 403 `organization.out_of_reach`; 409 `import.not_startable`.
 */
export const startEndpoint: Endpoint = {
  path: '/:id/start',
  method: 'post',
  handler: async (req) => {
    const job = await ownedImport(req)
    await checkStillAllowed(req, job)
    const body = await bodyOf(req)
    const mode = readMode(body.mode) ?? job.mode
    const preview = await previewOf(job)
    const columns =
      body.mapping === undefined
        ? preview.columns.map(({ key }) => key)
        : checkMapping(body.mapping, preview)
    const missing = preview.known.filter(
      ({ isRequired, key }) => isRequired && !columns.includes(key),
    )
    if (missing.length > 0)
      throw badInput(
        'mapping',
        `请先指定这些列：${missing.map(({ label }) => label).join('、')}。`,
        'import.missing_columns',
      )
    await withTransaction(req, async () => {
      const isOpen = await requeueImport(req, job, { mode, mapping: columns })
      if (!isOpen)
        throw conflict('这次导入已经开始或已经结束，请刷新页面查看。', 'import.not_startable')
      await recordDone(req, {
        ...{ action: 'import-start', collection: 'imports', recordId: job.id },
        ...{ organization: job.organization, changes: { mode: [null, mode] } },
      })
    })
    return Response.json({
      ...{ id: job.id, status: 'queued', message: '已开始导入，可以离开本页，稍后回来查看。' },
    } satisfies ImportActed)
  },
}

/**
 * `POST /api/imports/:id/cancel`: stops after the rows under way; what is in stays in. 409
 * `import.not_cancellable` when it has ended.
 */
export const cancelEndpoint: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    const job = await ownedImport(req)
    await withTransaction(req, async () => {
      if (!(await cancelImport(req, job.id)))
        throw conflict('这次导入已经结束，不能取消。', 'import.not_cancellable')
      await recordDone(req, {
        ...{ action: 'import-cancel', collection: 'imports', recordId: job.id },
        organization: job.organization,
      })
    })
    return Response.json({
      ...{ id: job.id, status: 'cancelled', message: '已取消。已经导入的行保留，其余没有写入。' },
    } satisfies ImportActed)
  },
}
