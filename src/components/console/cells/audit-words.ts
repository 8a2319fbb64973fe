/** What the audit log calls each act, in words; keys as src/database/audit.ts and its callers write them. */
const ACTS: Record<string, string> = {
  login: '登录',
  logout: '退出登录',
  create: '新建',
  update: '修改',
  delete: '彻底删除',
  trash: '移到垃圾箱',
  restore: '恢复',
  publish: '发布',
  'take-down': '从网站撤下',
  grant: '任职变动',
  move: '移交上级',
  merge: '工会合并',
  close: '工会撤销',
  rename: '工会更名',
  confirm: '确认办理',
  refuse: '不同意',
  submit: '送审',
  return: '退回',
  withdraw: '撤回',
  schedule: '定时发布',
  'publish-failed': '定时发布未成功',
  'take-down-failed': '定时下线未成功',
  reveal: '查看完整个人信息',
  download: '下载文件',
  get: '读取',
  post: '提交',
  patch: '修改',
  put: '修改',
}

/** The Chinese word of an act; the act itself where nobody has named it yet. */
export const wordOfAct = (act: string): string => ACTS[act] ?? act
