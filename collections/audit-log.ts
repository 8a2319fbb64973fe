import type { CollectionConfig } from 'payload'
import { access, hiddenFrom } from '@/access/can'
import { guardQuery } from './hooks/guard-query'
import { limitPage } from './hooks/limit-page'

const CELLS = '/src/components/console/cells/audit-cells.tsx'

/**
 * The audit log: written by src/database/audit.ts alone, read by the auditor alone, changed by nobody
 * (triggers refuse UPDATE, DELETE and TRUNCATE even to SQL).
 */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: '审计记录', plural: '审计记录' },
  access: access('audit-log'),
  graphQL: false,
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [limitPage, guardQuery] },
  admin: {
    group: '系统',
    hidden: hiddenFrom('audit-log'),
    hideAPIURL: true,
    useAsTitle: 'action',
    defaultColumns: [
      'createdAt',
      'actorName',
      'action',
      'targetCollection',
      'recordId',
      'outcome',
      'address',
    ],
    listSearchableFields: ['actorName', 'recordId', 'address'],
    description: '只增不改。保存不少于 180 天（网络安全法、等级保护要求）。',
  },
  fields: [
    {
      name: 'action',
      label: '动作',
      type: 'text',
      required: true,
      index: true,
      admin: { components: { Cell: `${CELLS}#ActCell` } },
    },
    {
      name: 'outcome',
      label: '结果',
      type: 'select',
      options: [
        { label: '成功', value: 'success' },
        { label: '拒绝', value: 'refused' },
      ],
      required: true,
    },
    { name: 'actorId', label: '人员编号', type: 'number', index: true },
    { name: 'actorName', label: '人员', type: 'text' },
    { name: 'address', label: '来源地址', type: 'text' },
    { name: 'agent', label: '浏览器', type: 'text' },
    {
      name: 'targetCollection',
      label: '记录类别',
      type: 'text',
      index: true,
      admin: { components: { Cell: `${CELLS}#RecordKindCell` } },
    },
    { name: 'recordId', label: '记录编号', type: 'text', index: true },
    { name: 'organizationId', label: '所属工会编号', type: 'number', index: true },
    {
      name: 'changes',
      label: '改动',
      type: 'json',
      admin: {
        components: { Field: '/src/components/console/fields/audit-changes.tsx#AuditChanges' },
      },
    },
    { name: 'code', label: '错误代码', type: 'text' },
  ],
}
