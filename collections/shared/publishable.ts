import type { CollectionConfig, Field } from 'payload'
import { internal, needs, serverOnly } from '@/access/fields'
import type { Guarded } from '@/access/grants'
import { unsavedDraft } from '@/src/components/editor/unsaved-draft'
import { notePublicWrite } from '../hooks/note-public-write'
import { notifyChange, notifyDeletion } from '../hooks/notify-change'
import { requireTitle } from '../hooks/require-title'
import { stampScope } from '../hooks/stamp-scope'
import { dropMediaUses, trackMediaUses } from '../hooks/track-media-uses'
import { trackPublication } from '../hooks/track-publication'
import { guarded } from './guarded'
import { scopeFields, scopeIndexes, scopeSelect } from './scope'
import { slugField } from './slug'

const VERSIONS_KEPT = 20

/** Payload's own status field, with the column that tells the whole state of a record. */
const status: Field = {
  name: '_status',
  label: '状态',
  type: 'select',
  options: [
    { label: '草稿', value: 'draft' },
    { label: '已发布', value: 'published' },
  ],
  admin: {
    components: {
      Cell: '/src/components/console/cells/publication-cell.tsx#PublicationCell',
    },
  },
}

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
    access: { create: needs(slug, 'publish'), update: needs(slug, 'publish') },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      description: '到时自动发布（北京时间）。只有审核员和工会管理员可以设置。',
    },
  }),
  {
    name: 'takeDownAt',
    label: '定时下线',
    type: 'date',
    index: true,
    access: { create: needs(slug, 'publish'), update: needs(slug, 'publish') },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      description: '到时自动从网站撤下（北京时间）。',
    },
  },
  {
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
    admin: { position: 'sidebar', readOnly: true },
  },
  internal(slug, {
    name: 'reviewRemark',
    label: '审核意见',
    type: 'textarea',
    access: serverOnly,
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data?.reviewRemark),
    },
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

/** Adds the keeper of unsaved text to a form, before whatever else stands at its head. */
const withUnsavedDraft = (admin: CollectionConfig['admin']): CollectionConfig['admin'] => {
  const edit = admin?.components?.edit
  const beforeDocumentControls = [unsavedDraft, ...(edit?.beforeDocumentControls ?? [])]
  return {
    ...admin,
    components: { ...admin?.components, edit: { ...edit, beforeDocumentControls } },
  }
}

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
    admin: withUnsavedDraft(rest.admin),
    trash: true,
    versions: { maxPerDoc: VERSIONS_KEPT, drafts: { autosave: false, schedulePublish: false } },
    forceSelect: { ...scopeSelect, isLive: true, firstPublishedAt: true, ...rest.forceSelect },
    indexes: [
      ...scopeIndexes('updatedAt'),
      ...scopeIndexes('publishedAt'),
      ...(rest.indexes ?? []),
    ],
    fields: [...rest.fields, slugField(titleField), ...scopeFields(slug), ...publication(slug)],
    hooks: {
      ...rest.hooks,
      beforeOperation: [notePublicWrite(slug), ...(rest.hooks?.beforeOperation ?? [])],
      beforeChange: [
        requireTitle(titleField),
        stampScope(slug),
        trackPublication(slug),
        ...(rest.hooks?.beforeChange ?? []),
      ],
      afterChange: [trackMediaUses, notifyChange, ...(rest.hooks?.afterChange ?? [])],
      afterDelete: [dropMediaUses, notifyDeletion, ...(rest.hooks?.afterDelete ?? [])],
    },
  })
}
