import type { Field } from 'payload'
import { SERVICE_PACKAGES } from '@/src/lib/codes'
import { articleEditor } from '../../shared/rich-text'

const heading: Field = {
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
}

const materials: Field = {
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
}

const steps: Field = {
  name: 'steps',
  label: '办理步骤',
  labels: { singular: '步骤', plural: '步骤' },
  type: 'array',
  fields: [
    { name: 'title', label: '步骤', type: 'text', required: true },
    { name: 'description', label: '说明', type: 'textarea' },
  ],
}

const particulars: Field[] = [
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
]

/** What the public reads about a service. */
export const guideFields: Field[] = [
  heading,
  {
    name: 'summary',
    label: '一句话说明',
    type: 'textarea',
    maxLength: 200,
    admin: { description: '告诉职工这项服务能帮他做什么。' },
  },
  { name: 'eligibility', label: '谁可以申请', type: 'textarea' },
  materials,
  steps,
  ...particulars,
]
