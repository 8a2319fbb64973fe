import { codeList } from './code-list'

/** Channels of the news. */
export const NEWS_CHANNELS = codeList([
  ['headline', '要闻'],
  ['work-news', '工作动态'],
  ['notice', '通知公告'],
  ['rights', '维权服务'],
  ['model-workers', '劳模工匠'],
  ['competition', '劳动竞赛'],
  ['grassroots', '基层风采'],
  ['policy', '政策解读'],
  ['culture', '职工文化'],
])

/** The channel of an item whose author chose none. */
export const DEFAULT_NEWS_CHANNEL = 'work-news'

/** The three packages of services. */
export const SERVICE_PACKAGES = codeList([
  ['service', '服务包'],
  ['aid', '帮扶包'],
  ['rights', '维权包'],
])

/** Kinds of places run by unions. */
export const PLACE_KINDS = codeList([
  ['service-station', '户外劳动者服务站点'],
  ['service-center', '职工服务中心'],
  ['culture-palace', '工人文化宫'],
  ['activity-center', '职工活动中心'],
  ['aid-point', '帮扶点'],
  ['training-base', '培训基地'],
  ['reading-room', '职工书屋'],
])

/** The standard kit of six of a service station for outdoor workers. */
export const PLACE_EQUIPMENT = codeList([
  ['rest-area', '休息场所'],
  ['table-chairs', '桌椅'],
  ['heating-cooling', '冷暖设备'],
  ['water-dispenser', '饮水机'],
  ['microwave', '微波炉'],
  ['medicine-box', '医药箱'],
])
