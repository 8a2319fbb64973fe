import {
  ECONOMIC_TYPES,
  INDUSTRIES,
  ORGANIZATION_FORMS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_STATUSES,
  TERM_LENGTHS,
} from '@/src/lib/codes'
import { normalizePhone, validatePhone } from '@/src/lib/identifiers/phone'
import { ECONOMIC_WORDS, INDUSTRY_WORDS } from '../../aliases/economy'
import { FORM_WORDS, KIND_WORDS, LEVEL_WORDS, STATUS_WORDS } from '../../aliases/organization'
import { codeReader } from '../../read-code'
import { code, count, day, type Read, readColumns, text, uscc } from '../read-column'
import type { Checked, Fault, Values } from '../register'

/** One union of a sheet; what the sheet leaves empty is absent. */
export type OrganizationRow = {
  name: string
  code?: string
  /** Code or name of the union above it, as written. */
  parent?: string
  level?: string
  status?: 'active' | 'preparing'
  /** By column of the table, days as `YYYY-MM-DD`. */
  plain: Partial<Record<string, string>>
}

const phone: Read = (written) => {
  const problem = validatePhone(written)
  return problem
    ? { wrong: problem.message.replace(/。$/, '') }
    : { value: normalizePhone(written) }
}

/** Column of the sheet → column of the table and how it is read. */
const READERS: Record<string, [string, Read]> = {
  kind: ['kind', code(codeReader(ORGANIZATION_KINDS, KIND_WORDS), '工会类型', '企业工会')],
  form: ['form', code(codeReader(ORGANIZATION_FORMS, FORM_WORDS), '组织形式', '工会委员会')],
  shortName: ['short_name', text('简称', 30)],
  uscc: ['uscc', uscc],
  address: ['address', text('办公地址', 120)],
  publicPhone: ['public_phone', phone],
  employerName: ['employer_name', text('所在单位名称', 120)],
  economicType: [
    'economic_type',
    code(codeReader(ECONOMIC_TYPES, ECONOMIC_WORDS), '单位性质', '私营'),
  ],
  industry: ['industry', code(codeReader(INDUSTRIES, INDUSTRY_WORDS), '所属行业', '制造业')],
  foundedAt: ['founded_at', day('建会日期')],
  approvalNumber: ['approval_number', text('建会批复文号', 60)],
  chairName: ['chair_name', text('主席姓名', 60)],
  termNumber: ['term_number', count('届次', 99)],
  termYears: [
    'term_years',
    code(codeReader(TERM_LENGTHS, { '3': ['3年'], '5': ['5年'] }), '任期', '五年'),
  ],
  termStartsAt: ['term_starts_at', day('本届起始日期')],
  termEndsAt: ['term_ends_at', day('届满日期')],
  workerCount: ['worker_count', count('职工人数')],
  femaleWorkerCount: ['female_worker_count', count('女职工人数')],
  memberCount: ['member_count', count('会员人数')],
  femaleMemberCount: ['female_member_count', count('女会员人数')],
  migrantWorkerCount: ['migrant_worker_count', count('农民工会员')],
  fullTimeStaffCount: ['full_time_staff_count', count('专职工会干部')],
  partTimeStaffCount: ['part_time_staff_count', count('兼职工会干部')],
}

/** Columns of the table that a sheet fills in as they are. */
export const PLAIN_COLUMNS = Object.values(READERS).map(([column]) => column)

const readLevel = codeReader(ORGANIZATION_LEVELS, LEVEL_WORDS)
const readStatus = codeReader(ORGANIZATION_STATUSES, STATUS_WORDS)

const CODE = /^[0-9A-Z]{6,20}$/
const LONGEST_NAME = 100
const FIVE_YEARS_ONLY = ['local-federation', 'industrial']

/** Terms of office, as in check-term.ts. */
const checkTerm = (plain: OrganizationRow['plain'], faults: Fault[]): void => {
  if (FIVE_YEARS_ONLY.includes(plain.kind ?? '') && plain.term_years === '3')
    faults.push({ column: 'termYears', message: '地方总工会和产业工会每届任期为五年' })
  const { term_ends_at: ends, term_starts_at: starts } = plain
  if (starts && ends && ends <= starts)
    faults.push({ column: 'termEndsAt', message: '届满日期应晚于本届起始日期' })
}

const readTreeColumns = (values: Values, faults: Fault[]) => {
  const written = values.code?.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (written !== undefined && !CODE.test(written))
    faults.push({ column: 'code', message: '工会编码由 6 到 20 位数字和大写字母组成，可以不填' })
  const level = values.level === undefined ? undefined : readLevel(values.level)
  if (level === null)
    faults.push({ column: 'level', message: '层级不在代码表里，请填如“基层工会”' })
  const status = values.status === undefined ? 'active' : readStatus(values.status)
  if (status !== 'active' && status !== 'preparing')
    faults.push({ column: 'status', message: '新建的工会状态只能是“正常”或“筹备”' })
  return {
    ...(written ? { code: written } : {}),
    ...(level ? { level } : {}),
    ...(status === 'preparing' ? { status: 'preparing' as const } : {}),
  }
}

/** Checks one row of a sheet of unions; where it lies in the tree is found out with all rows at hand. */
export const checkOrganization = (values: Values): Checked<OrganizationRow> => {
  const faults: Fault[] = []
  const name = values.name?.replace(/\s+/g, ' ')
  if (name === undefined) faults.push({ column: 'name', message: '请填写工会名称' })
  else if ([...name].length > LONGEST_NAME)
    faults.push({ column: 'name', message: `工会名称最多 ${LONGEST_NAME} 个字` })
  const placed = readTreeColumns(values, faults)
  const plain = readColumns(READERS, values, faults)
  checkTerm(plain, faults)
  if (faults.length > 0 || name === undefined) return { faults }
  const parent = values.parent?.trim()
  const row = { name, plain, ...placed, ...(parent ? { parent } : {}) }
  return { row, key: placed.code ?? `${parent ?? ''}/${name}` }
}
