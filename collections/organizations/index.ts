import { notifyChange } from '../hooks/notify-change'
import { customValues } from '../shared/custom-values'
import { guarded } from '../shared/guarded'
import { LIST_ACTS } from '../shared/list-acts'
import { listEndpoint } from '../shared/list-endpoint'
import { recordPlaceField } from '../shared/record-place'
import { scopeColumns } from '../shared/scope'
import { caseFiguresEndpoints } from './case-figures/endpoints'
import {
  chairTab,
  countsTab,
  foundingTab,
  historyTab,
  identityTab,
  moneyTab,
  publicTab,
  workTab,
} from './fields'
import { figuresEndpoints } from './figures/endpoints'
import { figuresField } from './figures/field'
import { checkTerm } from './hooks/check-term'
import { noteHistory } from './hooks/note-history'
import { placeInTree } from './hooks/place-in-tree'
import { stampOwnScope } from './hooks/stamp-own-scope'
import { posterEndpoint } from './poster/endpoint'
import { posterField } from './poster/field'
import { treeEndpoint } from './tree/endpoint'

/** Union bodies: the one tree that every right and every record hangs on. */
export const Organizations = guarded('organizations', {
  labels: { singular: '工会组织', plural: '工会组织' },
  defaultSort: 'code',
  disableDuplicate: true,
  endpoints: [
    listEndpoint('organizations'),
    treeEndpoint,
    ...figuresEndpoints,
    ...caseFiguresEndpoints,
    posterEndpoint,
  ],
  admin: {
    group: '组织建设',
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'level', 'kind', 'parent', 'status'],
    listSearchableFields: ['name', 'shortName', 'code', 'pinyin'],
    components: { beforeListTable: [LIST_ACTS] },
  },
  forceSelect: {
    scope1: true,
    scope2: true,
    scope3: true,
    scope4: true,
    scope5: true,
    scope6: true,
    depth: true,
    commitmentConsent: true,
  },
  indexes: [
    { fields: ['scope1', 'code'] },
    { fields: ['scope2', 'code'] },
    { fields: ['scope3', 'code'] },
    { fields: ['parent', 'code'] },
  ],
  hooks: {
    beforeChange: [placeInTree, checkTerm],
    afterChange: [stampOwnScope, noteHistory, notifyChange],
  },
  fields: [
    recordPlaceField,
    {
      type: 'tabs',
      tabs: [
        { label: '基本情况', fields: [...identityTab, customValues('organizations')] },
        { label: '网上公开（双亮）', fields: [...publicTab, posterField] },
        { label: '建会与法人', fields: foundingTab },
        { label: '主席与届期', fields: chairTab },
        { label: '沿革', fields: historyTab },
        { label: '人数', fields: countsTab },
        { label: '机构与工作', fields: workTab },
        { label: '经费账户', fields: moneyTab },
        { label: '统计', fields: [figuresField] },
      ],
    },
    ...scopeColumns(),
  ],
})
