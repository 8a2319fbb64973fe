import type { Field } from 'payload'
import { REPLY_ACTIONS } from '@/src/lib/codes'
import { stampScope } from './hooks/stamp-scope'
import { guarded } from './shared/guarded'
import { scopeFields, scopeIndexes, scopeSelect } from './shared/scope'

const LONGEST_TITLE = 40
const LONGEST_TEXT = 1000

const fields: Field[] = [
  {
    name: 'title',
    label: '名称',
    type: 'text',
    required: true,
    maxLength: LONGEST_TITLE,
    admin: { placeholder: '例如：请补充劳动合同' },
  },
  {
    name: 'text',
    label: '内容',
    type: 'textarea',
    required: true,
    maxLength: LONGEST_TEXT,
    admin: {
      rows: 5,
      description:
        '可以用 {{姓名}}、{{事项}}、{{编号}}、{{期限}}、{{工会}}，用的时候换成这一件的内容。',
    },
  },
  {
    name: 'action',
    label: '用在哪一步',
    type: 'select',
    options: REPLY_ACTIONS,
    admin: { description: '不选就每一步都列出来。' },
  },
  {
    name: 'visibleBelow',
    label: '下级工会也能用',
    type: 'checkbox',
    defaultValue: true,
  },
]

/** What officers write again and again (常用语); handed down the tree like unions' own fields. */
export const ReplyTemplates = guarded('reply-templates', {
  labels: { singular: '常用语', plural: '常用语' },
  defaultSort: 'title',
  admin: {
    group: '服务职工',
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'organization', 'visibleBelow'],
    listSearchableFields: ['title', 'text'],
    description: '办件时常写的话，办理时从“常用语”里选，选了还可以改。',
  },
  forceSelect: { ...scopeSelect, visibleBelow: true },
  indexes: scopeIndexes('title'),
  hooks: { beforeChange: [stampScope('reply-templates')] },
  fields: [...fields, ...scopeFields('reply-templates')],
})
