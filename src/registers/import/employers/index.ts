import { ECONOMIC_TYPES, EMPLOYER_KINDS, EMPLOYER_STATUSES, INDUSTRIES } from '@/src/lib/codes'
import type { KnownColumn } from '../../sheets/header'
import type { TemplateColumn } from '../../sheets/template'
import type { RegisterKind } from '../register'
import { FRAME_ROWS } from '../rows-file'
import { checkEmployer } from './check-row'
import { EMPLOYER_SHEET_COLUMNS } from './columns'
import { planEmployers } from './plan'

type Option = { label: string }

const CHOICES: Partial<Record<string, readonly Option[]>> = {
  kind: EMPLOYER_KINDS,
  economicType: ECONOMIC_TYPES,
  industry: INDUSTRIES,
  status: EMPLOYER_STATUSES,
}

const HINTS: Partial<Record<string, string>> = {
  serial: '从 1 开始',
  name: '与营业执照或法人证书一致，必填',
  uscc: '18 位；有则请填，凭它认出同一家单位',
  formerNames: '几个之间用顿号隔开',
  union: '工会的名称或编码；县级以上导入时不填即归本级',
  contactPhone: '办公电话',
  divisionCode: '12 位，可不填',
}

const templateColumn = ({ isRequired, key, label }: KnownColumn): TemplateColumn => {
  const choices = CHOICES[key]?.map((option) => option.label)
  const hint = HINTS[key] ?? (choices ? '从下拉列表选' : '选填')
  return { label, hint, ...(isRequired ? { isRequired } : {}), ...(choices ? { choices } : {}) }
}

const NOTE = [
  '注：1. 带 * 的为必填。2. 同一家单位凭信用代码认出，没有代码的凭名称或曾用名；',
  '几个工会共有一家单位的，各自导入即可。3. 请在本行以上填写；行数不够时在本行上方插入。',
].join('')

/** Employers (法人库), as sheets bring them. */
export const employersKind: RegisterKind = {
  name: 'employers',
  open: async (context) => ({
    columns: EMPLOYER_SHEET_COLUMNS,
    check: checkEmployer,
    // The engine hands back the very rows that `check` gave.
    plan: (rows) => planEmployers(context, rows as Parameters<typeof planEmployers>[1]),
    chunk: FRAME_ROWS,
    // Without a credit code an employer is told by its names: the last rows have to be in.
    isParallel: false,
  }),
  template: async () => ({
    title: '用人单位信息采集表',
    subtitle:
      '填报工会：                填报人：                联系电话：                填报日期：',
    columns: EMPLOYER_SHEET_COLUMNS.map(templateColumn),
    note: NOTE,
  }),
}
