import type { Field, FieldAccess } from 'payload'
import { serverOnly } from '@/access/fields'
import { CUSTOM_REGISTERS, CUSTOM_TYPES } from '@/src/registers/custom-fields/custom-field'

const LONGEST_LABEL = 40
const LONGEST_HELP = 100

const never: FieldAccess = () => false

/** Where a field is asked for and what it takes in: decided once, for the values hang on it. */
const identity: Field[] = [
  {
    name: 'label',
    label: '名称',
    type: 'text',
    required: true,
    maxLength: LONGEST_LABEL,
    admin: {
      placeholder: '例如：血型、是否党员示范岗、安全培训日期',
      description: '填表的人看到的名称，也是导入、导出表格里的列名。',
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'register',
        label: '加在哪个台账',
        type: 'select',
        required: true,
        options: CUSTOM_REGISTERS,
        index: true,
        access: { update: never },
        admin: { description: '建好以后不能换。' },
      },
      {
        name: 'type',
        label: '填什么',
        type: 'select',
        required: true,
        options: CUSTOM_TYPES,
        defaultValue: 'text',
        access: { update: never },
        admin: { description: '建好以后不能换。' },
      },
    ],
  },
]

const options: Field = {
  name: 'options',
  label: '可以选的项',
  labels: { singular: '选项', plural: '选项' },
  type: 'array',
  maxRows: 100,
  admin: {
    condition: (data) => data.type === 'choice',
    description: '改名不影响已填的记录。已有记录在用的选项不能删除。',
  },
  fields: [
    { name: 'label', label: '选项', type: 'text', required: true, maxLength: 40 },
    { name: 'value', type: 'text', admin: { hidden: true } },
  ],
}

const conduct: Field[] = [
  {
    name: 'help',
    label: '填写说明',
    type: 'text',
    maxLength: LONGEST_HELP,
    admin: {
      placeholder: '例如：以体检报告为准',
      description: '显示在输入框下面的一句提示，可以不写。',
    },
  },
  {
    name: 'required',
    label: '必填',
    type: 'checkbox',
    defaultValue: false,
    admin: { description: '草稿可以不填，发布或保存正式记录时必须填。' },
  },
  {
    name: 'visibleBelow',
    label: '下级工会也要填',
    type: 'checkbox',
    defaultValue: true,
    admin: { description: '勾上：本级和所有下级的记录都有这一项。不勾：只有本级自己的记录有。' },
  },
  {
    name: 'isPersonal',
    label: '属于个人信息',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      description:
        '健康、收入、家庭、证件、联系方式等请务必勾上：只有能看个人信息的人看得到，不能用来筛选。',
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'order',
        label: '排列顺序',
        type: 'number',
        defaultValue: 10,
        min: 0,
        max: 9999,
        admin: { description: '小的排在前面。' },
      },
      {
        name: 'isRetired',
        label: '停用',
        type: 'checkbox',
        defaultValue: false,
        admin: { description: '不再要求填写；已经填过的内容保留。' },
      },
    ],
  },
]

/** The form of a definition, in the order in which a non-programmer thinks of it. */
export const definitionFields: Field[] = [
  ...identity,
  options,
  ...conduct,
  {
    name: 'preview',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      disableListColumn: true,
      components: {
        Field: '/src/components/console/custom-fields/definition-preview.tsx#DefinitionPreview',
      },
    },
  },
  {
    name: 'key',
    label: '编号',
    type: 'text',
    unique: true,
    index: true,
    access: serverOnly,
    admin: { hidden: true },
  },
]
