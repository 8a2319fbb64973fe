import { codeList } from './code-list'

/** Levels of the tree, from the root down; a level may be skipped, never climbed. */
export const ORGANIZATION_LEVELS = codeList([
  ['province', '省级'],
  ['city', '市（州）级'],
  ['county', '县（市、区）级'],
  ['township', '乡镇（街道）级'],
  ['grassroots', '基层工会'],
  ['branch', '分会（小组）'],
])

/** Whether a union is working (正常), being founded (筹备), locked (锁定) or closed (注销). */
export const ORGANIZATION_STATUSES = codeList([
  ['active', '正常'],
  ['preparing', '筹备'],
  ['locked', '锁定'],
  ['closed', '注销'],
])

/** What a union is by those it joins. */
export const ORGANIZATION_KINDS = codeList([
  ['local-federation', '地方总工会'],
  ['industrial', '产业工会'],
  ['sectoral-federation', '行业工会联合会'],
  ['regional-federation', '社区（村）工会联合会'],
  ['street-federation', '街道总工会'],
  ['town-union', '乡镇工会'],
  ['zone-union', '园区工会'],
  ['enterprise', '企业工会'],
  ['institution', '机关事业单位工会'],
  ['joint', '联合基层工会'],
  ['group-company', '集团公司工会'],
  ['project-federation', '项目工会联合会'],
  ['new-employment', '新就业形态工会联合会'],
  ['branch-union', '分会'],
  ['union-group', '工会小组'],
])

/** Form of organization (组织形式, national codes 1–7 in this order). */
export const ORGANIZATION_FORMS = codeList([
  ['federation', '总工会'],
  ['union', '工会'],
  ['union-federation', '工会联合会'],
  ['committee', '工会委员会'],
  ['joint-committee', '联合工会委员会'],
  ['branch', '分会'],
  ['group', '小组'],
])

/** How the chair came into office. */
export const CHAIR_ELECTION_WAYS = codeList([
  ['direct', '会员（代表）大会直接选举'],
  ['committee', '工会委员会全体会议选举'],
  ['by-election', '届中补选'],
  ['designated', '筹备期由上级工会指定'],
])

/** Length of a term in years (工会法 art. 16: three or five). */
export const TERM_LENGTHS = codeList([
  ['3', '三年'],
  ['5', '五年'],
])

/** How a union was founded (建会方式). */
export const FOUNDING_WAYS = codeList([
  ['offline', '线下'],
  ['online', '网上'],
])

/** What happened to a union (组织沿革, as the record of 陕西省国防工会 tells it: 前身、更名、届次). */
export const HISTORY_KINDS = codeList([
  ['founded', '设立'],
  ['renamed', '更名'],
  ['moved', '隶属调整'],
  ['merged', '合并'],
  ['split', '分立'],
  ['closed', '撤销'],
  ['re-elected', '换届'],
])

/** Ways to reorganise the tree (工会法 art. 12, 13). */
export const REORGANISATIONS = codeList([
  ['move', '移交上级'],
  ['merge', '合并'],
  ['split', '分立'],
  ['close', '撤销'],
  ['rename', '更名'],
])

/** How far a request to reorganise has come. */
export const REORGANISATION_OUTCOMES = codeList([
  ['draft', '待确认'],
  ['done', '已办理'],
  ['refused', '不同意'],
  ['withdrawn', '已撤回'],
])
