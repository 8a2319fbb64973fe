import type { ArrayField, Field } from 'payload'
import {
  CASE_EFFECTS,
  FLOW_LIMIT_UNITS,
  FLOW_ROLES,
  FLOW_STEP_KINDS,
  FLOW_STEP_LEVELS,
  FLOW_STEP_UNITS,
  WHEN_MISSED,
} from '@/src/lib/codes/service-items'

const what: Field = {
  type: 'row',
  fields: [
    {
      name: 'kind',
      label: '做什么',
      type: 'select',
      options: FLOW_STEP_KINDS,
      defaultValue: 'handle',
      admin: { width: '30%', isClearable: false },
    },
    {
      name: 'title',
      label: '这一步叫什么',
      type: 'text',
      maxLength: 40,
      admin: { width: '70%', placeholder: '申请人看得到，例如：入户调查。不填就用左边的名称' },
    },
  ],
}

const who: Field = {
  type: 'row',
  fields: [
    {
      name: 'unit',
      label: '由谁办',
      type: 'select',
      options: FLOW_STEP_UNITS,
      defaultValue: 'same',
      admin: { width: '35%', isClearable: false },
    },
    {
      name: 'level',
      label: '哪一级',
      type: 'select',
      options: FLOW_STEP_LEVELS,
      admin: { width: '25%', condition: (_data, row) => row?.unit === 'level' },
    },
    {
      name: 'roles',
      label: '哪些岗位可以办',
      type: 'select',
      hasMany: true,
      options: FLOW_ROLES,
      admin: { width: '40%', description: '工会管理员总是可以办。不选就是服务专员。' },
    },
  ],
}

const when: Field = {
  type: 'row',
  fields: [
    {
      name: 'limitAmount',
      label: '时限',
      type: 'number',
      admin: { width: '20%', description: '不填就是没有时限。公示填公示几天。' },
    },
    {
      name: 'limitUnit',
      label: '单位',
      type: 'select',
      options: FLOW_LIMIT_UNITS,
      defaultValue: 'working-days',
      admin: { width: '25%', isClearable: false },
    },
    {
      name: 'remindHours',
      label: '提前几小时提醒',
      type: 'number',
      defaultValue: 0,
      admin: { width: '20%', description: '0 就是不提醒。' },
    },
    {
      name: 'whenMissed',
      label: '到时没办',
      type: 'select',
      options: WHEN_MISSED,
      defaultValue: 'remind',
      admin: { width: '35%', isClearable: false },
    },
  ],
}

/** How a case is handled: one row a step, from the receipt to the end. */
export const flowField: ArrayField = {
  name: 'flowSteps',
  label: '办理流程',
  labels: { singular: '步骤', plural: '步骤' },
  type: 'array',
  maxRows: 20,
  admin: {
    description:
      '从收到申请到办结的每一步，至少有一步“办理”。例如：核验 → 分派 → 办理 → 反馈 → 评价。',
    components: {
      RowLabel: '/src/components/console/service-items/row-labels.tsx#FlowRowLabel',
    },
  },
  fields: [what, who, when],
}

/** What goes for the whole flow. */
export const flowConduct: Field = {
  type: 'row',
  fields: [
    {
      name: 'extensionDays',
      label: '最多可以延期几天',
      type: 'number',
      defaultValue: 30,
      min: 0,
      max: 30,
      admin: { description: '信访工作条例：延期不超过 30 天。0 就是不能延期。' },
    },
    {
      name: 'effect',
      label: '办结同意后自动做什么',
      type: 'select',
      options: CASE_EFFECTS,
      defaultValue: 'none',
      admin: { isClearable: false },
    },
  ],
}
