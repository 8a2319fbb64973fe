import { guarded } from '../shared/guarded'
import { scopeFields, scopeIndexes, scopeSelect } from '../shared/scope'
import { cancelEndpoint, startEndpoint } from './endpoints/act'
import { createEndpoint } from './endpoints/create'
import { rejectedEndpoint, templateEndpoint } from './endpoints/download'
import { previewEndpoint } from './endpoints/preview'
import { importFields } from './fields'

/**
 * Sheets taken into a register: one record an upload. The rows are dealt with by a program of their own
 * (src/registers/import/run.ts), which the elected worker starts.
 */
export const Imports = guarded('imports', {
  labels: { singular: '导入', plural: '导入记录' },
  defaultSort: '-id',
  disableDuplicate: true,
  endpoints: [
    createEndpoint,
    templateEndpoint,
    previewEndpoint,
    rejectedEndpoint,
    startEndpoint,
    cancelEndpoint,
  ],
  admin: {
    group: '会籍管理',
    useAsTitle: 'id',
    defaultColumns: ['register', 'mode', 'status', 'total', 'accepted', 'rejected', 'createdAt'],
    description: '从 Excel 导入的记录。文件和退回表只有导入人能下载，保留 7 天。',
  },
  forceSelect: { ...scopeSelect, status: true },
  indexes: scopeIndexes('createdAt'),
  fields: [...importFields, ...scopeFields('imports')],
})
