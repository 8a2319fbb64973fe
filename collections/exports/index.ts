import { stampScope } from '../hooks/stamp-scope'
import { guarded } from '../shared/guarded'
import { scopeFields, scopeSelect } from '../shared/scope'
import { checkRequest } from './check-request'
import { exportEndpoints } from './endpoints'
import { exportFields } from './fields'

/**
 * Exports of registers: each is carried out by a process of its own (src/registers/export), its file is for
 * who asked for it and is gone after seven days.
 */
export const Exports = guarded('exports', {
  labels: { singular: '导出', plural: '我的导出' },
  defaultSort: '-id',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: exportEndpoints,
  admin: {
    group: '会籍管理',
    useAsTitle: 'register',
    listSearchableFields: ['reason', 'message'],
    defaultColumns: ['register', 'createdAt', 'status', 'done', 'inFull', 'expiresAt'],
    components: { edit: { SaveButton: '/src/components/review/nothing#Nothing' } },
    description: '在会员、用人单位等列表上方点“导出”。文件只有导出人自己能下载，7 天后自动删除。',
  },
  forceSelect: { ...scopeSelect, register: true, status: true },
  hooks: { beforeChange: [checkRequest, stampScope('exports')] },
  fields: [...exportFields, ...scopeFields('exports')],
})
