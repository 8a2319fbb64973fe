import type { CollectionConfig, Field } from 'payload'
import { internal, needs, serverOnly } from '@/access/fields'
import type { Guarded } from '@/access/grants'
import { checkMediaReach } from '../hooks/check-media-reach'
import { checkTimes } from '../hooks/check-times'
import { guardDuplicate } from '../hooks/guard-duplicate'
import { keepWithheld } from '../hooks/keep-withheld'
import { notePublicWrite } from '../hooks/note-public-write'
import { notifyChange, notifyDeletion } from '../hooks/notify-change'
import { notifySubmitter } from '../hooks/notify-submitter'
import { requireTitle } from '../hooks/require-title'
import { stampScope } from '../hooks/stamp-scope'
import { dropMediaUses, trackMediaUses } from '../hooks/track-media-uses'
import { trackPublication } from '../hooks/track-publication'
import { reviewNotice, withFormParts } from './form-parts'
import { guarded } from './guarded'
import { recordPlaceField } from './record-place'
import { reviewEndpoints } from './review-endpoints'
import { scopeFields, scopeIndexes, scopeSelect } from './scope'
import { slugField } from './slug'

const VERSIONS_KEPT = 20

/** Payload's own status field, with the column that tells the whole state of a record. */
const status: Field = {
  name: '_status',
  label: '状态',
  type: 'select',
  // Payload adds its own two; named here they would stand twice in the database's enum.
  options: [],
  admin: {
    components: {
      Cell: '/src/components/console/cells/publication-cell.tsx#PublicationCell',
    },
  },
}

/** Review and timing are for staff; the public sees what is published and since when. */
const publication = (slug: Guarded): Field[] => [
  status,
  {
    name: 'publishedAt',
    label: '发布日期',
    type: 'date',
    index: true,
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      description: '网站上显示的日期，不填就用发布的时间。',
    },
  },
  internal(slug, {
    name: 'publishAt',
    label: '定时发布',
    type: 'date',
    index: true,
    hooks: { beforeDuplicate: [() => null] },
    access: { create: needs(slug, 'publish'), update: needs(slug, 'publish') },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      description: '到时自动发布（北京时间）。只有审核员和工会管理员可以设置。',
    },
  }),
  internal(slug, {
    name: 'takeDownAt',
    label: '定时下线',
    type: 'date',
    index: true,
    hooks: { beforeDuplicate: [() => null] },
    access: { create: needs(slug, 'publish'), update: needs(slug, 'publish') },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      description: '到时自动从网站撤下（北京时间）。',
    },
  }),
  internal(slug, {
    name: 'reviewState',
    label: '送审情况',
    type: 'select',
    defaultValue: 'none',
    index: true,
    options: [
      { label: '未送审', value: 'none' },
      { label: '待审核', value: 'submitted' },
      { label: '已退回', value: 'returned' },
    ],
    access: serverOnly,
    // Shown by the notice on top of the form; here it serves lists and filters.
    admin: { condition: () => false },
  }),
  internal(slug, {
    name: 'reviewRemark',
    label: '审核意见',
    type: 'textarea',
    access: serverOnly,
    admin: { hidden: true },
  }),
  internal(slug, {
    name: 'submittedBy',
    label: '送审人',
    type: 'relationship',
    relationTo: 'users',
    access: serverOnly,
    admin: { hidden: true },
  }),
  internal(slug, {
    name: 'submittedAt',
    label: '送审时间',
    type: 'date',
    access: serverOnly,
    admin: { hidden: true },
  }),
  {
    name: 'isLive',
    label: '已在网站上',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: serverOnly,
    admin: { hidden: true },
  },
  {
    name: 'firstPublishedAt',
    label: '首次发布时间',
    type: 'date',
    access: serverOnly,
    admin: { hidden: true },
  },
]

type Publishable = Omit<CollectionConfig, 'slug' | 'access' | 'versions' | 'trash'> & {
  /** Which field is the title, from which the slug is made. */
  titleField: 'title' | 'name'
}

/** A scoped record type with drafts, review, publication, versions and a trash. */
export const publishable = (slug: Guarded, config: Publishable): CollectionConfig => {
  const { titleField, ...rest } = config
  return guarded(slug, {
    defaultSort: '-updatedAt',
    ...rest,
    admin: withFormParts(rest.admin),
    trash: true,
    endpoints: [...reviewEndpoints(slug), ...(rest.endpoints || [])],
    versions: { maxPerDoc: VERSIONS_KEPT, drafts: { autosave: false, schedulePublish: false } },
    forceSelect: { ...scopeSelect, isLive: true, firstPublishedAt: true, ...rest.forceSelect },
    indexes: [
      ...scopeIndexes('updatedAt'),
      ...scopeIndexes('publishedAt'),
      ...(rest.indexes ?? []),
    ],
    fields: [
      recordPlaceField,
      reviewNotice,
      ...rest.fields,
      slugField(titleField),
      ...scopeFields(slug),
      ...publication(slug),
    ],
    hooks: {
      ...rest.hooks,
      beforeOperation: [
        guardDuplicate(slug),
        notePublicWrite(slug),
        ...(rest.hooks?.beforeOperation ?? []),
      ],
      beforeValidate: [keepWithheld, ...(rest.hooks?.beforeValidate ?? [])],
      beforeChange: [
        requireTitle(titleField),
        stampScope(slug),
        checkTimes,
        trackPublication(slug),
        checkMediaReach,
        ...(rest.hooks?.beforeChange ?? []),
      ],
      afterChange: [
        trackMediaUses,
        notifyChange,
        notifySubmitter,
        ...(rest.hooks?.afterChange ?? []),
      ],
      afterDelete: [dropMediaUses, notifyDeletion, ...(rest.hooks?.afterDelete ?? [])],
    },
  })
}
