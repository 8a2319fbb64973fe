import { serverOnly } from '@/access/fields'
import { guarded } from '../shared/guarded'
import { LIST_ACTS } from '../shared/list-acts'
import { recordPlaceField } from '../shared/record-place'
import { scopeColumns, scopeIndexes, scopeSelect } from '../shared/scope'
import { employerEndpoints } from './endpoints'
import { identityTab, placeTab, searchFields, unionsTab, workersTab } from './fields'
import { keepUsed } from './hooks/keep-used'
import { nameEmployer } from './hooks/name-employer'
import { placeEmployer } from './hooks/place-employer'

/**
 * Employers (法人库). Several unions may share one; while it has none it belongs to its county. Its own
 * scope columns are those of its first union or county, the others' stand on the rows of `unions`.
 */
export const Employers = guarded('employers', {
  labels: { singular: '用人单位', plural: '用人单位（法人库）' },
  defaultSort: 'name',
  disableDuplicate: true,
  endpoints: employerEndpoints,
  admin: {
    group: '会籍管理',
    useAsTitle: 'name',
    defaultColumns: ['name', 'uscc', 'organization', 'industry', 'workerCount', 'status'],
    listSearchableFields: ['searchNames', 'pinyin', 'uscc'],
    components: { beforeListTable: [LIST_ACTS] },
    description: '职工所在的企业、机关和事业单位。按名称（含曾用名）、拼音或信用代码都能找到。',
  },
  forceSelect: { ...scopeSelect, unions: true },
  indexes: scopeIndexes('name'),
  hooks: {
    beforeChange: [nameEmployer, placeEmployer],
    beforeDelete: [keepUsed],
  },
  fields: [
    recordPlaceField,
    {
      type: 'tabs',
      tabs: [
        { label: '基本情况', fields: identityTab },
        { label: '工会', fields: unionsTab },
        { label: '所在地', fields: placeTab },
        { label: '职工与备注', fields: workersTab },
      ],
    },
    {
      name: 'organization',
      label: '归口工会',
      type: 'relationship',
      relationTo: 'organizations',
      // What is sent with a new record only tells the county, see hooks/place-employer.ts.
      access: { update: serverOnly.update },
      index: true,
      admin: {
        position: 'sidebar',
        readOnly: true,
        allowCreate: false,
        allowEdit: false,
        components: {
          Cell: '/src/components/console/cells/organization-cell.tsx#OrganizationCell',
        },
        description: '自动确定：单位的第一个工会，没有工会时是所在县（市、区）总工会。',
      },
    },
    ...scopeColumns(),
    ...searchFields,
    {
      name: 'createdBy',
      label: '创建人',
      type: 'relationship',
      relationTo: 'users',
      access: serverOnly,
      index: true,
      admin: { hidden: true },
    },
  ],
})
