/** What invented people of the demo ask for: item → what its form asks, several of each. */
export const CASE_ANSWERS: Record<string, Record<string, unknown>[]> = {
  help: [
    { content: '我们工地从八月起没有发工资，一共二十三个人，包工头说甲方没有结账。想请工会帮忙协调。', kind: '拖欠工资' },
    { content: '车间夏天温度超过四十度，只发了一箱矿泉水，高温津贴一直没有。能不能帮我们问一下。' },
    { content: '父亲住院做了手术，自付部分太多，家里只有我一个人上班，想申请救助，不知道找谁。' },
    { content: '公司让我们签自愿放弃社保的承诺书，不签就调岗。请工会告诉我们该怎么办。' },
    { content: '怀孕六个月了还被安排上夜班，和班长说了没有用。' },
    { content: '送外卖路上被车撞了，平台说我们是合作关系，不管工伤。请帮我问问怎么申请。' },
    { content: '厂区门口到公交站的路没有路灯，下夜班的女工害怕，希望工会出面反映。' },
  ],
  'chair-mailbox': [
    { content: '建议把职工书屋的开放时间延长到晚上九点，下班后才有空去。', kind: '建议' },
    { content: '通勤班车最近经常晚点二十分钟，打卡被算迟到。', kind: '投诉' },
    { content: '工会组织的消夏晚会办得好，感谢工作人员。', kind: '表扬' },
    { content: '想了解今年疗休养的名额是怎么分的，能不能公开一下。', kind: '咨询' },
    { content: '检修班宿舍的热水器坏了三天没有人修，请主席过问。', kind: '求助' },
  ],
  'legal-aid': [
    {
      matter: '拖欠工资', employer: '宜昌江畔建筑劳务有限公司', isMigrantWage: '是', amount: 46000,
      content: '去年三月到十一月在项目上做木工，工资只付了一半，有工天记录和微信记录。',
    },
    {
      matter: '解除合同赔偿', employer: '清江口物流有限公司', isMigrantWage: '否', amount: 18000,
      content: '休产假回来公司说岗位没有了，通知解除合同，没有给补偿。',
    },
  ],
  mediation: [
    {
      employer: '宜都某机械加工厂', matters: ['拖欠工资'], claim: '补发两个月加班工资。',
      content: '周末加班没有按两倍发，找过两次人事，说年底再算，一直没有结果。',
    },
    {
      employer: '枝江城关餐饮管理有限公司', matters: ['解除合同赔偿'], claim: '支付经济补偿。',
      content: '店里换老板，说原来的合同不算，要求我们重新从试用期开始。',
    },
  ],
  suggestion: [
    {
      title: '把三号泵的手动阀改成电动阀', field: '设备和工艺', benefit: 12,
      problem: '夜班要爬两层平台去关阀，雨天湿滑，有安全隐患。',
      content: '换成电动阀并接到集控室，估计三个月能收回成本。',
    },
    {
      title: '包装线边角料回收', field: '降本增效', benefit: 8,
      problem: '每班有四十公斤边角料当废品处理。',
      content: '加一个破碎机就地回收，掺到内衬里用，已经在小线上试过。',
    },
    {
      title: '班前会改成看板', field: '管理和服务',
      problem: '班前会念文件时间长，记不住。',
      content: '用一块看板写当天的三条风险，大家轮流讲。',
    },
  ],
  venue: [
    { venue: '羽毛球馆', slot: '晚上 18:30—21:00', people: 8, purpose: '车间联赛训练', consent: true },
    { venue: '排练厅', slot: '下午 14:30—17:00', people: 24, purpose: '合唱排练', consent: true },
    { venue: '多功能会议室', slot: '上午 9:00—11:30', people: 40, purpose: '班组长培训', consent: true },
  ],
  consultation: [
    { topic: '职工夜校开什么课', view: '基本赞成，有建议', content: '希望开短视频剪辑和电工证的课，周末上。' },
    { topic: '2027 年职工疗休养安排', view: '赞成', content: '一线班组的名额再多一些。' },
    { topic: '新建户外劳动者服务站点选址', view: '赞成', content: '建议放在客运站东侧，跑单的人多。' },
  ],
  complaint: [
    { subject: '食堂', meal: '二食堂晚餐', content: '最近两周的菜都是凉的，打饭窗口只开一个，要排半个小时。' },
    { subject: '设施维修', spot: '三号宿舍楼二层卫生间', content: '水管漏水，走廊都是湿的。' },
    { subject: '通勤车', content: '早班车少了一趟，站不下人。' },
  ],
  join: [
    { employer: '陆城快运服务部', workplace: '清江大道营业部', occupation: '快递员' },
    { employer: '江畔外卖配送站', workplace: '西陵一路', occupation: '外卖配送员' },
    { employer: '枝城货运调度中心', occupation: '货车司机' },
  ],
  transfer: [{ employer: '宜昌江畔建筑劳务有限公司', formerUnion: '原来在荆州的一家纺织厂' }],
  'found-union': [
    {
      employer: '陆城快运服务部', address: '宜都市陆城街道清江大道', workers: 36, position: '职工',
      content: '大多是快递员，想成立工会，不知道要准备什么材料。',
    },
  ],
  hardship: [
    {
      homeAddress: '宜昌市西陵区某小区', cause: '本人患大病', isSettled: '是', familySize: 3,
      annualIncome: 38000, rigidSpending: 21000, consent: true, authorisation: true,
    },
  ],
}

/** What officers write when they finish. */
export const FINISH_NOTES: Record<string, string[]> = {
  done: [
    '已与单位沟通，问题解决，电话回访本人表示满意。',
    '已经办妥，请留意短信和单位通知。',
    '经两次协调，单位已经整改到位。',
  ],
  partly: ['单位答应先解决一部分，其余列入下月计划，我们继续跟踪。'],
  explained: ['已电话说明政策依据和办理途径，本人表示理解。'],
  declined: ['反映的事项不在工会职责范围内，已告知应向主管部门提出。'],
}

/** What is asked when something is missing. */
export const QUESTIONS = ['请补充单位全称和联系人电话。', '请补充发生的时间和能证明的材料。']
export const REPLIES = ['已经补充：单位在开发区二路，联系人是人事科。', '时间是上个月中旬，当时有同事在场。']

export const REMARKS = ['办得很快，谢谢。', '态度好，解释清楚。', '还可以。', '等的时间有点长。']
