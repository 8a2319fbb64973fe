import { serverOnly } from '@/access/fields'
import { guarded } from './shared/guarded'
import { scopeFields, scopeSelect } from './shared/scope'

/**
 * The published editions of service items (src/cases/definition.ts), kept for good: a case finishes on the
 * edition that it began with. Written at publication by services/hooks/keep-edition.ts alone; a trigger
 * refuses changes (migrations/…_service_items_rules.ts).
 */
export const ServiceDefinitions = guarded('service-definitions', {
  labels: { singular: '事项版本', plural: '事项版本' },
  defaultSort: '-id',
  disableDuplicate: true,
  // Staff meet editions through the service item and its cases, never as a list.
  admin: { hidden: true, useAsTitle: 'title' },
  forceSelect: scopeSelect,
  indexes: [{ fields: ['service', 'version'], unique: true }],
  fields: [
    {
      name: 'service',
      label: '服务事项',
      type: 'relationship',
      relationTo: 'services',
      index: true,
      access: serverOnly,
    },
    { name: 'key', label: '服务标识', type: 'text', required: true, access: serverOnly },
    { name: 'title', label: '事项名称', type: 'text', required: true, access: serverOnly },
    { name: 'version', label: '版本', type: 'number', required: true, access: serverOnly },
    { name: 'definition', label: '表单和流程', type: 'json', required: true, access: serverOnly },
    { name: 'digest', label: '摘要', type: 'text', required: true, access: serverOnly },
    ...scopeFields('service-definitions'),
  ],
})
