import { codeList } from './code-list'

/** What an employer is registered as (单位类别). */
export const EMPLOYER_KINDS = codeList([
  ['enterprise', '企业'],
  ['institution', '事业单位'],
  ['government', '机关'],
  ['association', '社会团体'],
  ['private-non-enterprise', '民办非企业单位'],
  ['self-employed', '个体工商户'],
  ['cooperative', '农民专业合作社'],
  ['village', '村（居）民委员会'],
  ['other', '其他'],
])

/** Whether an employer is at work (在业), has paused (停业) or is struck off its register (注销). */
export const EMPLOYER_STATUSES = codeList([
  ['active', '在业'],
  ['suspended', '停业'],
  ['cancelled', '注销'],
])
