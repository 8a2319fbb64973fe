'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** In the head of a service item: the file that another union can take in. Of what was last saved. */
export function ExportItem() {
  const { id, isTrashed } = useDocumentInfo()
  if (!id || isTrashed) return null
  return (
    <a className="item-export" download href={`/api/services/${id}/item-file`}>
      导出为文件
    </a>
  )
}
