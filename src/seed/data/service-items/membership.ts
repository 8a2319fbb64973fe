import { heardAndJudged, type ItemSeed, privacyConsent } from './parts'

/** 网上入会 (宜昌): name, ID number and employer; the employer's union answers in three working days. */
export const JOIN: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'required',
  asksEmail: 'optional',
  formFields: [
    {
      kind: 'employer', label: '工作单位', name: 'employer', isRequired: true,
      help: '输入两个字就能查到；查不到就写全称。灵活就业的写平台或站点名称。',
    },
    { kind: 'district', label: '上班的地方在哪里', name: 'area', help: '单位还没有工会的，由那里的总工会接收。' },
    { kind: 'text', label: '上班地点', name: 'workplace', max: 80, help: '街道、园区或站点，可以不填。' },
    {
      kind: 'choice', label: '职业', name: 'occupation',
      options: '企业职工\n机关事业单位职工\n快递员\n外卖配送员\n网约车司机\n货车司机\n家政服务员\n其他',
    },
    privacyConsent(
      '办理加入工会、登记会籍和发放会员卡',
      '姓名、身份证号、电话和工作单位',
      '会籍存续期间保存；退会后按会籍档案的规定限制使用，到期删除。',
    ),
  ],
  flowSteps: [
    {
      kind: 'handle', title: '审核接纳', unit: 'employer', roles: ['case-officer', 'registrar'],
      limitAmount: 3, remindHours: 8, whenMissed: 'escalate',
    },
    ...heardAndJudged,
  ],
  effect: 'join',
  extensionDays: 0,
}

/** 会员组织关系接转: the old union checks, the new one takes over. */
export const TRANSFER: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'required',
  asksEmail: 'optional',
  formFields: [
    { kind: 'text', label: '原来在哪个工会', name: 'formerUnion', max: 80, help: '记不清可以不填，我们凭身份证号查找。' },
    { kind: 'employer', label: '新单位', name: 'employer', isRequired: true, help: '新单位没有工会的，转入当地工会。' },
    { kind: 'date', label: '到新单位上班的日期', name: 'since' },
    privacyConsent('接转会员组织关系', '姓名、身份证号、电话和新单位名称', '随会籍档案保存。'),
  ],
  flowSteps: [
    { kind: 'verify', title: '核对会籍', roles: ['registrar', 'case-officer'], limitAmount: 2, remindHours: 8, whenMissed: 'remind' },
    {
      kind: 'handle', title: '新工会接收', unit: 'employer', roles: ['registrar', 'case-officer'],
      limitAmount: 3, remindHours: 8, whenMissed: 'escalate',
    },
    ...heardAndJudged,
  ],
  extensionDays: 5,
}

/**
 * 建会申请: whoever it is addressed to, the federation of the place guides the founding, and the level above
 * approves it (工会法 art. 12).
 */
export const FOUND_UNION: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'none',
  asksEmail: 'optional',
  formFields: [
    { kind: 'employer', label: '要建会的单位', name: 'employer', isRequired: true },
    { kind: 'district', label: '单位在哪里', name: 'area', help: '由那里的工会上门指导。' },
    { kind: 'address', label: '单位地址', name: 'address', isRequired: true },
    { kind: 'number', label: '职工人数', name: 'workers', isRequired: true, min: 1, max: 500000 },
    {
      kind: 'choice', label: '您是', name: 'position', isRequired: true,
      options: '单位负责人或人事\n职工\n筹备组成员',
    },
    {
      kind: 'choice', label: '想怎么建', name: 'form',
      options: '单独建会（25 人以上）\n和附近单位联合建会\n还不清楚，请工会指导',
    },
    { kind: 'long-text', label: '需要工会帮什么', name: 'content', max: 1000 },
    { kind: 'files', label: '营业执照或登记证书', name: 'files', max: 3 },
  ],
  flowSteps: [
    { kind: 'verify', title: '联系和上门指导', unit: 'place', limitAmount: 5, remindHours: 24, whenMissed: 'escalate' },
    { kind: 'handle', title: '筹备和选举', limitAmount: 60, limitUnit: 'days', remindHours: 168, whenMissed: 'remind' },
    { kind: 'approve', title: '批复', roles: ['branch-admin'], limitAmount: 10, remindHours: 24, whenMissed: 'remind' },
    ...heardAndJudged,
  ],
  extensionDays: 30,
}
