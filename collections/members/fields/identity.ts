import type { Field } from 'payload'
import { personal } from '@/access/fields'
import {
  DOCUMENT_TYPES,
  EDUCATION_LEVELS,
  ETHNIC_GROUPS,
  GENDERS,
  HOUSEHOLD_TYPES,
  POLITICAL_STATUSES,
} from '@/src/lib/codes'
import { normalizePhone, validateMobile } from '@/src/lib/identifiers/phone'
import { maskIdNumber, maskPhone } from '@/src/lib/masks'
import { type HashRule, hashField, secretField } from '../../shared/secret-field'
import { normalizeDocument } from '../person'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

/** A person is a document: its kind and number (contract: hash of `type|number`). */
const personRule: HashRule = {
  ...{ source: 'idNumber', path: 'members.idNumber', type: { field: 'documentType' } },
  ...{ normalize: normalizeDocument, isFindable: true },
}

/** Who it is: the first columns of the national template. */
export const identityTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        label: '姓名',
        type: 'text',
        required: true,
        maxLength: 60,
        admin: { placeholder: '与证件一致' },
      },
      {
        name: 'documentType',
        label: '证件类别',
        type: 'select',
        options: DOCUMENT_TYPES,
        defaultValue: '1',
        required: true,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        ...secretField({
          name: 'idNumber',
          path: 'members.idNumber',
          label: '证件号码',
          normalize: normalizeDocument,
          mask: maskIdNumber,
          isRevealable: true,
          isListed: true,
        }),
        required: true,
      },
      {
        ...secretField({
          name: 'phone',
          path: 'members.phone',
          label: '移动电话',
          normalize: normalizePhone,
          validate: validateMobile,
          mask: maskPhone,
          isRevealable: true,
          isListed: true,
        }),
        required: true,
      },
    ],
  },
  hashField('idNumberHash', '证件校验', personRule),
  hashField('olderIdNumberHash', '证件校验（旧密钥）', { ...personRule, isOlder: true }),
  hashField('phoneHash', '电话校验', {
    ...{ source: 'phone', path: 'members.phone', type: 'phone' },
    ...{ normalize: normalizePhone, isFindable: true },
  }),
  {
    type: 'row',
    fields: [
      {
        name: 'gender',
        label: '性别',
        type: 'select',
        options: GENDERS,
        admin: { description: '填身份证号会自动得出。' },
      },
      personal('members', {
        name: 'birthDate',
        label: '出生日期',
        type: 'date',
        admin: { date: day, description: '填身份证号会自动得出。' },
      }),
      { name: 'ethnicity', label: '民族', type: 'select', options: ETHNIC_GROUPS },
      { name: 'education', label: '学历', type: 'select', options: EDUCATION_LEVELS },
    ],
  },
  {
    type: 'row',
    fields: [
      personal('members', {
        name: 'politicalStatus',
        label: '政治面貌',
        type: 'select',
        options: POLITICAL_STATUSES,
      }),
      { name: 'householdType', label: '户籍类型', type: 'select', options: HOUSEHOLD_TYPES },
      { name: 'householdPlace', label: '户籍所在地', type: 'text', maxLength: 120 },
      { name: 'nativePlace', label: '籍贯', type: 'text', maxLength: 60 },
    ],
  },
]
