import type { Field, NumberField, TextField } from 'payload'
import { serverOnly } from '@/access/fields'
import { CASE_RESULT_NAMES, CASE_SOURCES, CASE_STATE_NAMES } from '@/src/lib/codes'
import { normalizeIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone } from '@/src/lib/identifiers/phone'
import { maskEmail, maskIdNumber, maskPhone } from '@/src/lib/masks'
import { hashField, secretField } from '../shared/secret-field'
import { maskedAnswers } from './masked-answers'

/** Encrypted fields that who takes part in a case may see in full, with a reason. */
export const CASE_SECRETS = ['phone', 'idNumber', 'email', 'answers'] as const

const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

const hidden = { hidden: true, disableListColumn: true, disableListFilter: true } as const

/** Nobody types into a case: it is sent once and then changes by acts (src/cases/act.ts). */
export const written = <F extends Field>(field: F): F => ({
  ...field,
  access: { ...('access' in field ? field.access : {}), ...serverOnly },
})

const union = (name: string, label: string): Field => ({
  name,
  label,
  type: 'relationship',
  relationTo: 'organizations',
  index: true,
  admin: {
    components: {
      Cell: '/src/components/console/cells/organization-cell.tsx#OrganizationCell',
    },
  },
})

const at = (name: string, label: string): Field => ({
  name,
  label,
  type: 'date',
  admin: { date: moment },
})

const count = (name: string, label: string, defaultValue?: number): NumberField => ({
  name,
  label,
  type: 'number',
  ...(defaultValue === undefined ? {} : { defaultValue }),
  admin: hidden,
})

/**
 * Unions that take part, as `{ "<id>": true }`: one column, asked by containment, because a list of
 * rights over a table of its own reads every row (see `askingJson`).
 */
const unions = (name: string): Field => ({ name, type: 'json', admin: hidden })

const findable = (source: string, type: string, normalize: (value: string) => string) => ({
  ...{ source, path: `cases.${source}`, type, normalize, isFindable: true },
})

const personFields: Field[] = [
  { name: 'applicantName', label: '姓名', type: 'text', index: true },
  secretField({
    ...{ name: 'phone', path: 'cases.phone', label: '手机号码' },
    ...{ normalize: normalizePhone, mask: maskPhone, isRevealable: true, isListed: true },
  }),
  hashField('phoneHash', '电话索引', findable('phone', 'phone', normalizePhone)),
  secretField({
    ...{ name: 'idNumber', path: 'cases.idNumber', label: '身份证号' },
    ...{ normalize: normalizeIdNumber, mask: maskIdNumber, isRevealable: true, isListed: true },
  }),
  hashField('idNumberHash', '证件索引', findable('idNumber', '1', normalizeIdNumber)),
  secretField({
    ...{ name: 'email', path: 'cases.email', label: '邮箱' },
    ...{ mask: maskEmail, isRevealable: true },
  }),
  hashField('emailHash', '邮箱索引', {
    ...findable('email', 'email', (value) => value.trim().toLowerCase()),
  }),
]

const answersField: Field = {
  name: 'answers',
  label: '填写的内容',
  type: 'textarea',
  custom: { secret: 'cases.answers' },
  hooks: { afterRead: [maskedAnswers] },
  admin: { disableListColumn: true, disableListFilter: true },
}

const itemFields: Field[] = [
  { name: 'service', type: 'relationship', relationTo: 'services', label: '服务事项' },
  { name: 'serviceKey', label: '事项标识', type: 'text', index: true },
  { name: 'serviceTitle', label: '事项名称', type: 'text' },
  { name: 'definition', type: 'number', label: '事项版本', index: true, admin: hidden },
  { name: 'source', label: '来源', type: 'select', options: CASE_SOURCES, defaultValue: 'web' },
]

const placeFields: Field[] = [
  union('receivingOrganization', '首先接到的工会'),
  union('sender', '转来的工会'),
  union('approver', '审批工会'),
  // The union complained about: it never takes part, and nobody is told by this column.
  { ...union('excluded', '回避工会'), hidden: true } as Field,
  unions('participants'),
  unions('assistants'),
  unions('supervisors'),
]

const clockFields: Field[] = [
  at('receivedAt', '收到时间'),
  at('acceptedAt', '受理时间'),
  at('arrivedAt', '到本工会时间'),
  at('dueAt', '办理期限'),
  { name: 'isProvisional', label: '期限待定', type: 'checkbox', defaultValue: false },
  { ...at('pausedAt', '停表时间'), admin: hidden } as Field,
  { ...at('nextCheckAt', '下次检查'), admin: hidden } as Field,
  count('reminded', '已提醒到第几步', 0),
  { name: 'extension', type: 'json', admin: hidden },
  count('extendedDays', '已延期天数', 0),
  at('publicUntil', '公示截止'),
  at('finishedAt', '办结时间'),
]

const outcomeFields: Field[] = [
  { name: 'result', label: '办理结果', type: 'select', options: CASE_RESULT_NAMES },
  { name: 'resultNote', label: '结果说明', type: 'textarea' },
  count('reopened', '重新办理次数', 0),
  { name: 'rating', label: '评价', type: 'number' },
  { name: 'ratingRemark', label: '评价说明', type: 'textarea' },
  { name: 'solved', label: '已解决', type: 'checkbox' },
  at('ratedAt', '评价时间'),
  at('erasedAt', '个人信息清除时间'),
  {
    name: 'member',
    label: '会籍',
    type: 'relationship',
    relationTo: 'members',
    admin: hidden,
  },
]

const internals: TextField[] = [
  { name: 'queryCodeHash', type: 'text', hidden: true },
  { name: 'submissionKey', type: 'text', hidden: true, unique: true },
  { name: 'submissionDigest', type: 'text', hidden: true },
  { name: 'resume', type: 'text', hidden: true },
]

const fields: Field[] = [
  { name: 'number', label: '办件编号', type: 'text', required: true, unique: true },
  { name: 'state', label: '状态', type: 'select', options: CASE_STATE_NAMES, required: true },
  { name: 'isOpen', label: '未办结', type: 'checkbox', defaultValue: true },
  count('step', '流程第几步', 0),
  count('revision', '版本', 0),
  ...itemFields,
  ...personFields,
  {
    name: 'employer',
    label: '单位',
    type: 'relationship',
    relationTo: 'employers',
    admin: hidden,
  },
  { name: 'employerName', label: '工作单位', type: 'text' },
  union('district', '所在地区的工会'),
  answersField,
  ...placeFields,
  ...clockFields,
  ...outcomeFields,
  ...internals,
]

export const caseFields: Field[] = fields.map(written)
