'use client'

import { ConfirmationModal } from '@payloadcms/ui'

/** Asks once more before a record leaves the site. */
export function TakeDownDialog({
  onConfirm,
  slug,
}: {
  onConfirm: () => Promise<void>
  slug: string
}) {
  return (
    <ConfirmationModal
      body="下线后网站上不再显示，内容仍留在这里，改好可以再发布。"
      confirmLabel="下线"
      confirmingLabel="正在下线……"
      heading="要从网站上撤下吗？"
      modalSlug={slug}
      onConfirm={onConfirm}
    />
  )
}
