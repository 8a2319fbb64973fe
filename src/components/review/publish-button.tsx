'use client'

import { FormSubmit, toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { act } from './act'
import { type Standing, useStanding } from './store'

type Save = (options: { isDraft: boolean }) => Promise<boolean>

/** Saves the form as Payload's own buttons do, but leaves telling the outcome to the caller. */
const useSave = (): Save => {
  const info = useDocumentInfo()
  const { submit } = useForm()
  return async ({ isDraft }) => {
    const path = [info.collectionSlug, info.id].filter(Boolean).join('/')
    const saved = await submit({
      action: `/api/${path}?depth=0${isDraft ? '&draft=true' : ''}`,
      method: info.id ? 'PATCH' : 'POST',
      overrides: { _status: isDraft ? 'draft' : 'published' },
      skipValidation: isDraft,
      disableSuccessStatus: true,
    })
    if (!saved?.res.ok) return false
    info.setUnpublishedVersionCount((count) => (isDraft ? count + 1 : 0))
    if (!isDraft) info.setHasPublishedDoc(true)
    return true
  }
}

const isPublished = (standing: Standing | null): boolean =>
  standing !== null && !standing.events.includes('publish')

/** 发布 for who may publish; everybody else sends the draft for review, or takes it back. */
export function PublishButton() {
  const { collectionSlug, hasPublishPermission, id, uploadStatus } = useDocumentInfo()
  const address = { collectionSlug, id }
  const standing = useStanding(address)
  const modified = useFormModified()
  const save = useSave()

  const publish = async () => {
    if (await save({ isDraft: false })) toast.success('已发布，网站上马上可以看到。')
  }
  const send = async () => {
    if (modified && !(await save({ isDraft: true }))) return
    await act(address, 'submit')
  }

  if (hasPublishPermission)
    return (
      <FormSubmit
        buttonId="action-save"
        disabled={uploadStatus === 'uploading' || (!modified && isPublished(standing))}
        onClick={() => void publish()}
        size="medium"
        type="button"
      >
        发布
      </FormSubmit>
    )
  if (!id || !standing) return null
  return standing.events.includes('withdraw') ? (
    <FormSubmit
      buttonId="action-withdraw"
      buttonStyle="secondary"
      onClick={() => void act(address, 'withdraw')}
      size="medium"
      type="button"
    >
      撤回送审
    </FormSubmit>
  ) : (
    <FormSubmit
      buttonId="action-submit"
      disabled={!modified && !standing.events.includes('submit')}
      onClick={() => void send()}
      size="medium"
      type="button"
    >
      送审
    </FormSubmit>
  )
}
