/** What officers write again and again, by the code of the union that wrote it. */
export const REPLY_TEMPLATES: { org: string; title: string; text: string; action?: string }[] = [
  {
    org: '420000',
    title: '请补充劳动合同和工资凭证',
    action: 'return',
    text: '{{姓名}}您好：请补充劳动合同（或工作证、考勤记录）和最近的工资凭证照片，在“查进度”里上传或回复即可。补齐后我们接着办。',
  },
  {
    org: '420000',
    title: '请写明单位和联系方式',
    action: 'return',
    text: '{{姓名}}您好：请写明单位全称、地址和一个能打通的电话，方便我们核实。',
  },
  {
    org: '420000',
    title: '请尽快联系职工',
    action: 'dispatch',
    text: '请在收到当天联系职工本人，核实情况后依规办理，{{期限}}前答复。',
  },
  {
    org: '420000',
    title: '已解决，感谢反映',
    action: 'finish',
    text: '{{姓名}}您好：您反映的“{{事项}}”已经办好。感谢您对工会的信任，请对这次办理打个分；还有问题随时找我们。',
  },
  {
    org: '420000',
    title: '属劳动监察受理',
    action: 'finish',
    text: '{{姓名}}您好：您反映的情况由当地劳动保障监察机构（电话 12333）受理，工会已把情况告知他们，并会继续关注。需要法律援助可以再联系我们。',
  },
  {
    org: '420000',
    title: '需要走访核实，申请延期',
    action: 'extend',
    text: '情况涉及多个单位，需要上门走访核实，申请延期办理。',
  },
  {
    org: '420000',
    title: '不属于本工会服务范围',
    action: 'object',
    text: '单位不在本工会的管理范围，请转有管理权的工会办理。',
  },
  {
    org: '420581',
    title: '宜都：到职工服务中心当面办',
    text: '{{姓名}}您好：请带身份证到宜都市职工服务中心一楼窗口办理，工作日 8:30—12:00、14:30—17:30，不用预约。{{工会}}',
  },
]
