import type { Field } from 'payload'
import { FOUNDING_WAYS } from '@/src/lib/codes'
import { day, staffOnly } from './kit'

export const foundingTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [
      { name: 'foundingWay', label: '建会方式', type: 'select', options: FOUNDING_WAYS },
      { name: 'preparedAt', label: '筹备组成立日期', type: 'date', admin: { date: day } },
      { name: 'foundedAt', label: '建会日期', type: 'date', admin: { date: day } },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'approvalNumber', label: '建会批复文号', type: 'text' },
      { name: 'approvedBy', label: '批复单位', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'isLegalPerson', label: '已取得工会法人资格', type: 'checkbox', defaultValue: false },
      { name: 'legalRepresentative', label: '法定代表人', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'certificateFrom', label: '法人证书有效期起', type: 'date', admin: { date: day } },
      { name: 'certificateTo', label: '法人证书有效期止', type: 'date', admin: { date: day } },
    ],
  },
])
