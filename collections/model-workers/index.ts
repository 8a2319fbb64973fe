import { personal } from '@/access/fields'
import { consentField, requireConsent } from '../shared/consent'
import { customValues } from '../shared/custom-values'
import { LIST_ACTS } from '../shared/list-acts'
import { publishable } from '../shared/publishable'
import { revealEndpoint } from '../shared/reveal-endpoint'
import { deedsTab, honourTab, personalTab, SECRETS, workTab } from './fields'
import { deriveFromIdNumber } from './hooks/derive-from-id-number'

/** Model workers and craftsmen: the public part with consent, the personal part apart and never public. */
export const ModelWorkers = publishable('model-workers', {
  titleField: 'name',
  labels: { singular: '劳模工匠', plural: '劳模工匠' },
  // A person is not copied: two records of one person would drift apart.
  disableDuplicate: true,
  admin: {
    group: '劳模工匠',
    useAsTitle: 'name',
    defaultColumns: ['name', 'honorLevel', 'unitName', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'unitName'],
    components: { beforeListTable: [LIST_ACTS] },
  },
  endpoints: [revealEndpoint('model-workers', SECRETS)],
  hooks: { beforeChange: [deriveFromIdNumber, requireConsent] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: '基本情况', fields: [...workTab, customValues('model-workers')] },
        { label: '荣誉', fields: honourTab },
        { label: '事迹与照片', fields: deedsTab },
        { label: '公开同意', fields: [consentField('model-workers')] },
        {
          label: '个人信息（不公开）',
          description: '只有劳模工作室管理员和工会管理员能看到，任何时候都不会上网。',
          fields: personalTab.map((field) => personal('model-workers', field)),
        },
      ],
    },
  ],
})
