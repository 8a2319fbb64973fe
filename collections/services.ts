import { SERVICE_PACKAGES } from '@/src/lib/codes'
import { giveServiceKey } from './hooks/give-service-key'
import { publishable } from './shared/publishable'
import { articleEditor } from './shared/rich-text'

/** A service listing (办事指南) of one of the three packages; a lower union may override it by its key. */
export const Services = publishable('services', {
  titleField: 'title',
  labels: { singular: '服务事项', plural: '服务事项' },
  admin: {
    group: '服务职工',
    useAsTitle: 'title',
    defaultColumns: ['title', 'package', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'key'],
  },
  indexes: [{ fields: ['organization', 'key'], unique: true }],
  hooks: { beforeChange: [giveServiceKey] },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', label: '事项名称', type: 'text', required: true, maxLength: 80 },
        {
          name: 'package',
          label: '服务类别',
          type: 'select',
          options: SERVICE_PACKAGES,
          defaultValue: 'service',
          required: true,
          index: true,
        },
      ],
    },
    {
      name: 'summary',
      label: '一句话说明',
      type: 'textarea',
      maxLength: 200,
      admin: { description: '告诉职工这项服务能帮他做什么。' },
    },
    {
      name: 'eligibility',
      label: '谁可以申请',
      type: 'textarea',
    },
    {
      name: 'materials',
      label: '需要带的材料',
      labels: { singular: '材料', plural: '材料' },
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', label: '材料名称', type: 'text', required: true },
            { name: 'note', label: '说明', type: 'text' },
            { name: 'required', label: '必须', type: 'checkbox', defaultValue: true },
          ],
        },
      ],
    },
    {
      name: 'steps',
      label: '办理步骤',
      labels: { singular: '步骤', plural: '步骤' },
      type: 'array',
      fields: [
        { name: 'title', label: '步骤', type: 'text', required: true },
        { name: 'description', label: '说明', type: 'textarea' },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'timeLimit',
          label: '办理时限',
          type: 'text',
          admin: { placeholder: '例如：3 个工作日' },
        },
        { name: 'fee', label: '收费', type: 'text', defaultValue: '免费' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'place', label: '办理地点', type: 'text' },
        { name: 'hours', label: '办理时间', type: 'text' },
        { name: 'phone', label: '咨询电话', type: 'text' },
      ],
    },
    { name: 'legalBasis', label: '政策依据', type: 'textarea' },
    { name: 'details', label: '详细说明', type: 'richText', editor: articleEditor() },
    {
      name: 'handlingOrganization',
      label: '承办工会',
      type: 'relationship',
      relationTo: 'organizations',
      admin: {
        position: 'sidebar',
        allowCreate: false,
        allowEdit: false,
        description: '不填就是所属工会自己办理。',
      },
    },
    {
      name: 'key',
      label: '服务标识',
      type: 'text',
      index: true,
      admin: {
        position: 'sidebar',
        description: '与上级事项的标识相同，就以本级的内容代替上级的；新事项不用填。',
      },
    },
  ],
})
