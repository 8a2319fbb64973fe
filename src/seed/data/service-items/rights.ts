import { heardAndJudged, type ItemSeed, photos } from './parts'

const DISPUTES = '拖欠工资\n工伤待遇\n解除合同赔偿\n加班和休息\n社会保险\n女职工权益'
const MATTERS = `${DISPUTES}\n其他`

/** 我要求助 (湖北): 申请 → 核验 → 分派 → 下级办理 → 反馈 → 评价. */
export const HELP: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'optional',
  asksEmail: 'optional',
  formFields: [
    {
      kind: 'long-text', label: '您遇到了什么问题', name: 'content', isRequired: true, min: 2, max: 2000,
      help: '写清时间、单位和诉求，想到多少写多少，工作人员会电话联系您。',
    },
    { kind: 'choice', label: '属于哪一类', name: 'kind', options: `${DISPUTES}\n生活困难\n其他`, help: '不清楚可以不选。' },
    { kind: 'district', label: '事情发生在哪里', name: 'area', help: '选了能更快转到当地工会。' },
    photos('照片或凭证', '有就上传，没有可以不传。'),
  ],
  flowSteps: [
    { kind: 'verify', title: '核验', limitAmount: 1, remindHours: 4, whenMissed: 'remind' },
    { kind: 'dispatch', title: '分派', limitAmount: 1, remindHours: 4, whenMissed: 'remind' },
    { kind: 'handle', title: '办理', limitAmount: 15, limitUnit: 'days', remindHours: 48, whenMissed: 'escalate' },
    ...heardAndJudged,
  ],
  extensionDays: 30,
}

/** 主席信箱 (武钢): the same day where possible, within a week if it has to be looked into. */
export const CHAIR_MAILBOX: ItemSeed = {
  asksPhone: 'optional',
  asksIdNumber: 'none',
  asksEmail: 'optional',
  formFields: [
    {
      kind: 'long-text', label: '想对主席说的话', name: 'content', isRequired: true, min: 2, max: 3000,
      help: '意见、建议、困难都可以写。',
    },
    { kind: 'choice', label: '信件类别', name: 'kind', options: '建议\n投诉\n求助\n表扬\n咨询' },
    photos('照片', '有就上传。'),
  ],
  flowSteps: [
    { kind: 'handle', title: '主席批办', limitAmount: 1, limitUnit: 'days', remindHours: 4, whenMissed: 'escalate' },
    ...heardAndJudged,
  ],
  extensionDays: 7,
}

/** 职工法律援助: decided in five working days, three in 宜昌. */
export const LEGAL_AID: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'optional',
  asksEmail: 'optional',
  formFields: [
    { kind: 'choice', label: '争议类型', name: 'matter', isRequired: true, options: MATTERS },
    { kind: 'employer', label: '对方单位', name: 'employer', isRequired: true, help: '输入两个字就能查到，查不到就直接写全称。' },
    { kind: 'long-text', label: '事情经过', name: 'content', isRequired: true, min: 10, max: 3000 },
    { kind: 'number', label: '涉及金额（元）', name: 'amount', min: 0, isPersonal: true },
    { kind: 'choice', label: '是否农民工讨薪', name: 'isMigrantWage', options: '是\n否', help: '农民工讨薪不审查经济状况。' },
    {
      kind: 'long-text', label: '经济困难情况', name: 'hardship', max: 500, isPersonal: true,
      shownWhenField: '是否农民工讨薪', shownWhenValue: '否',
    },
    photos('案件材料', '合同、考勤、工资记录等，复印件或照片。'),
  ],
  flowSteps: [
    { kind: 'verify', title: '审查条件', limitAmount: 5, remindHours: 24, whenMissed: 'escalate' },
    { kind: 'handle', title: '指派律师并代理', limitAmount: 60, limitUnit: 'days', remindHours: 72, whenMissed: 'escalate' },
    ...heardAndJudged,
  ],
  extensionDays: 30,
}

/** The city and its counties share one group of lawyers. */
export const LEGAL_AID_YICHANG: ItemSeed = {
  ...LEGAL_AID,
  flowSteps: LEGAL_AID.flowSteps.map((step) => (step.kind === 'verify' ? { ...step, limitAmount: 3 } : step)),
}

/** 劳动争议调解: the other side is asked, then fifteen days (劳动争议调解仲裁法 art. 14). */
export const MEDIATION: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'optional',
  asksEmail: 'optional',
  formFields: [
    { kind: 'employer', label: '用人单位', name: 'employer', isRequired: true },
    { kind: 'choices', label: '争议事项', name: 'matters', isRequired: true, options: MATTERS },
    { kind: 'long-text', label: '事实和理由', name: 'content', isRequired: true, min: 10, max: 3000 },
    { kind: 'long-text', label: '您的要求', name: 'claim', isRequired: true, max: 1000 },
    { kind: 'date', label: '争议发生日期', name: 'since', help: '申请仲裁的时效一般是一年，从知道权利受到侵害那天算起。' },
    { kind: 'phone', label: '对方联系人电话', name: 'otherPhone' },
    photos('证据', '复印件或照片。'),
  ],
  flowSteps: [
    { kind: 'verify', title: '征得对方同意', limitAmount: 3, remindHours: 8, whenMissed: 'remind' },
    { kind: 'handle', title: '调解', limitAmount: 15, limitUnit: 'days', remindHours: 48, whenMissed: 'escalate' },
    ...heardAndJudged,
  ],
  extensionDays: 0,
}

/** 宜昌 settles it in ten days, at the arbitration court. */
export const MEDIATION_YICHANG: ItemSeed = {
  ...MEDIATION,
  flowSteps: MEDIATION.flowSteps.map((step) => (step.kind === 'handle' ? { ...step, limitAmount: 10 } : step)),
}

/** 食堂、通勤、维修 (武钢): minutes for the canteen, a day for the bus. */
export const COMPLAINT: ItemSeed = {
  asksPhone: 'optional',
  asksIdNumber: 'none',
  asksEmail: 'none',
  formFields: [
    { kind: 'choice', label: '要反映哪方面', name: 'subject', isRequired: true, options: '食堂\n宿舍\n通勤车\n设施维修\n工作环境\n其他' },
    { kind: 'text', label: '哪个食堂、哪一餐', name: 'meal', max: 60, shownWhenField: '要反映哪方面', shownWhenValue: '食堂' },
    { kind: 'text', label: '要修的东西在哪里', name: 'spot', max: 100, shownWhenField: '要反映哪方面', shownWhenValue: '设施维修', isRequired: true },
    { kind: 'long-text', label: '具体情况', name: 'content', isRequired: true, min: 2, max: 1000 },
    photos('现场照片', '拍一张就能说清。'),
  ],
  flowSteps: [
    { kind: 'handle', title: '当日处理', limitAmount: 24, limitUnit: 'hours', remindHours: 4, whenMissed: 'escalate' },
    ...heardAndJudged,
  ],
  extensionDays: 7,
}
