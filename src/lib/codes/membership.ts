import { codeList } from './code-list'

/**
 * The code lists of the national member template (总工办发〔2017〕14号, real-name management of unions and
 * members); the numbers are the template's own where nothing else is said.
 */

/** Employment (就业状况). */
export const MEMBER_EMPLOYMENT = codeList([
  ['1', '在岗'],
  ['2', '待（下）岗'],
  ['3', '失业'],
  ['4', '退休'],
  ['5', '离休'],
  ['6', '退职'],
  ['7', '退养（内退）'],
  ['8', '病休'],
  ['9', '其他'],
])

/** Kind of identity document (有效证件类别). */
export const DOCUMENT_TYPES = codeList([
  ['1', '身份证'],
  ['2', '护照'],
  ['3', '军官证'],
])

/** Level of skill (技术（能）等级). */
export const SKILL_LEVELS = codeList([
  ['1', '高级技师'],
  ['2', '技师'],
  ['3', '高级'],
  ['4', '中级'],
  ['5', '初级'],
])

/** Kind of household registration: GA/T 2000.27. */
export const HOUSEHOLD_TYPES = codeList([
  ['1', '非农业家庭户口'],
  ['2', '农业家庭户口'],
  ['3', '非农业集体户口'],
  ['4', '农业集体户口'],
  ['5', '居民家庭户口'],
  ['6', '居民集体户口'],
  ['9', '其他'],
])

/** Change of membership (会籍变化类型); national codes 1–6 in this order. */
export const MEMBERSHIP_CHANGES = codeList([
  ['join', '入会'],
  ['transfer-in', '转入'],
  ['keep', '保留'],
  ['transfer-out', '转出'],
  ['expel', '除名'],
  ['withdraw', '退会'],
])

/** Reason of a change of membership (会籍变化原因). */
export const MEMBERSHIP_REASONS = codeList([
  ['1', '劳动（工作）关系变化'],
  ['2', '本单位下岗待岗'],
  ['3', '失业'],
  ['4', '所在企业破产'],
  ['5', '个人要求退会'],
  ['6', '因犯罪被开除'],
])

/** What a membership is after its last change; `pending` has none yet. */
export const MEMBERSHIP_STATES = codeList([
  ['active', '在册'],
  ['kept', '保留会籍'],
  ['pending', '待转入'],
  ['transferred-out', '已转出'],
  ['expelled', '已除名'],
  ['withdrawn', '已退会'],
])

/** New forms of employment (新就业形态劳动者, 工会法 2021 art. 3). */
export const NEW_EMPLOYMENT_KINDS = codeList([
  ['truck-driver', '货车司机'],
  ['ride-hailing-driver', '网约车司机'],
  ['courier', '快递员'],
  ['rider', '外卖配送员'],
  ['domestic-worker', '家政服务员'],
  ['live-streamer', '网络主播'],
  ['caregiver', '护工护理员'],
  ['security-guard', '保安员'],
  ['agent', '房产中介员'],
  ['other', '其他新就业形态'],
])

/** How far a request to take over a membership has come. */
export const TRANSFER_STATES = codeList([
  ['pending', '等待原工会放行'],
  ['released', '原工会已放行'],
  ['lapsed', '期满自动放行'],
  ['withdrawn', '已撤回'],
])

/** Whether an employer whose people joined already has got its own union by now. */
export const FOUNDING_STATES = codeList([
  ['open', '待建会'],
  ['done', '已建会'],
])
