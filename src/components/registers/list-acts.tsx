import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { hasPersonal, whereExportable } from '@/access/exporting'
import { EXPORT_REGISTERS } from '@/src/registers/export/answers'
import { ExportButton } from './export/export-button'
import { importableBy } from './import/importable'

/** What Payload hands to a component above a list. */
type ListProps = { collectionSlug?: string; user?: unknown; req?: PayloadRequest }

/** Above the list of a register: 导入 and 导出, for who may. */
export function ListActs({ collectionSlug, req, user }: ListProps) {
  const person = req?.user ?? user
  const register = EXPORT_REGISTERS.find(({ value }) => value === collectionSlug)
  if (!register) return null
  const mayTake = (inFull: boolean) =>
    whereExportable(actorOf(person), register.value, inFull) !== false
  return (
    <div className="list-acts">
      {importableBy(person).some(({ value }) => value === register.value) ? (
        <a className="list-acts__button" href={`/admin/import?register=${register.value}`}>
          导入
        </a>
      ) : null}
      {mayTake(false) ? (
        <ExportButton
          label={register.label}
          mayInFull={hasPersonal(register.value) && mayTake(true)}
          register={register.value}
        />
      ) : null}
    </div>
  )
}
