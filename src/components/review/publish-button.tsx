'use client'

import {
  FormSubmit,
  PublishButton as PayloadPublishButton,
  useDocumentInfo,
  useForm,
  useFormModified,
} from '@payloadcms/ui'
import { act } from './act'
import { useStanding } from './store'

/** 发布 for who may publish; everybody else sends the draft for review, or takes it back. */
export function PublishButton() {
  const { collectionSlug, hasPublishPermission, id, setUnpublishedVersionCount } = useDocumentInfo()
  const standing = useStanding({ collectionSlug, id })
  const modified = useFormModified()
  const { submit } = useForm()
  const address = { collectionSlug, id }

  if (hasPublishPermission) return <PayloadPublishButton label="发布" />
  if (!id || !standing) return null

  const isWaiting = standing.events.includes('withdraw')

  const send = async () => {
    if (modified) {
      const saved = await submit({
        action: `/api/${collectionSlug}/${id}?draft=true&depth=0`,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
        disableSuccessStatus: true,
      })
      if (!saved?.res.ok) return
      setUnpublishedVersionCount((count) => count + 1)
    }
    await act(address, 'submit')
  }

  return isWaiting ? (
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
