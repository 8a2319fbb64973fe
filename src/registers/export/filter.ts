import {
  type PayloadRequest,
  type SanitizedCollectionConfig,
  validateQueryPaths,
  type Where,
} from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { actorOf } from '@/access/actor'
import { whereExportable } from '@/access/exporting'
import { fieldKeys } from '@/src/field-keys'
import { badInput, forbidden } from '@/src/lib/errors'
import { decryptField, encryptField } from '@/src/lib/field-cipher'
import type { ExportRegister } from './answers'

/** A list's own filter, as the console's address carries it. */
export type ListFilter = { where?: Where; search?: string }

const PATH = 'exports.filter'

/** Keeps a filter so that nobody reads it: it may hold an ID number. */
export const sealFilter = (filter: ListFilter): string =>
  encryptField(fieldKeys(), PATH, JSON.stringify(filter))

export const openFilter = (sealed: string | null): ListFilter =>
  sealed === null ? {} : (JSON.parse(decryptField(fieldKeys(), PATH, sealed)) as ListFilter)

/** What the register's lists make of a filter: hidden fields are refused, numbers become hashes. */
const asListReads = async (
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  where: Where,
): Promise<Where> => {
  let args: { where: Where } = { where }
  for (const hook of config.hooks.beforeOperation) {
    const common = { collection: config, context: req.context, overrideAccess: false, req }
    // The hooks of lists look at the filter alone.
    args = ((await hook({ ...common, args, operation: 'count' } as never)) as typeof args) ?? args
  }
  return args.where
}

type Asked = { register: ExportRegister; inFull: boolean; filter: ListFilter }

/**
 * The records that a person takes along: those that the list shows under this filter, inside the branches
 * where the person may export. Throws 403 without the right, 400 for a filter that lists refuse as well.
 */
export const whereOfExport = async (
  req: PayloadRequest,
  { filter: { search, where = {} }, inFull, register }: Asked,
): Promise<Where> => {
  const granted = whereExportable(actorOf(req.user), register, inFull)
  if (granted === false)
    throw forbidden('您没有导出这个台账的权限，如有需要请联系本级工会管理员。', 'export.denied')
  if (typeof where !== 'object' || where === null || Array.isArray(where))
    throw badInput('where', '查询条件的格式有误，请在列表里重新筛选后再导出。', 'query.invalid')
  const { config } = req.payload.collections[register]
  const merged = mergeListSearchAndWhere({
    collectionConfig: config,
    search: search ?? '',
    where: structuredClone(where),
  })
  await validateQueryPaths({ collectionConfig: config, overrideAccess: false, req, where: merged })
  const asked = await asListReads(req, config, merged)
  const kept: Where[] = config.trash ? [{ deletedAt: { exists: false } }] : []
  return { and: [asked, ...(granted === true ? [] : [granted]), ...kept] }
}
