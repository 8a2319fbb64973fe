import { heardAndJudged, type ItemSeed, photos } from './parts'

/** 合理化建议 (吉林石化): 工会牵头 → 科室评审 → 季度表彰 → 年度总结 → 发布. */
export const SUGGESTION: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'none',
  asksEmail: 'optional',
  formFields: [
    { kind: 'text', label: '建议名称', name: 'title', isRequired: true, min: 2, max: 60 },
    { kind: 'choice', label: '哪一方面', name: 'field', isRequired: true, options: '安全生产\n降本增效\n质量\n节能环保\n设备和工艺\n管理和服务' },
    { kind: 'long-text', label: '现在有什么问题', name: 'problem', isRequired: true, max: 2000 },
    { kind: 'long-text', label: '建议怎么做', name: 'content', isRequired: true, max: 3000 },
    { kind: 'number', label: '预计一年的效益（万元）', name: 'benefit', min: 0, max: 1000000, help: '估算即可，不好算可以不填。' },
    { kind: 'text', label: '一起提出的人', name: 'partners', max: 100 },
    photos('图纸、照片', '有就上传。'),
  ],
  flowSteps: [
    { kind: 'verify', title: '工会牵头受理', limitAmount: 5, remindHours: 24, whenMissed: 'remind' },
    { kind: 'handle', title: '科室评审', limitAmount: 20, remindHours: 48, whenMissed: 'escalate' },
    { kind: 'approve', title: '季度表彰', roles: ['branch-admin'], limitAmount: 92, limitUnit: 'days', remindHours: 240, whenMissed: 'remind' },
    { kind: 'approve', title: '年度总结', roles: ['branch-admin'], limitAmount: 366, limitUnit: 'days', remindHours: 240, whenMissed: 'remind' },
    { kind: 'publicise', title: '发布', limitAmount: 5 },
    ...heardAndJudged,
  ],
  extensionDays: 30,
}

/** 场馆预约: answered on the next working day. */
export const VENUE: ItemSeed = {
  asksPhone: 'required',
  asksIdNumber: 'none',
  asksEmail: 'optional',
  formFields: [
    { kind: 'choice', label: '预约哪里', name: 'venue', isRequired: true, options: '羽毛球馆\n乒乓球室\n健身房\n排练厅\n多功能会议室\n职工书屋' },
    { kind: 'date', label: '哪一天', name: 'day', isRequired: true },
    { kind: 'choice', label: '什么时间', name: 'slot', isRequired: true, options: '上午 9:00—11:30\n下午 14:30—17:00\n晚上 18:30—21:00' },
    { kind: 'number', label: '几个人', name: 'people', isRequired: true, min: 1, max: 300 },
    { kind: 'text', label: '用来做什么', name: 'purpose', max: 100, help: '例如：班组排练、部门比赛。' },
    {
      kind: 'consent', label: '场馆使用须知', name: 'consent',
      consentText: '按时到场，迟到 20 分钟视为放弃；爱护器材，损坏照价赔偿；不吸烟，不转让场地；来不了请提前一天取消。',
    },
  ],
  flowSteps: [
    { kind: 'handle', title: '确认预约', limitAmount: 1, remindHours: 4, whenMissed: 'remind' },
    ...heardAndJudged,
  ],
  extensionDays: 0,
}

/** 意见征询 (德清): asked before a project, judged after it; the answer is made public. */
export const CONSULTATION: ItemSeed = {
  asksPhone: 'optional',
  asksIdNumber: 'none',
  asksEmail: 'optional',
  formFields: [
    {
      kind: 'choice', label: '对哪件事提意见', name: 'topic', isRequired: true,
      options: '2027 年职工疗休养安排\n新建户外劳动者服务站点选址\n职工夜校开什么课\n职工医疗互助待遇调整\n其他',
    },
    { kind: 'text', label: '是哪件事', name: 'otherTopic', max: 60, isRequired: true, shownWhenField: '对哪件事提意见', shownWhenValue: '其他' },
    { kind: 'choice', label: '总的看法', name: 'view', isRequired: true, options: '赞成\n基本赞成，有建议\n不赞成\n不了解' },
    { kind: 'long-text', label: '意见和建议', name: 'content', max: 2000 },
    { kind: 'choices', label: '最希望工会先做什么', name: 'wishes', max: 3, options: '涨工资\n办好食堂\n休假疗养\n技能培训\n子女托管\n文体活动\n看病互助' },
  ],
  flowSteps: [
    { kind: 'handle', title: '汇总研究', limitAmount: 20, remindHours: 48, whenMissed: 'remind' },
    { kind: 'publicise', title: '公布采纳情况', limitAmount: 5 },
    ...heardAndJudged,
  ],
  extensionDays: 15,
}
