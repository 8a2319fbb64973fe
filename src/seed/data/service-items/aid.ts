import type { FlowRow } from '@/src/cases/compile'
import { heading, heardAndJudged, type ItemSeed, photos } from './parts'

const CLASSES = `深度困难：【结果】＜【当地月低保标准（元/人）】
相对困难：【结果】＜【当地月低保标准（元/人）】×2
意外致困：【突发事故、灾害的年支出或损失（元）】＞【家庭年可支配收入（元）】×0.8`

const received: FlowRow[] = [
  { kind: 'verify', title: '初审', limitAmount: 3, remindHours: 8, whenMissed: 'remind' },
  { kind: 'handle', title: '入户调查', limitAmount: 10, remindHours: 24, whenMissed: 'escalate' },
]

/**
 * 困难职工申报建档, the three classes of 青岛市总工会 with their formula shown to the applicant
 * (个人信息保护法 art. 24). The low-income line is a number that each county writes for itself.
 */
export const HARDSHIP: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'required',
  asksEmail: 'optional',
  formFields: [
    heading('家庭情况', 'familyHeading'),
    { kind: 'employer', label: '工作单位', name: 'employer', help: '已经失业的可以不填。' },
    { kind: 'address', label: '家庭住址', name: 'homeAddress', isRequired: true, help: '入户调查时用。' },
    {
      kind: 'choice', label: '主要致困原因', name: 'cause', isRequired: true, isPersonal: true,
      options: '本人患大病\n家属患大病\n子女上学\n失业或收入低\n残疾\n突发事故或灾害\n其他',
    },
    { kind: 'choice', label: '是否农民工', name: 'isMigrant', options: '是\n否' },
    {
      kind: 'choice', label: '在城镇连续务工是否满一年', name: 'isSettled', isRequired: true, options: '是\n否',
      shownWhenField: '是否农民工', shownWhenValue: '是',
    },
    heading('收入和支出（用来计算困难类别）', 'incomeHeading'),
    { kind: 'number', label: '共同生活人口', name: 'familySize', isRequired: true, min: 1, max: 20 },
    {
      kind: 'number', label: '家庭年可支配收入（元）', name: 'annualIncome', isRequired: true, min: 0, isPersonal: true,
      help: '全家过去 12 个月的工资、养老金、经营等收入合计。',
    },
    {
      kind: 'number', label: '家庭年刚性支出（元）', name: 'rigidSpending', isRequired: true, min: 0, isPersonal: true,
      help: '过去 12 个月自付的医疗、教育、房租等必需支出。',
    },
    {
      kind: 'number', label: '突发事故、灾害的年支出或损失（元）', name: 'suddenLoss', min: 0, isPersonal: true,
      help: '没有就不填。',
    },
    { kind: 'computed', label: '当地月低保标准（元/人）', name: 'lowIncomeLine', expression: '760', help: '各地不同，以当地民政部门公布的为准。' },
    {
      kind: 'computed', label: '家庭月人均收入（扣除刚性支出）', name: 'monthlyPerHead', isPersonal: true,
      expression: '（【家庭年可支配收入（元）】－【家庭年刚性支出（元）】）÷12÷【共同生活人口】',
      classes: CLASSES,
      help: '低于低保标准为深度困难，低于低保标准两倍为相对困难；突发支出超过年收入八成为意外致困。最后以入户调查为准。',
    },
    heading('材料和授权', 'papersHeading'),
    { ...photos('证明材料', '诊断证明、缴费单据、低保证等，拍照上传，最多 9 张。'), max: 9 },
    {
      kind: 'consent', label: '家庭经济状况核对授权书', name: 'authorisation',
      consentText: `本人代表共同生活的家庭成员授权受理工会：
一、为认定困难职工，向民政等部门核对家庭成员的收入、财产和支出。
二、核对结果只用于本次认定和以后的动态复核，加密保存，不向其他单位和个人提供。
三、公示时只公开姓氏、单位和困难类别，不公开身份证号、电话、住址和病情。
本人承诺所填内容真实，没有自费出国留学、购买高档消费品等不符合条件的情形。`,
    },
  ],
  flowSteps: [
    ...received,
    { kind: 'approve', title: '帮扶中心审批', roles: ['branch-admin'], limitAmount: 5, remindHours: 24, whenMissed: 'remind' },
    { kind: 'publicise', title: '公示', limitAmount: 5 },
    ...heardAndJudged,
  ],
  extensionDays: 30,
}

/** In 宜都 the county approves, then the city; townships and enterprises only look into it. */
export const HARDSHIP_YIDU: ItemSeed = {
  ...HARDSHIP,
  flowSteps: [
    ...received,
    {
      kind: 'approve', title: '县级总工会审批', unit: 'level', level: 'county', roles: ['branch-admin'],
      limitAmount: 5, remindHours: 24, whenMissed: 'remind',
    },
    {
      kind: 'approve', title: '市总工会复核', unit: 'level', level: 'city', roles: ['branch-admin'],
      limitAmount: 5, remindHours: 24, whenMissed: 'remind',
    },
    { kind: 'publicise', title: '公示', limitAmount: 5 },
    ...heardAndJudged,
  ],
}
