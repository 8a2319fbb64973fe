import type { Field } from 'payload'
import { internal, readableWhile } from '@/access/fields'
import { validatePhone } from '@/src/lib/identifiers/phone'
import { day, sentence } from './kit'

const withConsent = readableWhile(
  'organizations',
  (record) => 'commitmentConsent' in record && record.commitmentConsent === true,
)

export const publicTab: Field[] = [
  { name: 'address', label: '办公地址', type: 'text' },
  {
    type: 'row',
    fields: [
      {
        name: 'publicPhone',
        label: '对外电话',
        type: 'text',
        validate: sentence(validatePhone),
      },
      {
        name: 'hours',
        label: '办公时间',
        type: 'text',
        admin: { placeholder: '工作日 8:30–12:00，14:30–17:30' },
      },
    ],
  },
  {
    name: 'duties',
    label: '亮牌子：工会职责',
    type: 'textarea',
    admin: { description: '“双亮”之一：这个工会为职工做什么。' },
  },
  {
    name: 'chairPublicName',
    label: '亮身份：主席姓名（公开）',
    type: 'text',
    access: { read: withConsent },
  },
  {
    name: 'chairCommitment',
    label: '亮承诺：主席公开承诺',
    type: 'textarea',
    access: { read: withConsent },
    admin: { description: '“双亮”之二：须本人同意后才会上网。' },
  },
  {
    type: 'row',
    fields: [
      internal('organizations', {
        name: 'commitmentConsent',
        label: '主席本人已同意公开姓名和承诺',
        type: 'checkbox',
        defaultValue: false,
      }),
      internal('organizations', {
        name: 'commitmentConsentAt',
        label: '同意日期',
        type: 'date',
        admin: { date: day },
      }),
    ],
  },
]
