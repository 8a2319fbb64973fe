import type { PlainColumn } from '@/src/database/import-members'
import {
  DOCUMENT_TYPES,
  EDUCATION_LEVELS,
  ETHNIC_GROUPS,
  GENDERS,
  HOUSEHOLD_TYPES,
  MEMBER_EMPLOYMENT,
  NEW_EMPLOYMENT_KINDS,
  POLITICAL_STATUSES,
  SKILL_LEVELS,
} from '@/src/lib/codes'
import * as membership from '../../aliases/membership'
import * as person from '../../aliases/person'
import { codeReader } from '../../read-code'
import { readYesNo } from '../../read-day'
import { code, day, type Read, text } from '../read-column'
import type { Fault, Values } from '../register'

const year: Read = (written) => {
  const found = /^(?:19[3-9]\d|20\d\d)/.exec(written.normalize('NFKC'))?.[0]
  return found ? { value: found } : { wrong: '参加工作年份应为四位年份，例如 2008' }
}

const yesNo: Read = (written) => {
  const value = readYesNo(written)
  return value === null ? { wrong: '是否农民工请填“是”或“否”' } : { value: String(value) }
}

/** Column of the sheet → column of the table and how it is read. */
const READERS: Record<string, [PlainColumn, Read]> = {
  name: ['name', text('姓名', 60)],
  gender: ['gender', code(codeReader(GENDERS, person.GENDER_WORDS), '性别', '男')],
  birthDate: ['birth_date', day('出生日期')],
  ethnicity: ['ethnicity', code(codeReader(ETHNIC_GROUPS, person.ETHNIC_WORDS), '民族', '汉族')],
  employment: [
    'employment',
    code(codeReader(MEMBER_EMPLOYMENT, membership.EMPLOYMENT_WORDS), '就业状况', '在岗'),
  ],
  documentType: [
    'document_type',
    code(codeReader(DOCUMENT_TYPES, membership.DOCUMENT_WORDS), '有效证件类别', '身份证'),
  ],
  education: [
    'education',
    code(codeReader(EDUCATION_LEVELS, person.EDUCATION_WORDS), '学历', '大学专科'),
  ],
  skillLevel: [
    'skill_level',
    code(codeReader(SKILL_LEVELS, membership.SKILL_WORDS), '技术（能）等级', '中级'),
  ],
  householdType: [
    'household_type',
    code(codeReader(HOUSEHOLD_TYPES, membership.HOUSEHOLD_WORDS), '户籍类型', '农业家庭户口'),
  ],
  householdPlace: ['household_place', text('户籍所在地', 120)],
  politicalStatus: [
    'political_status',
    code(codeReader(POLITICAL_STATUSES, person.POLITICAL_WORDS), '政治面貌', '群众'),
  ],
  employerName: ['employer_name', text('工作单位', 120)],
  nativePlace: ['native_place', text('籍贯', 60)],
  isMigrant: ['is_migrant', yesNo],
  workNumber: ['work_number', text('企业工号', 40)],
  trade: ['trade', text('工种', 60)],
  jobTitle: ['job_title', text('职称', 60)],
  workStartYear: ['work_start_year', year],
  newEmploymentKind: [
    'new_employment_kind',
    code(
      codeReader(NEW_EMPLOYMENT_KINDS, membership.NEW_EMPLOYMENT_WORDS),
      '新就业形态',
      '外卖配送员',
    ),
  ],
}

const COLUMNS = Object.entries(READERS)

/** A dash or a word that stands for nothing, where only a code is asked for. */
const NOTHING = /^(?:[-—/\\]+|无|不详|未知|暂无|N\/A)$/i
const CODED = new Set(['skillLevel', 'newEmploymentKind', 'householdType', 'workStartYear'])

/** Reads the plain columns of a row; adds to `faults` what is wrong. */
export const readPlain = (
  values: Values,
  faults: Fault[],
): Partial<Record<PlainColumn, string>> => {
  const plain: Partial<Record<PlainColumn, string>> = {}
  for (const [key, [column, read]] of COLUMNS) {
    const written = values[key]
    if (written === undefined || (CODED.has(key) && NOTHING.test(written))) continue
    const found = read(written)
    if ('value' in found) plain[column] = found.value
    else faults.push({ column: key, message: found.wrong })
  }
  return plain
}
