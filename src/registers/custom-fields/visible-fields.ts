import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import type { CustomField } from './custom-field'

/** Whether the person knows of the field: one of their branch, or handed down to it. */
export const isVisibleField = (user: unknown, field: CustomField): boolean =>
  covers(actorOf(user), 'custom-fields', 'read', {
    ...field.scope,
    organization: field.organization,
    visibleBelow: field.visibleBelow,
  })
