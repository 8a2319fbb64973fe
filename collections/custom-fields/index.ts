import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { notifyChange, notifyDeletion } from '../hooks/notify-change'
import { stampScope } from '../hooks/stamp-scope'
import { guarded } from '../shared/guarded'
import { recordPlaceField } from '../shared/record-place'
import { scopeFields, scopeIndexes, scopeSelect } from '../shared/scope'
import { fieldsFor } from './endpoints'
import { definitionFields } from './fields'
import { distrustKept } from './hooks/announce-definitions'
import { checkDefinition, nameOptions } from './hooks/check-definition'
import { keepUsedDefinition, keepUsedOptions } from './hooks/keep-used'

/**
 * Fields that a union adds to a register by itself. The definitions lie here; the values in the
 * records' `custom` (collections/shared/custom-values.ts).
 */
export const CustomFields = guarded('custom-fields', {
  labels: { singular: '自定义字段', plural: '自定义字段' },
  defaultSort: 'order',
  disableDuplicate: true,
  endpoints: [fieldsFor],
  admin: {
    group: '组织建设',
    // Others meet the fields in their forms; defining them is the branch-admin's.
    hidden: ({ user }) => !holdsAnywhere(actorOf(user), 'custom-fields', 'create'),
    useAsTitle: 'label',
    defaultColumns: ['label', 'register', 'type', 'required', 'organization', 'isRetired'],
    listSearchableFields: ['label'],
    description:
      '给会员、工会组织、劳模工匠、创新工作室的表格加上本级需要的项目，不用编程。加好以后马上出现在表单、列表、筛选和导入导出里。',
  },
  forceSelect: { ...scopeSelect, visibleBelow: true },
  indexes: [
    ...scopeIndexes('order'),
    { fields: ['organization', 'register', 'label'], unique: true },
  ],
  hooks: {
    beforeChange: [stampScope('custom-fields'), checkDefinition, nameOptions, keepUsedOptions],
    afterChange: [distrustKept, notifyChange],
    beforeDelete: [keepUsedDefinition],
    afterDelete: [distrustKept, notifyDeletion],
  },
  fields: [recordPlaceField, ...definitionFields, ...scopeFields('custom-fields')],
})
