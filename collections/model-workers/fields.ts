import type { Field } from 'payload'
import { serverOnly } from '@/access/fields'
import {
  EDUCATION_LEVELS,
  EMPLOYMENT_STATUSES,
  ETHNIC_GROUPS,
  HARDSHIP_LEVELS,
  HEALTH_CONDITIONS,
  HONOUR_LEVELS,
  HONOUR_TREATMENTS,
  MODEL_WORKER_CATEGORIES,
  MODEL_WORKER_STATUSES,
  POLITICAL_STATUSES,
} from '@/src/lib/codes'
import { normalizeIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone, validatePhone } from '@/src/lib/identifiers/phone'
import { maskAddress, maskIdNumber, maskPhone } from '@/src/lib/masks'
import { ownEmployer } from '../shared/default-values'
import { articleEditor } from '../shared/rich-text'
import { hashField, secretField } from '../shared/secret-field'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

export const workTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        label: '姓名',
        type: 'text',
        required: true,
        maxLength: 40,
        admin: { placeholder: '真实姓名' },
      },
      {
        name: 'gender',
        label: '性别',
        type: 'select',
        options: [
          { label: '男', value: 'male' },
          { label: '女', value: 'female' },
        ],
      },
      {
        name: 'ethnicity',
        label: '民族',
        type: 'select',
        options: ETHNIC_GROUPS,
        defaultValue: '01',
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'unitName',
        label: '工作单位',
        type: 'text',
        defaultValue: ownEmployer,
        admin: { placeholder: '单位全称' },
      },
      {
        name: 'position',
        label: '岗位或职务',
        type: 'text',
        admin: { placeholder: '例如：焊工、高级技师' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'category', label: '类型', type: 'select', options: MODEL_WORKER_CATEGORIES },
      { name: 'education', label: '文化程度', type: 'select', options: EDUCATION_LEVELS },
      { name: 'employment', label: '就业情况', type: 'select', options: EMPLOYMENT_STATUSES },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        // Not `status`: Payload's own `_status` already takes that name in the database.
        name: 'standing',
        label: '管理状态',
        type: 'select',
        options: MODEL_WORKER_STATUSES,
        defaultValue: 'active',
        index: true,
      },
      {
        name: 'birthYear',
        label: '出生年份',
        type: 'number',
        access: serverOnly,
        admin: {
          readOnly: true,
          condition: (data) => Boolean(data.birthYear),
          description: '由出生日期得出，网站只显示年份。',
        },
      },
    ],
  },
]

export const honourTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'honorLevel',
        label: '最高荣誉级别',
        type: 'select',
        options: HONOUR_LEVELS,
        defaultValue: 'county',
        index: true,
      },
      {
        name: 'treatment',
        label: '享受待遇',
        type: 'select',
        options: HONOUR_TREATMENTS,
        defaultValue: 'none',
      },
    ],
  },
  {
    name: 'titles',
    label: '获得的称号',
    labels: { singular: '称号', plural: '称号' },
    type: 'array',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'title', label: '称号', type: 'text', required: true },
          { name: 'level', label: '级别', type: 'select', options: HONOUR_LEVELS },
          { name: 'awardedAt', label: '获得时间', type: 'date', admin: { date: day } },
          { name: 'issuer', label: '授予单位', type: 'text' },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'documentTitle', label: '表彰决定文件名', type: 'text' },
          { name: 'documentNumber', label: '文号', type: 'text' },
          { name: 'documentIssuer', label: '发文单位', type: 'text' },
          { name: 'documentDate', label: '发文日期', type: 'date', admin: { date: day } },
        ],
      },
    ],
  },
]

export const deedsTab: Field[] = [
  {
    name: 'photo',
    label: '照片',
    type: 'upload',
    relationTo: 'media',
    admin: { description: '竖幅半身照，网站上显示。' },
  },
  {
    name: 'summary',
    label: '一句话介绍',
    type: 'textarea',
    maxLength: 200,
  },
  { name: 'deeds', label: '主要事迹', type: 'richText', editor: articleEditor() },
]

/** Encrypted fields of the personal tab; each can be shown in full for a reason. */
export const SECRETS = ['idNumber', 'phone', 'homeAddress'] as const

export const personalTab: Field[] = [
  secretField({
    name: 'idNumber',
    path: 'model-workers.idNumber',
    label: '身份证号',
    normalize: normalizeIdNumber,
    validate: validateIdNumber,
    mask: maskIdNumber,
    isRevealable: true,
  }),
  hashField('idNumberHash', '证件校验', {
    ...{ source: 'idNumber', path: 'model-workers.idNumber', type: '1' },
    normalize: normalizeIdNumber,
  }),
  secretField({
    name: 'phone',
    path: 'model-workers.phone',
    label: '手机号码',
    normalize: normalizePhone,
    validate: validatePhone,
    mask: maskPhone,
    isRevealable: true,
  }),
  secretField({
    name: 'homeAddress',
    path: 'model-workers.homeAddress',
    label: '家庭住址',
    mask: maskAddress,
    isRevealable: true,
  }),
  {
    name: 'birthDate',
    label: '出生日期',
    type: 'date',
    admin: { date: day, description: '填了身份证号会自动得出。' },
  },
  {
    name: 'politicalStatus',
    label: '政治面貌',
    type: 'select',
    options: POLITICAL_STATUSES,
  },
  { name: 'health', label: '健康状况', type: 'select', options: HEALTH_CONDITIONS },
  { name: 'hardshipLevel', label: '家庭困难级别', type: 'select', options: HARDSHIP_LEVELS },
  { name: 'monthlyIncome', label: '月工资（元）', type: 'number', min: 0 },
  { name: 'otherIncome', label: '其他收入（元／月）', type: 'number', min: 0 },
  { name: 'honoraryAllowance', label: '荣誉津贴（元／月）', type: 'number', min: 0 },
]
