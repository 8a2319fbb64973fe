import type { KnownColumn } from '../../sheets/header'

/** What sheets say of employers. */
export const EMPLOYER_SHEET_COLUMNS: readonly KnownColumn[] = [
  { key: 'serial', label: '序号', names: ['行号', 'no'] },
  {
    key: 'name',
    label: '单位名称',
    names: ['企业名称', '名称', '用人单位', '用人单位名称', '公司名称', '法人名称', '单位全称'],
    isRequired: true,
  },
  {
    key: 'uscc',
    label: '统一社会信用代码',
    names: ['社会信用代码', '信用代码', '统一信用代码', '组织机构代码'],
  },
  { key: 'formerNames', label: '曾用名', names: ['原名称', '曾用名称', '原单位名称'] },
  { key: 'union', label: '单位的工会', names: ['工会', '工会名称', '所属工会', '工会编码'] },
  { key: 'kind', label: '单位类别', names: ['单位类型', '机构类型', '类别', '法人类型'] },
  { key: 'economicType', label: '经济类型', names: ['单位性质', '企业性质', '登记注册类型'] },
  { key: 'industry', label: '所属行业', names: ['行业', '行业类别', '单位所属行业'] },
  { key: 'status', label: '经营状态', names: ['登记状态', '状态', '企业状态'] },
  {
    key: 'legalRepresentative',
    label: '法定代表人（负责人）',
    names: ['法定代表人', '法人代表', '法人', '负责人', '单位负责人'],
  },
  { key: 'contactPhone', label: '单位电话', names: ['联系电话', '电话', '办公电话', '固定电话'] },
  { key: 'address', label: '单位地址', names: ['地址', '注册地址', '经营地址', '住所'] },
  { key: 'divisionCode', label: '行政区划代码', names: ['区划代码', '统计用区划代码'] },
  { key: 'workerCount', label: '职工人数', names: ['职工数', '从业人数', '员工人数', '职工总数'] },
  { key: 'migrantWorkerCount', label: '其中农民工', names: ['农民工人数', '农民工数'] },
  { key: 'remarks', label: '备注', names: ['说明'] },
]
