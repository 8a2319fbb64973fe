'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { idOf } from '@/src/lib/id-of'

/** On the record of an import: the way to its own page, for who sent it. */
export function OpenImport() {
  const { data, id } = useDocumentInfo()
  const { user } = useAuth()
  if (!id || idOf(data?.createdBy) !== user?.id) return null
  return (
    <p>
      <a className="list-acts__button" href={`/admin/import?id=${id}`}>
        打开导入页面（进度、退回表）
      </a>
    </p>
  )
}
