import {
  ECONOMIC_TYPES,
  INDUSTRIES,
  ORGANIZATION_FORMS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  TERM_LENGTHS,
} from '@/src/lib/codes'
import type { KnownColumn } from '../../sheets/header'
import type { TemplateColumn } from '../../sheets/template'
import type { RegisterKind } from '../register'
import { checkOrganization } from './check-row'
import { ORGANIZATION_COLUMNS } from './columns'
import { planOrganizations } from './plan'

type Option = { label: string }

const CHOICES: Partial<Record<string, readonly Option[]>> = {
  level: ORGANIZATION_LEVELS.slice(1),
  kind: ORGANIZATION_KINDS,
  form: ORGANIZATION_FORMS,
  status: [{ label: '正常' }, { label: '筹备' }],
  economicType: ECONOMIC_TYPES,
  industry: INDUSTRIES,
  termYears: TERM_LENGTHS,
}

const HINTS: Partial<Record<string, string>> = {
  serial: '从 1 开始',
  name: '全称，必填',
  code: '6 到 20 位数字和大写字母；不填会自动编号',
  parent: '上级工会的名称或编码；直属本级的不填',
  uscc: '18 位',
  foundedAt: '如 2020-01-05',
}

const templateColumn = ({ isRequired, key, label }: KnownColumn): TemplateColumn => {
  const choices = CHOICES[key]?.map((option) => option.label)
  const hint = HINTS[key] ?? (choices ? '从下拉列表选' : '选填')
  return { label, hint, ...(isRequired ? { isRequired } : {}), ...(choices ? { choices } : {}) }
}

const NOTE = [
  '注：1. 带 * 的为必填。2. 一张表可以带来整棵组织树：上级工会可以是已有的，也可以是本表里的另一行，',
  '先后不限。3. 已有的工会按编码或“上级＋名称”认出，只更新其他各列；更名、换上级请走“组织调整”。',
  '4. 请在本行以上填写；行数不够时在本行上方插入。',
].join('')

/** The tree of unions, as a county's sheet brings it. */
export const organizationsKind: RegisterKind = {
  name: 'organizations',
  open: async (context) => ({
    columns: ORGANIZATION_COLUMNS,
    check: checkOrganization,
    // The engine hands back the very rows that `check` gave.
    plan: (rows) => planOrganizations(context, rows as Parameters<typeof planOrganizations>[1]),
    chunk: 'all',
    isParallel: false,
  }),
  template: async () => ({
    title: '工会组织信息采集表',
    subtitle:
      '填报工会：                填报人：                联系电话：                填报日期：',
    columns: ORGANIZATION_COLUMNS.map(templateColumn),
    note: NOTE,
  }),
}
