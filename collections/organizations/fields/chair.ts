import type { Field } from 'payload'
import { personal } from '@/access/fields'
import { CHAIR_ELECTION_WAYS, TERM_LENGTHS } from '@/src/lib/codes'
import { validatePhone } from '@/src/lib/identifiers/phone'
import { day, sentence, staffOnly } from './kit'

const chairOnly = (field: Field): Field => personal('organizations', field)

export const chairTab: Field[] = [
  ...staffOnly([
    {
      type: 'row',
      fields: [
        { name: 'chairName', label: '主席', type: 'text' },
        {
          name: 'chairElectedBy',
          label: '主席产生方式',
          type: 'select',
          options: CHAIR_ELECTION_WAYS,
        },
        { name: 'chairFullTime', label: '专职主席', type: 'checkbox', defaultValue: false },
      ],
    },
  ]),
  {
    type: 'row',
    fields: [
      chairOnly({
        name: 'chairPhone',
        label: '主席电话（不公开）',
        type: 'text',
        validate: sentence(validatePhone),
      }),
      chairOnly({ name: 'chairEmail', label: '主席邮箱（不公开）', type: 'email' }),
    ],
  },
  ...staffOnly([
    {
      type: 'row',
      fields: [
        { name: 'termNumber', label: '届次', type: 'number', min: 1, max: 99 },
        { name: 'termYears', label: '任期', type: 'select', options: TERM_LENGTHS },
        { name: 'termStartsAt', label: '本届起始日期', type: 'date', admin: { date: day } },
        {
          name: 'termEndsAt',
          label: '届满日期',
          type: 'date',
          index: true,
          admin: { date: day, description: '届满前会提醒换届。' },
        },
      ],
    },
  ]),
]
