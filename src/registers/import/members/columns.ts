import type { KnownColumn } from '../../sheets/header'

/**
 * The columns of the national member template (总工办发〔2017〕14号) in its order, and further items in
 * use; the keys are the register's field names. Names are those that sheets of unions and employers use.
 */
export const MEMBER_COLUMNS: readonly KnownColumn[] = [
  { key: 'serial', label: '序号', names: ['编号', '行号', 'no'] },
  {
    key: 'name',
    label: '姓名',
    names: ['会员姓名', '职工姓名', '员工姓名', '名字', '人员姓名'],
    isRequired: true,
  },
  { key: 'gender', label: '性别' },
  { key: 'birthDate', label: '出生日期', names: ['出生年月', '出生年月日', '生日', '出生时间'] },
  { key: 'ethnicity', label: '民族' },
  { key: 'employment', label: '就业状况', names: ['就业状态', '在岗状态', '人员状态', '在职状态'] },
  {
    key: 'documentType',
    label: '有效证件类别',
    names: ['证件类别', '证件类型', '有效证件类型', '证件种类'],
  },
  {
    key: 'idNumber',
    label: '证件号码',
    names: [
      ...['身份证号', '身份证号码', '身份证', '公民身份号码', '居民身份证号码', '证件号'],
      ...['有效证件号码', '有效证件号', '身份证件号码', '身份证件号'],
    ],
    isRequired: true,
  },
  { key: 'education', label: '学历', names: ['文化程度', '最高学历', '受教育程度', '教育程度'] },
  {
    key: 'skillLevel',
    label: '技术（能）等级',
    names: ['技能等级', '技术等级', '职业技能等级', '技术技能等级', '技术能等级'],
  },
  {
    key: 'phone',
    label: '移动电话',
    names: [
      ...['手机', '手机号', '手机号码', '联系电话', '电话', '电话号码', '联系方式', '移动电话号码'],
      ...['联系手机', '本人电话', '本人手机号'],
    ],
    isRequired: true,
  },
  {
    key: 'householdType',
    label: '户籍类型',
    names: ['户口类型', '户口性质', '户籍性质', '户籍类别'],
  },
  {
    key: 'householdPlace',
    label: '户籍所在地',
    names: ['户口所在地', '户籍地', '户籍地址', '户口地址'],
  },
  { key: 'kind', label: '会籍变化类型', names: ['会籍变更类型', '变化类型', '会籍变动类型'] },
  {
    key: 'date',
    label: '会籍变化日期',
    names: ['会籍变更日期', '入会日期', '入会时间', '变化日期', '会籍变动日期', '加入工会日期'],
  },
  { key: 'reason', label: '会籍变化原因', names: ['会籍变更原因', '变化原因', '会籍变动原因'] },
  { key: 'politicalStatus', label: '政治面貌', names: ['政治身份'] },
  {
    key: 'employerName',
    label: '工作单位',
    names: ['单位名称', '所在单位', '单位', '企业名称', '用人单位', '工作单位名称', '公司名称'],
  },
  { key: 'nativePlace', label: '籍贯' },
  { key: 'isMigrant', label: '是否农民工', names: ['农民工', '是否为农民工', '是否属于农民工'] },
  { key: 'workNumber', label: '企业工号', names: ['工号', '员工编号', '职工编号', '员工号'] },
  { key: 'trade', label: '工种', names: ['岗位', '职业', '从事工种', '工种岗位'] },
  { key: 'jobTitle', label: '职称', names: ['专业技术职称', '专业技术职务', '职称等级'] },
  {
    key: 'workStartYear',
    label: '参加工作年份',
    names: ['参加工作时间', '参加工作日期', '工作年份', '参加工作年月'],
  },
  {
    key: 'newEmploymentKind',
    label: '新就业形态',
    names: ['新就业形态类别', '新就业形态类型', '新就业群体', '新业态类别'],
  },
  {
    key: 'homeAddress',
    label: '家庭住址',
    names: ['家庭地址', '住址', '现住址', '居住地址', '通讯地址'],
  },
  { key: 'bankCard', label: '银行卡号', names: ['银行账号', '银行卡', '卡号', '开户账号'] },
]

/** The columns of the national template; the others are taken in as well. */
export const TEMPLATE_KEYS = MEMBER_COLUMNS.slice(0, 20).map(({ key }) => key)
