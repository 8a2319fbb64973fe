import type { CustomComponent } from 'payload'
import { PERSONAL_FIELDS } from '@/access/fields'

/** Console component of a form whose unsaved text must survive; personal fields are never kept. */
export const unsavedDraft: CustomComponent = {
  path: '/src/components/editor/unsaved-draft/unsaved-draft.client#UnsavedDraft',
  // A union's own fields may hold personal data; the browser cannot tell which.
  clientProps: { personalFields: [...PERSONAL_FIELDS, 'custom'] },
}

/** Console provider that forgets unsaved copies at log-out. */
export const clearOnLogout =
  '/src/components/editor/unsaved-draft/clear-on-logout.client#ClearOnLogout'
