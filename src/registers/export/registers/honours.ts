import {
  EDUCATION_LEVELS,
  EMPLOYMENT_STATUSES,
  ETHNIC_GROUPS,
  HARDSHIP_LEVELS,
  HEALTH_CONDITIONS,
  HONOUR_LEVELS,
  HONOUR_TREATMENTS,
  INDUSTRIES,
  MODEL_WORKER_CATEGORIES,
  MODEL_WORKER_STATUSES,
  POLITICAL_STATUSES,
  STUDIO_LEVELS,
} from '@/src/lib/codes'
import { code, day, type ExportColumn, secret, text } from '../column'

const personal = { isPersonal: true }

const GENDERS = [
  { value: 'male', label: '男' },
  { value: 'female', label: '女' },
]

const PUBLICATION = [
  { value: 'published', label: '已发布' },
  { value: 'draft', label: '草稿' },
]

const place = [
  text('organization.name', '所属工会', { key: 'organization' }),
  text('organization.code', '工会编码', { key: 'organizationCode' }),
  code('_status', '发布状态', PUBLICATION),
]

export const MODEL_WORKER_EXPORT: readonly ExportColumn[] = [
  text('serial', '序号'),
  text('name', '姓名'),
  code('gender', '性别', GENDERS),
  code('ethnicity', '民族', ETHNIC_GROUPS),
  text('birthYear', '出生年份'),
  day('birthDate', '出生日期', personal),
  secret('model-workers.idNumber', '身份证号', 'id-number'),
  secret('model-workers.phone', '手机号码', 'phone'),
  code('education', '文化程度', EDUCATION_LEVELS),
  code('politicalStatus', '政治面貌', POLITICAL_STATUSES, personal),
  text('unitName', '工作单位'),
  text('position', '岗位或职务'),
  code('category', '类型', MODEL_WORKER_CATEGORIES),
  code('employment', '就业情况', EMPLOYMENT_STATUSES),
  code('standing', '管理状态', MODEL_WORKER_STATUSES),
  code('honorLevel', '最高荣誉级别', HONOUR_LEVELS),
  text('titles', '获得的称号'),
  code('treatment', '享受待遇', HONOUR_TREATMENTS),
  code('health', '健康状况', HEALTH_CONDITIONS, personal),
  code('hardshipLevel', '家庭困难级别', HARDSHIP_LEVELS, personal),
  text('monthlyIncome', '月工资（元）', personal),
  text('otherIncome', '其他收入（元／月）', personal),
  text('honoraryAllowance', '荣誉津贴（元／月）', personal),
  secret('model-workers.homeAddress', '家庭住址', 'address', personal),
  ...place,
]

export const STUDIO_EXPORT: readonly ExportColumn[] = [
  text('serial', '序号'),
  text('name', '工作室名称'),
  code('level', '级别', STUDIO_LEVELS),
  text('leader.name', '领衔人', { key: 'leader' }),
  text('unitName', '所在单位'),
  code('industry', '行业', INDUSTRIES),
  text('batch', '命名批次'),
  text('year', '命名年份'),
  text('place', '场所'),
  text('area', '面积（平方米）'),
  text('teamSize', '团队人数'),
  text('apprentices', '带徒人数'),
  text('economicBenefit', '累计经济效益（元）'),
  text('funding', '年度经费（元）'),
  ...place,
]
