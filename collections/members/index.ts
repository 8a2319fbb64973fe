import { normalizePhone } from '@/src/lib/identifiers/phone'
import { findBySecret } from '../hooks/find-by-secret'
import { stampScope } from '../hooks/stamp-scope'
import { customValues } from '../shared/custom-values'
import { guarded } from '../shared/guarded'
import { LIST_ACTS } from '../shared/list-acts'
import { listEndpoint } from '../shared/list-endpoint'
import { recordPlaceField } from '../shared/record-place'
import { revealEndpoint } from '../shared/reveal-endpoint'
import { scopeFields, scopeSelect } from '../shared/scope'
import { cardEndpoint } from './card-endpoint'
import { changeEndpoint, eraseEndpoint, trashEndpoint } from './endpoints'
import { contactTab, identityTab, membershipFields, SECRETS, workTab } from './fields'
import { checkDocument } from './hooks/check-document'
import { keepMembers } from './hooks/keep-members'
import { linkEmployer } from './hooks/link-employer'
import { enterMembership, openMembership } from './hooks/open-membership'
import { searchMembers } from './hooks/search-members'
import { MEMBER_SEARCH, normalizeDocument } from './person'

/**
 * The real-name register of members (总工办发〔2017〕14号): one row is one person's membership at one
 * union. Its state follows from the ledger (membership-changes), its uniqueness from membership_claims.
 */
export const Members = guarded('members', {
  labels: { singular: '会员', plural: '会员' },
  // Newest first, and unique: pages neither repeat nor lose a row. The indexes on (scope, id) stand in
  // migrations/…_membership_rules.ts, because Payload takes no index on `id`.
  defaultSort: '-id',
  disableDuplicate: true,
  // The audit log cannot forget: it gets no values of these records (hooks/record-audit.ts).
  custom: { isErasable: true },
  trash: true,
  admin: {
    group: '会籍管理',
    useAsTitle: 'name',
    defaultColumns: ['name', 'phone', 'employerName', 'status', 'joinedAt', 'organization'],
    listSearchableFields: MEMBER_SEARCH,
    components: { beforeListTable: [LIST_ACTS] },
  },
  forceSelect: { ...scopeSelect, status: true },
  endpoints: [
    listEndpoint('members'),
    revealEndpoint('members', SECRETS),
    changeEndpoint,
    cardEndpoint,
    eraseEndpoint,
    trashEndpoint,
  ],
  hooks: {
    beforeOperation: [
      searchMembers,
      findBySecret({
        idNumber: { hash: 'idNumberHash', normalize: normalizeDocument, types: ['1', '2', '3'] },
        phone: { hash: 'phoneHash', normalize: normalizePhone, types: ['phone'] },
      }),
    ],
    beforeChange: [checkDocument, stampScope('members'), linkEmployer, enterMembership],
    afterChange: [openMembership],
    beforeDelete: [keepMembers],
  },
  fields: [
    recordPlaceField,
    {
      type: 'tabs',
      tabs: [
        { label: '基本信息', fields: identityTab },
        { label: '工作情况', fields: [...workTab, customValues('members')] },
        {
          label: '会籍变化',
          fields: [
            {
              name: 'ledger',
              type: 'ui',
              admin: {
                disableBulkEdit: true,
                disableListColumn: true,
                components: { Field: '/src/components/registers/ledger.tsx#Ledger' },
              },
            },
          ],
        },
        {
          label: '其他个人信息',
          description: '只在办理帮扶、补贴等服务需要时填写；只有会籍管理员和工会管理员能看到。',
          fields: contactTab,
        },
      ],
    },
    ...membershipFields,
    ...scopeFields('members'),
  ],
})
