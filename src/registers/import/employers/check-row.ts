import type { EmployerColumn } from '@/src/database/import-employers'
import { ECONOMIC_TYPES, EMPLOYER_KINDS, EMPLOYER_STATUSES, INDUSTRIES } from '@/src/lib/codes'
import { normalizePhone, validatePhone } from '@/src/lib/identifiers/phone'
import { ECONOMIC_WORDS, INDUSTRY_WORDS } from '../../aliases/economy'
import { EMPLOYER_KIND_WORDS, EMPLOYER_STATUS_WORDS } from '../../aliases/employer'
import { codeReader } from '../../read-code'
import { code, count, pattern, type Read, readColumns, text, uscc } from '../read-column'
import type { Checked, Fault, Values } from '../register'

/** One employer of a sheet; what the sheet leaves empty is absent. */
export type EmployerRow = {
  plain: Partial<Record<EmployerColumn, string>> & { name: string }
  formerNames: string[]
  /** Code or name of the union that covers it, as written. */
  union?: string
}

const phone: Read = (written) => {
  const problem = validatePhone(written)
  return problem
    ? { wrong: problem.message.replace(/。$/, '') }
    : { value: normalizePhone(written) }
}

const READERS: Record<string, [EmployerColumn, Read]> = {
  name: ['name', text('单位名称', 120)],
  uscc: ['uscc', uscc],
  kind: ['kind', code(codeReader(EMPLOYER_KINDS, EMPLOYER_KIND_WORDS), '单位类别', '企业')],
  economicType: [
    'economic_type',
    code(codeReader(ECONOMIC_TYPES, ECONOMIC_WORDS), '经济类型', '私营'),
  ],
  industry: ['industry', code(codeReader(INDUSTRIES, INDUSTRY_WORDS), '所属行业', '制造业')],
  status: [
    'status',
    code(codeReader(EMPLOYER_STATUSES, EMPLOYER_STATUS_WORDS), '经营状态', '在业'),
  ],
  legalRepresentative: ['legal_representative', text('法定代表人', 40)],
  contactPhone: ['contact_phone', phone],
  address: ['address', text('单位地址', 200)],
  divisionCode: ['division_code', pattern(/^\d{12}$/, '行政区划代码应为 12 位数字')],
  workerCount: ['worker_count', count('职工人数')],
  migrantWorkerCount: ['migrant_worker_count', count('其中农民工')],
  remarks: ['remarks', text('备注', 1000)],
}

const MOST_NAMES = 20

/** Checks one row of a sheet of employers. */
export const checkEmployer = (values: Values): Checked<EmployerRow> => {
  const faults: Fault[] = []
  const plain = readColumns(READERS, values, faults)
  const { name } = plain
  if (values.name === undefined) faults.push({ column: 'name', message: '请填写单位名称' })
  const former = (values.formerNames ?? '')
    .split(/[、，,;；\n]/)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => each !== '' && each !== name)
  if (former.length > MOST_NAMES || former.some((each) => each.length > 120))
    faults.push({ column: 'formerNames', message: `曾用名最多 ${MOST_NAMES} 个，每个 120 字以内` })
  if (faults.length > 0 || name === undefined) return { faults }
  const union = values.union?.trim()
  const row = {
    ...{ plain: { ...plain, name }, formerNames: [...new Set(former)] },
    ...(union ? { union } : {}),
  }
  return { row, key: plain.uscc ?? name.normalize('NFKC').replace(/\s/g, '') }
}
