import type { Field } from 'payload'
import { actorOf } from '@/access/actor'
import { personal, serverOnly } from '@/access/fields'
import { whereGranted } from '@/access/policy'
import {
  DOCUMENT_TYPES,
  EDUCATION_LEVELS,
  ETHNIC_GROUPS,
  GENDERS,
  HOUSEHOLD_TYPES,
  MEMBER_EMPLOYMENT,
  MEMBERSHIP_STATES,
  NEW_EMPLOYMENT_KINDS,
  POLITICAL_STATUSES,
  SKILL_LEVELS,
} from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { normalizePhone, validateMobile } from '@/src/lib/identifiers/phone'
import { maskAddress, maskBankCard, maskIdNumber, maskPhone } from '@/src/lib/masks'
import { hasVote } from '@/src/workflows/membership'
import { isRecordNumber } from '../shared/chosen-record'
import { type HashRule, hashField, secretField } from '../shared/secret-field'
import { normalizeDocument } from './person'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

const EARLIEST = '1900-01-01'
const isPossibleDay = (day: string): boolean => day >= EARLIEST && day <= toIsoDay(new Date())

/** What of a member is encrypted; each can be shown in full for a reason. */
export const SECRETS = ['idNumber', 'phone', 'homeAddress', 'bankCard'] as const

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

/** Where and as what the member works. */
export const workTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'employer',
        label: '用人单位（法人库）',
        type: 'relationship',
        relationTo: 'employers',
        index: true,
        filterOptions: ({ req, user }) =>
          whereGranted(actorOf(user ?? req.user), 'employers', 'read'),
        validate: isRecordNumber,
        admin: {
          disableListColumn: true,
          width: '50%',
          components: { Field: '/src/components/registers/employer-field.tsx#EmployerField' },
          description: '选好后自动填写工作单位。',
        },
      },
      {
        name: 'employerName',
        label: '工作单位',
        type: 'text',
        maxLength: 120,
        admin: { placeholder: '单位全称', width: '50%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'employment',
        label: '就业状况',
        type: 'select',
        options: MEMBER_EMPLOYMENT,
        defaultValue: '1',
      },
      { name: 'workNumber', label: '企业工号', type: 'text', maxLength: 40 },
      {
        name: 'workStartYear',
        label: '参加工作年份',
        type: 'number',
        min: 1930,
        max: 2100,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'trade', label: '工种', type: 'text', maxLength: 60 },
      { name: 'jobTitle', label: '职称', type: 'text', maxLength: 60 },
      { name: 'skillLevel', label: '技术（能）等级', type: 'select', options: SKILL_LEVELS },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'isMigrant', label: '农民工', type: 'checkbox', defaultValue: false },
      {
        name: 'newEmploymentKind',
        label: '新就业形态',
        type: 'select',
        options: NEW_EMPLOYMENT_KINDS,
        admin: { description: '外卖、快递、网约车等行业的会员填写。' },
      },
    ],
  },
]

/** Further personal data, asked only where a service needs them. */
export const contactTab: Field[] = [
  personal(
    'members',
    secretField({
      name: 'homeAddress',
      path: 'members.homeAddress',
      label: '家庭住址',
      mask: maskAddress,
      isRevealable: true,
    }),
  ),
  personal(
    'members',
    secretField({
      name: 'bankCard',
      path: 'members.bankCard',
      label: '银行卡号',
      normalize: (value) => value.replace(/\s/g, ''),
      validate: (value) =>
        /^\d{12,19}$/.test(value)
          ? null
          : { code: 'bank_card.format', message: '银行卡号应为 12 至 19 位数字，请核对。' },
      mask: maskBankCard,
      isRevealable: true,
    }),
  ),
]

/** Where the membership stands; all of it follows from the ledger. */
export const membershipFields: Field[] = [
  {
    name: 'entry',
    label: '入会方式',
    type: 'radio',
    virtual: true,
    options: [
      { label: '入会', value: 'join' },
      { label: '从其他工会转入', value: 'transfer-in' },
    ],
    defaultValue: 'join',
    access: { update: () => false },
    admin: {
      position: 'sidebar',
      // Payload takes what is not stored for something to be shown only.
      readOnly: false,
      condition: (data) => !data.id,
      disableListColumn: true,
      disableListFilter: true,
      description: '一人只有一份会籍。已在别处入会的选“转入”，系统会请原工会放行。',
    },
  },
  {
    name: 'status',
    label: '会籍状态',
    type: 'select',
    options: MEMBERSHIP_STATES,
    index: false,
    access: serverOnly,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.id) },
  },
  {
    name: 'hasVote',
    label: '有选举权、被选举权和表决权',
    type: 'checkbox',
    virtual: true,
    access: serverOnly,
    hooks: { afterRead: [({ siblingData }) => hasVote(siblingData.status)] },
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data.id),
      disableListColumn: true,
      disableListFilter: true,
    },
  },
  {
    name: 'joinedAt',
    label: '入会（转入）日期',
    type: 'date',
    validate: (value: unknown) =>
      !value ||
      isPossibleDay(toIsoDay(value as string)) ||
      '日期不能早于 1900 年或晚于今天，请核对。',
    access: { update: () => false },
    admin: { position: 'sidebar', date: day },
  },
  {
    name: 'leftAt',
    label: '离会日期',
    type: 'date',
    access: serverOnly,
    admin: {
      position: 'sidebar',
      date: day,
      readOnly: true,
      condition: (data) => Boolean(data.leftAt),
    },
  },
  {
    name: 'memberNumber',
    label: '会员号',
    type: 'text',
    index: true,
    access: serverOnly,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.id) },
  },
]
