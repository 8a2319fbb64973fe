import { codeList } from './code-list'

/** Levels of a labour and skills competition, highest first. */
export const COMPETITION_LEVELS = codeList([
  ['national', '全国引领性'],
  ['provincial', '省级'],
  ['municipal', '市级'],
  ['county', '县级'],
  ['enterprise', '企业（班组）级'],
])

/** What an organiser of a competition is. */
export const ORGANISER_ROLES = codeList([
  ['host', '主办'],
  ['organizer', '承办'],
  ['co-organizer', '协办'],
])

/** Rounds of a competition event. */
export const COMPETITION_ROUNDS = codeList([
  ['preliminary', '初赛'],
  ['semifinal', '复赛'],
  ['final', '决赛'],
])

/** How contestants are examined. */
export const COMPETITION_FORMATS = codeList([
  ['written', '笔试'],
  ['practical', '实操'],
  ['defence', '答辩'],
])
