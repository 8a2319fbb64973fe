import { committedCustomFields } from '@/src/database/committed-custom-fields'
import {
  DOCUMENT_TYPES,
  EDUCATION_LEVELS,
  ETHNIC_GROUPS,
  GENDERS,
  HOUSEHOLD_TYPES,
  MEMBER_EMPLOYMENT,
  MEMBERSHIP_CHANGES,
  MEMBERSHIP_REASONS,
  POLITICAL_STATUSES,
  SKILL_LEVELS,
} from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { applicableFields } from '@/src/registers/custom-fields/applicable-fields'
import type { CustomField } from '@/src/registers/custom-fields/custom-field'
import type { KnownColumn } from '../../sheets/header'
import type { TemplateColumn } from '../../sheets/template'
import type { Place, RegisterKind } from '../register'
import { FRAME_ROWS } from '../rows-file'
import { CUSTOM, rowChecker } from './check-row'
import { MEMBER_COLUMNS, TEMPLATE_KEYS } from './columns'
import { planMembers } from './plan'

const customFieldsAt = async (place: Place): Promise<CustomField[]> => {
  const all = await committedCustomFields()
  const own = all.filter(({ isRetired, register }) => register === 'members' && !isRetired)
  return applicableFields(own, place)
}

const customColumn = ({ key, label }: CustomField): KnownColumn => ({
  key: `${CUSTOM}${key}`,
  label,
})

type Option = { label: string }

const CHOICES: Partial<Record<string, readonly Option[]>> = {
  gender: GENDERS,
  ethnicity: ETHNIC_GROUPS,
  employment: MEMBER_EMPLOYMENT,
  documentType: DOCUMENT_TYPES,
  education: EDUCATION_LEVELS,
  skillLevel: SKILL_LEVELS,
  householdType: HOUSEHOLD_TYPES,
  kind: MEMBERSHIP_CHANGES,
  reason: MEMBERSHIP_REASONS,
  politicalStatus: POLITICAL_STATUSES,
  isMigrant: [{ label: '是' }, { label: '否' }],
}

const HINTS: Partial<Record<string, string>> = {
  serial: '从 1 开始',
  name: '与证件一致，必填',
  birthDate: '如 1985-06-14；填身份证号可不填',
  idNumber: '必填；身份证为 18 位',
  phone: '必填；11 位手机号码',
  householdPlace: '省、市、县（区）',
  date: '如 2020-01-05；不填为导入当天',
  reason: '转出、除名、退会必填',
  employerName: '单位全称',
  nativePlace: '省、市、县',
}

const templateColumn = ({ isRequired, key, label }: KnownColumn): TemplateColumn => {
  const choices = CHOICES[key]?.map((option) => option.label)
  const hint = HINTS[key] ?? (choices ? '从下拉列表选' : '选填')
  return { label, hint, ...(isRequired ? { isRequired } : {}), ...(choices ? { choices } : {}) }
}

const customTemplateColumn = ({ help, label, options, type }: CustomField): TemplateColumn => {
  const choices =
    type === 'yes-no' ? ['是', '否'] : type === 'choice' ? options.map((each) => each.label) : []
  return { label, hint: help || '选填', ...(choices.length > 0 ? { choices } : {}) }
}

const NOTE = [
  '注：1. 带 * 的为必填。2. 一行一人，同一人出现两次只导入前面一行。',
  '3. 已在其他工会入会的，会籍变化类型填“转入”，系统会请原工会放行。',
  '4. 已退休的，就业状况填“退休”。5. 请在本行以上填写；行数不够时在本行上方插入。',
].join('')

/** The real-name register of members, as sheets bring it. */
export const membersKind: RegisterKind = {
  name: 'members',
  open: async (context) => {
    const fields = await customFieldsAt(context.place)
    return {
      columns: [...MEMBER_COLUMNS, ...fields.map(customColumn)],
      check: rowChecker(toIsoDay(new Date()), fields),
      // The engine hands back the very rows that `check` gave.
      plan: (rows) => planMembers(context, rows as Parameters<typeof planMembers>[1]),
      chunk: FRAME_ROWS,
      isParallel: true,
    }
  },
  template: async (place) => ({
    title: '工会会员实名制信息采集表',
    subtitle:
      '填报工会：                填报人：                联系电话：                填报日期：',
    columns: [
      ...MEMBER_COLUMNS.filter(({ key }) => TEMPLATE_KEYS.includes(key)).map(templateColumn),
      ...(await customFieldsAt(place)).map(customTemplateColumn),
    ],
    note: NOTE,
  }),
}
