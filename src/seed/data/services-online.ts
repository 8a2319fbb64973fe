import type { ServiceSeed } from '@/src/seed/content-types'

/** What is done online alone, beside the 37 items of the three packages. */
export const ONLINE_SERVICES: ServiceSeed[] = [
  {
    org: '420000', key: 'suggestion', package: 'service', title: '职工合理化建议',
    summary: '一线职工提的点子，工会牵头、科室评审，季度表彰、年度总结，采纳情况公开发布。',
    eligibility: '全体职工，个人或班组都可以提。',
    materials: [['建议书', '网上填写'], ['图纸、照片？', '有则上传']],
    steps: [['提交建议', '写清问题、办法和预计效益。'], ['受理', '工会登记，五个工作日内受理。'], ['评审', '有关科室评审并答复。'], ['表彰', '每季度评选，计入评先评优和技术晋升。'], ['总结发布', '年度总结，公开采纳和效益。']],
    timeLimit: '5个工作日内受理，20个工作日内评审', place: '单位工会，或在本平台网上提交', hours: '网上全天受理', phone: '12351', fee: '不收费', legalBasis: '《中华人民共和国工会法》第三十二条',
  },
  {
    org: '420000', key: 'venue', package: 'service', title: '职工活动场馆预约',
    summary: '工人文化宫、职工活动中心的球馆、排练厅、会议室，网上选好时间就能约。',
    eligibility: '工会会员免费，职工和家属可以同行。',
    materials: [['无需材料', '到场核对姓名和电话']],
    steps: [['选时间', '选择场馆、日期和时段。'], ['确认', '一个工作日内告知是否约上。'], ['到场', '报姓名和电话进场。']],
    timeLimit: '1个工作日内确认', place: '各级工人文化宫、职工活动中心', hours: '以场馆开放时间为准', phone: '12351', fee: '会员免费', legalBasis: '《中华人民共和国工会法》',
  },
  {
    org: '420000', key: 'consultation', package: 'service', title: '职工意见征询',
    summary: '服务项目先问职工、后作决定，采纳了哪些、没采纳的为什么，都公开说明。',
    eligibility: '全体职工。',
    materials: [['无需材料', '几分钟填完']],
    steps: [['提意见', '选择事项，写下看法。'], ['汇总研究', '二十个工作日内研究。'], ['公布', '公布采纳情况。'], ['评价', '项目做完后请您评价，不满意的再改。']],
    timeLimit: '20个工作日内研究并公布', place: '网上办理', hours: '全天', phone: '12351', fee: '不收费', legalBasis: '《中华人民共和国工会法》第六条',
  },
  {
    org: '420000', key: 'complaint', package: 'rights', title: '食堂、通勤、维修反映',
    summary: '食堂饭菜、宿舍、通勤车、设施损坏，直接反映给单位工会，当天处理、结果可评。',
    eligibility: '有工会的单位的职工。',
    materials: [['无需材料', '拍一张照片更清楚']],
    steps: [['反映', '选择单位工会，说明情况。'], ['处理', '单位工会协调后勤、设备等部门，24 小时内处理。'], ['反馈评价', '告知结果，请您评价；没解决可以重办一次。']],
    timeLimit: '24小时内处理；需要调查的7天内答复', place: '网上办理', hours: '全天', phone: '12351', fee: '不收费', legalBasis: '《中华人民共和国工会法》',
  },
  {
    org: '420000900101', key: 'complaint', package: 'rights', title: '楚江装备“食堂、班车、维修”直通车',
    summary: '二十四小时有人接单：食堂的事几分钟到现场，班车和维修次日解决，职工打分监督。',
    eligibility: '楚江装备集团及各分公司职工。',
    materials: [['无需材料', '扫码即可反映']],
    steps: [['扫码反映', '车间、食堂、班车都贴有二维码。'], ['派单', '值班员核对后通知责任部门。'], ['处理', '24 小时内处理。'], ['打分', '处理好不好，职工说了算。']],
    timeLimit: '24小时内处理', place: '集团职工服务中心，或网上办理', hours: '全天', phone: '12351', fee: '不收费', legalBasis: '《中华人民共和国工会法》',
  },
]
