import type { Field, FieldAccess, NumberField } from 'payload'
import { internal, needs, personal, readableWhile, serverOnly } from '@/access/fields'
import {
  CHAIR_ELECTION_WAYS,
  ECONOMIC_TYPES,
  FOUNDING_WAYS,
  INDUSTRIES,
  ORGANIZATION_FORMS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_STATUSES,
  TERM_LENGTHS,
} from '@/src/lib/codes'
import { validatePhone } from '@/src/lib/identifiers/phone'
import { validateUscc } from '@/src/lib/identifiers/uscc'
import type { Problem } from '@/src/lib/problem'
import { CHECKBOX_GROUP } from '../shared/checkbox-group'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

const never: FieldAccess = () => false

const staffOnly = (fields: Field[]): Field[] =>
  fields.map((field) =>
    field.type === 'row'
      ? { ...field, fields: staffOnly(field.fields) }
      : internal('organizations', field),
  )

const chairOnly = (field: Field): Field => personal('organizations', field)

/** Payload's validators answer true or the sentence to show. */
const sentence =
  (validate: (value: string) => Problem | null) =>
  (value: string | null | undefined): string | true =>
    value ? (validate(value)?.message ?? true) : true

const count = (name: string, label: string): NumberField => ({
  name,
  label,
  type: 'number',
  min: 0,
})

const levelNamed = (wanted: unknown): string | undefined =>
  ORGANIZATION_LEVELS.find(({ value }) => value === wanted)?.value

export const identityTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        label: '工会名称',
        type: 'text',
        required: true,
        maxLength: 100,
        index: true,
        access: { update: needs('organizations', 'create') },
        admin: { placeholder: '例如：宜都市总工会' },
      },
      { name: 'shortName', label: '简称', type: 'text', maxLength: 30 },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'level',
        label: '层级',
        type: 'select',
        required: true,
        options: ORGANIZATION_LEVELS,
        index: true,
        access: { update: never },
        // As the tree's “new union below” proposes it.
        defaultValue: ({ req }) => levelNamed(req.query?.level),
      },
      {
        name: 'parent',
        label: '上级工会',
        type: 'relationship',
        relationTo: 'organizations',
        access: { update: never },
        // The tree's “new union below” names the parent in the address.
        defaultValue: ({ req }) => Number(req.query?.parent) || undefined,
        admin: {
          allowCreate: false,
          allowEdit: false,
          components: {
            Cell: '/src/components/console/cells/organization-cell.tsx#OrganizationCell',
          },
          description: '建好以后要换上级，请走“组织调整”。',
        },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'kind', label: '工会类型', type: 'select', options: ORGANIZATION_KINDS, index: true },
      {
        name: 'code',
        label: '编码',
        type: 'text',
        unique: true,
        index: true,
        access: { update: never },
        validate: (value: string | null | undefined) =>
          !value || /^[0-9A-Z]{6,20}$/.test(value)
            ? true
            : '编码由 6 到 20 位数字和大写字母组成，不填会自动编号。',
        admin: { description: '不填会自动编号。' },
      },
      {
        name: 'status',
        label: '状态',
        type: 'select',
        options: ORGANIZATION_STATUSES,
        defaultValue: 'active',
        index: true,
        access: { update: never },
      },
    ],
  },
  ...staffOnly([
    {
      type: 'row',
      fields: [
        { name: 'form', label: '组织形式', type: 'select', options: ORGANIZATION_FORMS },
        {
          name: 'uscc',
          label: '统一社会信用代码',
          type: 'text',
          index: true,
          validate: sentence(validateUscc),
          admin: { placeholder: '18 位，以 81 开头的是基层工会' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'employerName', label: '所在单位名称', type: 'text' },
        { name: 'economicType', label: '单位性质', type: 'select', options: ECONOMIC_TYPES },
        { name: 'industry', label: '所属行业', type: 'select', options: INDUSTRIES },
      ],
    },
  ]),
  {
    name: 'depth',
    type: 'number',
    access: serverOnly,
    admin: { hidden: true },
  },
  {
    name: 'pinyin',
    label: '拼音',
    type: 'text',
    access: serverOnly,
    admin: { hidden: true },
  },
]

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

export const countsTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [count('workerCount', '职工人数'), count('femaleWorkerCount', '其中女职工')],
  },
  {
    type: 'row',
    fields: [count('memberCount', '会员人数'), count('femaleMemberCount', '其中女会员')],
  },
  {
    type: 'row',
    fields: [
      count('migrantWorkerCount', '农民工会员'),
      count('needyWorkerCount', '困难职工'),
      count('modelWorkerCount', '劳模人数'),
    ],
  },
  {
    type: 'row',
    fields: [
      count('fullTimeStaffCount', '专职工会干部'),
      count('partTimeStaffCount', '兼职工会干部'),
    ],
  },
])

export const workTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [
      {
        name: 'hasAuditCommittee',
        label: '已建经费审查委员会',
        type: 'checkbox',
        defaultValue: false,
      },
      { name: 'auditCommitteeChair', label: '经审会主任', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'hasWomenCommittee',
        label: '已建女职工委员会',
        type: 'checkbox',
        defaultValue: false,
      },
      { name: 'womenCommitteeChair', label: '女职工委员会主任', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'hasWorkersCongress', label: '已建职代会', type: 'checkbox', defaultValue: false },
      {
        name: 'hasLabourSupervision',
        label: '已建劳动法律监督委员会',
        type: 'checkbox',
        defaultValue: false,
      },
    ],
  },
  {
    name: 'democraticManagement',
    label: '民主管理形式',
    type: 'select',
    hasMany: true,
    admin: { components: { Field: CHECKBOX_GROUP } },
    options: [
      { label: '职代会', value: 'congress' },
      { label: '厂务公开', value: 'open-affairs' },
      { label: '职工董事监事', value: 'worker-directors' },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'hasCollectiveContract',
        label: '已签集体合同',
        type: 'checkbox',
        defaultValue: false,
      },
      count('mutualAidCount', '医疗互助参加人数'),
      count('memberCardCount', '会员卡人数'),
      { name: 'homeStars', label: '职工之家星级', type: 'number', min: 0, max: 5 },
    ],
  },
  { name: 'honours', label: '获得荣誉', type: 'textarea' },
])

export const moneyTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [
      { name: 'bankName', label: '开户银行', type: 'text' },
      { name: 'bankAccount', label: '银行账号', type: 'text' },
    ],
  },
  { name: 'sealNote', label: '公章保管说明', type: 'text' },
])
