import type { Field } from 'payload'
import { needs, serverOnly } from '@/access/fields'
import {
  ECONOMIC_TYPES,
  INDUSTRIES,
  ORGANIZATION_FORMS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_STATUSES,
} from '@/src/lib/codes'
import { validateUscc } from '@/src/lib/identifiers/uscc'
import { never, sentence, staffOnly } from './kit'

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
      name: 'successor',
      label: '承接的工会',
      type: 'relationship',
      relationTo: 'organizations',
      access: serverOnly,
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data.successor),
        description: '这个工会撤销以后，由它承接；原来的网址也转到那里。',
      },
    },
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
