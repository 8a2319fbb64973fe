'use client'

import { Button, useDocumentInfo, useFormModified, useModal } from '@payloadcms/ui'
import { act } from './act'
import { PreviewDrawer } from './preview-drawer'
import { ReturnDialog } from './return-dialog'
import { useFreshStanding } from './store'
import { TakeDownDialog } from './take-down-dialog'

/** 预览 · 退回 · 下线, each where the state and the person's rights allow it. */
export function ReviewControls() {
  const { collectionSlug, data, id, isTrashed, lastUpdateTime } = useDocumentInfo()
  // What lies in the trash is not under review.
  const address = isTrashed ? {} : { collectionSlug, id }
  const standing = useFreshStanding(address, `${lastUpdateTime} ${data?.updatedAt}`)
  const modified = useFormModified()
  const { openModal } = useModal()
  if (!standing) return null

  const takeDown = async () => {
    // The record was written anew: the form must start from what is stored now.
    if (await act(address, 'take-down')) window.location.reload()
  }

  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal('review-preview')}>
        预览
      </Button>
      {standing.events.includes('return') && (
        <Button buttonStyle="secondary" margin={false} onClick={() => openModal('review-return')}>
          退回
        </Button>
      )}
      {standing.events.includes('take-down') && (
        <Button
          buttonStyle="secondary"
          disabled={modified}
          margin={false}
          onClick={() => openModal('review-take-down')}
          tooltip={modified ? '请先保存或放弃修改，再下线。' : undefined}
        >
          下线
        </Button>
      )}
      <PreviewDrawer
        address={`/preview/${collectionSlug}/${id}`}
        hasUnsaved={modified}
        savedAt={standing.updatedAt}
        slug="review-preview"
      />
      <ReturnDialog
        onReturn={(remark) => act(address, 'return', { remark })}
        slug="review-return"
      />
      <TakeDownDialog onConfirm={takeDown} slug="review-take-down" />
    </>
  )
}
