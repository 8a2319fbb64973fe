import { BUSINESS_ROLES, ROLE_LABELS } from '@/access/roles'
import {
  type ApplicantRule,
  EFFECTS,
  type Effect,
  FIELD_KINDS,
  type FieldKind,
  type FlowStep,
  LIMIT_UNITS,
  type Limit,
  STEP_KINDS,
  STEP_UNITS,
  type StepKind,
  type StepUnit,
} from '@/src/cases/definition'
import type { CodeOption } from './code-list'

const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
): CodeOption<Value>[] => values.map((value) => ({ value, label: labels[value] }))

/** What a field of a form takes in. */
export const FIELD_KIND_LABELS: Record<FieldKind, string> = {
  text: '一行文字',
  'long-text': '多行文字',
  number: '数字',
  date: '日期',
  choice: '单选',
  choices: '多选',
  'person-name': '姓名',
  phone: '电话',
  'id-number': '身份证号',
  employer: '工作单位',
  address: '地址',
  district: '所在地区',
  files: '上传文件',
  consent: '同意书',
  section: '小标题',
  computed: '自动计算',
}
export const FORM_FIELD_KINDS = optionsOf(FIELD_KINDS, FIELD_KIND_LABELS)

/** The fixed vocabulary of flows. */
export const STEP_KIND_LABELS: Record<StepKind, string> = {
  verify: '核验',
  dispatch: '分派',
  handle: '办理',
  approve: '审批',
  publicise: '公示',
  feedback: '反馈',
  rate: '评价',
}
export const FLOW_STEP_KINDS = optionsOf(STEP_KINDS, STEP_KIND_LABELS)

/** Which union does a step. */
export const STEP_UNIT_LABELS: Record<StepUnit, string> = {
  same: '受理的工会',
  up: '上一级工会',
  employer: '申请人单位的工会',
  place: '所在地区的工会',
  level: '指定层级的工会',
}
export const FLOW_STEP_UNITS = optionsOf(STEP_UNITS, STEP_UNIT_LABELS)

type Level = NonNullable<FlowStep['level']>
export const STEP_LEVEL_LABELS: Record<Level, string> = {
  province: '省总工会',
  city: '市（州）总工会',
  county: '县（市、区）总工会',
  township: '乡镇（街道）工会',
  grassroots: '基层工会',
}
export const FLOW_STEP_LEVELS = optionsOf(
  Object.keys(STEP_LEVEL_LABELS) as Level[],
  STEP_LEVEL_LABELS,
)

export const LIMIT_UNIT_LABELS: Record<Limit['unit'], string> = {
  'working-days': '个工作日',
  days: '天（含节假日）',
  hours: '小时',
}
export const FLOW_LIMIT_UNITS = optionsOf(LIMIT_UNITS, LIMIT_UNIT_LABELS)

export const FLOW_ROLES = optionsOf(BUSINESS_ROLES, ROLE_LABELS)

export const WHEN_MISSED: CodeOption<FlowStep['whenMissed']>[] = [
  { value: 'remind', label: '催办承办人和上级' },
  { value: 'escalate', label: '催办，并升级到上一级工会' },
]

/** What is asked about the applicant. */
export const APPLICANT_RULES: CodeOption<ApplicantRule>[] = [
  { value: 'required', label: '必须填' },
  { value: 'optional', label: '可以不填' },
  { value: 'none', label: '不要求填' },
]

const EFFECT_LABELS: Record<Effect, string> = {
  none: '没有',
  join: '登记为会员，发电子会员卡',
}
export const CASE_EFFECTS = optionsOf(EFFECTS, EFFECT_LABELS)
