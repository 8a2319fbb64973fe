import type { Field, FieldHook, RelationshipField } from 'payload'
import { actorOf } from '@/access/actor'
import { serverOnly } from '@/access/fields'
import { whereGranted } from '@/access/policy'
import { ECONOMIC_TYPES, EMPLOYER_KINDS, EMPLOYER_STATUSES, INDUSTRIES } from '@/src/lib/codes'
import { validatePhone } from '@/src/lib/identifiers/phone'
import { normalizeUscc, validateUscc } from '@/src/lib/identifiers/uscc'
import { count, sentence } from '../organizations/fields/kit'
import { isChosenRecord } from '../shared/chosen-record'
import { scopeColumns } from '../shared/scope'

const UNION_CELL = '/src/components/console/cells/organization-cell.tsx#OrganizationCell'
const MOST_UNIONS = 50
const DIVISION_CODE = /^\d{12}$/

const asStored: FieldHook = ({ value }) =>
  typeof value === 'string' ? normalizeUscc(value) || null : value

/** Who may add and remove which: hooks/place-employer.ts. */
const sharingUnion: RelationshipField = {
  name: 'organization',
  label: '工会',
  type: 'relationship',
  relationTo: 'organizations',
  required: true,
  index: true,
  filterOptions: ({ req, user }) =>
    whereGranted(actorOf(user ?? req.user), 'organizations', 'read'),
  validate: isChosenRecord,
  admin: { allowCreate: false, allowEdit: false },
}

const INDEXED = ['scope1', 'scope2', 'scope3', 'scope4']

/** Arrays take no compound index; a branch's rows are found by these. */
const sharedScope: Field[] = scopeColumns().map((column) => ({
  ...column,
  index: INDEXED.includes(column.name),
}))

export const identityTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        label: '单位名称',
        type: 'text',
        required: true,
        maxLength: 120,
        index: true,
        admin: { placeholder: '与营业执照或法人证书一致' },
      },
      {
        name: 'uscc',
        label: '统一社会信用代码',
        type: 'text',
        unique: true,
        index: true,
        hooks: { beforeValidate: [asStored] },
        validate: sentence(validateUscc),
        admin: { placeholder: '18 位', description: '暂时没有可以不填。' },
      },
    ],
  },
  {
    name: 'formerNames',
    label: '曾用名',
    type: 'text',
    hasMany: true,
    maxLength: 120,
    maxRows: 20,
    admin: { description: '单位改名时把旧名字留在这里，按旧名字也能找到。输入后按回车。' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        label: '单位类别',
        type: 'select',
        options: EMPLOYER_KINDS,
        defaultValue: 'enterprise',
      },
      { name: 'economicType', label: '经济类型', type: 'select', options: ECONOMIC_TYPES },
      { name: 'industry', label: '所属行业', type: 'select', options: INDUSTRIES, index: true },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'status',
        label: '经营状态',
        type: 'select',
        options: EMPLOYER_STATUSES,
        defaultValue: 'active',
        required: true,
        index: true,
      },
      { name: 'legalRepresentative', label: '法定代表人（负责人）', type: 'text', maxLength: 40 },
      {
        name: 'contactPhone',
        label: '单位电话',
        type: 'text',
        validate: sentence(validatePhone),
        admin: { description: '对外公开的办公电话，不要填个人手机号。' },
      },
    ],
  },
]

export const unionsTab: Field[] = [
  {
    name: 'unions',
    label: '单位的工会',
    type: 'array',
    labels: { singular: '工会', plural: '工会' },
    maxRows: MOST_UNIONS,
    admin: {
      description:
        '一家单位可以属于几个工会，一个联合工会也可以覆盖许多单位。还没有建会的不填，归所在县（市、区）总工会管理。只能增减您管理范围内的工会。',
    },
    fields: [sharingUnion, ...sharedScope],
  },
]

export const placeTab: Field[] = [
  { name: 'address', label: '单位地址', type: 'text', maxLength: 200 },
  {
    type: 'row',
    fields: [
      {
        name: 'divisionCode',
        label: '行政区划代码',
        type: 'text',
        validate: (value: string | null | undefined) =>
          !value || DIVISION_CODE.test(value)
            ? true
            : '统计用区划代码是 12 位数字，例如 420581100000。',
        admin: { placeholder: '12 位，例如 420581100000' },
      },
      {
        name: 'place',
        label: '所在地总工会',
        type: 'relationship',
        relationTo: 'organizations',
        index: true,
        filterOptions: { level: { in: ['province', 'city', 'county'] } },
        admin: {
          allowCreate: false,
          allowEdit: false,
          components: { Cell: UNION_CELL },
          description: '县（市、区）总工会。不填则按区划代码或单位的工会确定。',
        },
      },
    ],
  },
]

export const workersTab: Field[] = [
  {
    type: 'row',
    fields: [count('workerCount', '职工人数'), count('migrantWorkerCount', '其中农民工')],
  },
  { name: 'remarks', label: '备注', type: 'textarea', maxLength: 1000 },
]

/** Written by hooks/name-employer.ts; what searches look in. */
export const searchFields: Field[] = [
  { name: 'searchNames', label: '名称、曾用名' },
  { name: 'pinyin', label: '拼音' },
].map((named) => ({
  ...named,
  type: 'textarea',
  access: serverOnly,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
}))
