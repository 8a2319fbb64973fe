import type { ArrayField, Condition, Field, SelectField } from 'payload'
import type { FieldKind } from '@/src/cases/definition'
import { MOST_FIELDS } from '@/src/forms/form-problems'
import { APPLICANT_RULES, FORM_FIELD_KINDS } from '@/src/lib/codes/service-items'

const CONSOLE = '/src/components/console/service-items'

/** Shown only in rows of these kinds. */
const of =
  (...kinds: FieldKind[]): Condition =>
  (_data, row) =>
    kinds.some((kind) => kind === row?.kind)

const notOf =
  (...kinds: FieldKind[]): Condition =>
  (_data, row) =>
    !kinds.some((kind) => kind === row?.kind)

const rule = (name: string, label: string, defaultValue: string): SelectField => ({
  name,
  label,
  type: 'select',
  options: APPLICANT_RULES,
  defaultValue,
  admin: { isClearable: false },
})

/** What is asked about the applicant in every form, besides the name. */
export const applicantFields: Field = {
  type: 'row',
  fields: [
    rule('asksPhone', '联系电话', 'required'),
    rule('asksIdNumber', '身份证号', 'none'),
    rule('asksEmail', '电子邮箱', 'optional'),
  ],
}

const identity: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'label',
        label: '名称',
        type: 'text',
        maxLength: 60,
        admin: { width: '50%', placeholder: '例如：您遇到了什么问题' },
      },
      {
        name: 'kind',
        label: '填什么',
        type: 'select',
        options: FORM_FIELD_KINDS,
        defaultValue: 'text',
        admin: { width: '30%', isClearable: false },
      },
      {
        name: 'isRequired',
        label: '必须填',
        type: 'checkbox',
        defaultValue: false,
        admin: {
          width: '20%',
          style: { alignSelf: 'center' },
          condition: notOf('section', 'computed', 'consent'),
        },
      },
    ],
  },
  {
    name: 'help',
    label: '填写说明',
    type: 'text',
    maxLength: 200,
    admin: { placeholder: '显示在输入框下面的一句提示，可以不写' },
  },
]

const content: Field[] = [
  {
    name: 'options',
    label: '可以选的项',
    type: 'textarea',
    maxLength: 8000,
    admin: { condition: of('choice', 'choices'), rows: 4, description: '每行写一个。' },
  },
  {
    name: 'consentText',
    label: '要申请人同意的内容',
    type: 'textarea',
    maxLength: 4000,
    admin: {
      condition: of('consent'),
      rows: 5,
      description: '写明收集什么、用来做什么、保存多久。改了内容，以前的同意仍按当时的文字保存。',
    },
  },
  {
    name: 'expression',
    label: '计算公式',
    type: 'text',
    maxLength: 400,
    admin: {
      condition: of('computed'),
      placeholder: '（【家庭年收入】－【必需支出】）÷12÷【家庭人口】',
      description:
        '用【】写出前面“数字”项的名称。只写一个数字就是固定标准，例如当地低保标准 700。公式会显示给申请人。',
    },
  },
  {
    name: 'classes',
    label: '按结果分类',
    type: 'textarea',
    maxLength: 2000,
    admin: {
      condition: of('computed'),
      rows: 3,
      placeholder: '深度困难：【结果】＜【低保标准】\n相对困难：【结果】＜【低保标准】×2',
      description: '每行一类，写成“类别：条件”，从上往下第一个符合的算数。不分类就不填。',
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'min',
        label: '最小',
        type: 'number',
        admin: {
          width: '50%',
          condition: of('text', 'long-text', 'number', 'choices', 'files'),
          description: '数字的大小，文字的字数，选项或文件的个数。',
        },
      },
      {
        name: 'max',
        label: '最大',
        type: 'number',
        admin: {
          width: '50%',
          condition: of('text', 'long-text', 'number', 'choices', 'files'),
        },
      },
    ],
  },
]

const conduct: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'shownWhenField',
        label: '只在这种情况下出现：前面的哪一项',
        type: 'text',
        maxLength: 60,
        admin: {
          width: '50%',
          placeholder: '不选就一直出现',
          components: { Field: `${CONSOLE}/condition-fields.tsx#ConditionItem` },
        },
      },
      {
        name: 'shownWhenValue',
        label: '选了什么',
        type: 'text',
        maxLength: 80,
        admin: {
          width: '50%',
          components: { Field: `${CONSOLE}/condition-fields.tsx#ConditionValue` },
        },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'isPersonal',
        label: '属于个人隐私（收入、健康、家庭情况等）',
        type: 'checkbox',
        defaultValue: false,
        admin: {
          width: '60%',
          condition: notOf(
            'section',
            'consent',
            'phone',
            'id-number',
            'address',
            'district',
            'person-name',
          ),
          description: '办理人员看到的是星号，要看原文须说明理由，留下记录。',
        },
      },
      {
        name: 'name',
        label: '代号',
        type: 'text',
        maxLength: 40,
        admin: { width: '40%', description: '自动生成，一般不用管。发布后请不要改。' },
      },
    ],
  },
]

/** What the applicant is asked: one row an item, in the order of the form. */
export const formField: ArrayField = {
  name: 'formFields',
  label: '表单里要填的项',
  labels: { singular: '项', plural: '项' },
  type: 'array',
  maxRows: MOST_FIELDS,
  admin: {
    description: '申请人的姓名和上面选定的联系方式每张表都有，不用再加。拖动左边可以换顺序。',
    components: {
      RowLabel: `${CONSOLE}/row-labels.tsx#FormRowLabel`,
    },
  },
  fields: [...identity, ...content, ...conduct],
}
