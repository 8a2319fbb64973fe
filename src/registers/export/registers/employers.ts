import { ECONOMIC_TYPES, EMPLOYER_KINDS, EMPLOYER_STATUSES, INDUSTRIES } from '@/src/lib/codes'
import { code, type ExportColumn, text } from '../column'

export const EMPLOYER_EXPORT: readonly ExportColumn[] = [
  text('serial', '序号'),
  text('name', '单位名称'),
  text('uscc', '统一社会信用代码'),
  text('formerNames', '曾用名'),
  text('union', '单位的工会'),
  code('kind', '单位类别', EMPLOYER_KINDS),
  code('economicType', '经济类型', ECONOMIC_TYPES),
  code('industry', '所属行业', INDUSTRIES),
  code('status', '经营状态', EMPLOYER_STATUSES),
  text('legalRepresentative', '法定代表人（负责人）'),
  text('contactPhone', '单位电话'),
  text('address', '单位地址'),
  text('divisionCode', '行政区划代码'),
  text('workerCount', '职工人数'),
  text('migrantWorkerCount', '其中农民工'),
  text('organization.name', '归口工会', { key: 'organization' }),
  text('organization.code', '归口工会编码', { key: 'organizationCode' }),
  text('remarks', '备注'),
]
