import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { hasPersonal, whereExportable } from '@/access/exporting'
import { EXPORT_REGISTERS } from '@/src/registers/export/answers'
import { ExportButton } from './export/export-button'

/** What Payload hands to a component above a list. */
type ListProps = { collectionSlug?: string; user?: unknown; req?: PayloadRequest }

/** Above the list of a register: 导出, for who may. */
export function ListActs({ collectionSlug, req, user }: ListProps) {
  const person = req?.user ?? user
  const register = EXPORT_REGISTERS.find(({ value }) => value === collectionSlug)
  if (!register) return null
  const actor = actorOf(person)
  const mayExport = whereExportable(actor, register.value, false) !== false
  const mayInFull =
    hasPersonal(register.value) && whereExportable(actor, register.value, true) !== false
  if (!mayExport) return null
  return (
    <div className="list-acts">
      <ExportButton label={register.label} mayInFull={mayInFull} register={register.value} />
    </div>
  )
}
