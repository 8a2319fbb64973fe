import { stampScope } from '../hooks/stamp-scope'
import { guarded } from '../shared/guarded'
import { recordPlaceField } from '../shared/record-place'
import { scopeFields, scopeIndexes, scopeSelect } from '../shared/scope'
import { matchingEndpoints } from './endpoints'
import { matchingFields } from './fields'
import { openMatching } from './hooks/open-matching'
import { removeFiles } from './hooks/remove-files'

/**
 * Comparisons of the members of a branch with a list from another authority (社保, 低保, 医保, 网格). The
 * work is done by a program of its own (src/registers/matching/run.ts); here stand the figures alone.
 */
export const Matchings = guarded('matchings', {
  labels: { singular: '数据比对', plural: '数据比对' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: matchingEndpoints,
  admin: {
    group: '会籍管理',
    useAsTitle: 'title',
    defaultColumns: ['title', 'organization', 'state', 'onlyHere', 'onlyThere', 'differing'],
    description:
      '把会员名册同社保、低保、医保、网格等部门的名单比一比：谁只在工会、谁只在名单、哪些信息不一致。名单比完即删，报告只有本人能下载，保留 7 天。',
    components: {
      edit: {
        SaveButton: '/src/components/review/nothing#Nothing',
      },
    },
  },
  forceSelect: scopeSelect,
  indexes: scopeIndexes('createdAt'),
  hooks: {
    beforeChange: [stampScope('matchings'), openMatching],
    afterDelete: [removeFiles],
  },
  fields: [recordPlaceField, ...matchingFields, ...scopeFields('matchings')],
})
