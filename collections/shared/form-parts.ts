import type { CollectionConfig, Field } from 'payload'
import { unsavedDraft } from '@/src/components/editor/unsaved-draft'

const REVIEW = '/src/components/review'

/** On top of every form: how the record stands, and what the reviewer said. */
export const reviewNotice: Field = {
  name: 'reviewNotice',
  type: 'ui',
  admin: { components: { Field: `${REVIEW}/notice#ReviewNotice` }, disableBulkEdit: true },
}

/**
 * Adds to the head of a form the keeper of unsaved text and, by state and right, the buttons
 * 预览 · 退回 · 下线 · 保存草稿 · 送审 or 发布.
 */
export const withFormParts = (admin: CollectionConfig['admin']): CollectionConfig['admin'] => {
  const edit = admin?.components?.edit
  return {
    ...admin,
    components: {
      ...admin?.components,
      edit: {
        ...edit,
        beforeDocumentControls: [
          unsavedDraft,
          ...(edit?.beforeDocumentControls ?? []),
          `${REVIEW}/controls#ReviewControls`,
        ],
        PublishButton: `${REVIEW}/publish-button#PublishButton`,
        UnpublishButton: `${REVIEW}/nothing#Nothing`,
      },
    },
  }
}
