import { codeList } from './code-list'

/** Sex: GB/T 2261.1-2003. */
export const GENDERS = codeList([
  ['1', '男'],
  ['2', '女'],
  ['0', '未知'],
  ['9', '未说明'],
])

/** Education: GB/T 4658-2006, the top level of its codes. */
export const EDUCATION_LEVELS = codeList([
  ['10', '研究生'],
  ['20', '大学本科'],
  ['30', '大学专科'],
  ['40', '中等职业教育'],
  ['60', '普通高中'],
  ['70', '初中'],
  ['80', '小学'],
  ['90', '其他'],
])

/** Political status: GB/T 4762-1984. */
export const POLITICAL_STATUSES = codeList([
  ['01', '中共党员'],
  ['02', '中共预备党员'],
  ['03', '共青团员'],
  ['04', '民革党员'],
  ['05', '民盟盟员'],
  ['06', '民建会员'],
  ['07', '民进会员'],
  ['08', '农工党党员'],
  ['09', '致公党党员'],
  ['10', '九三学社社员'],
  ['11', '台盟盟员'],
  ['12', '无党派人士'],
  ['13', '群众'],
])

/** State of health: GB/T 2261.3-2003, the top level of its codes. */
export const HEALTH_CONDITIONS = codeList([
  ['1', '健康或良好'],
  ['2', '一般或较弱'],
  ['3', '有慢性病'],
  ['6', '残疾'],
])

/** How needy a person's household is. */
export const HARDSHIP_LEVELS = codeList([
  ['none', '不困难'],
  ['1', '一级'],
  ['2', '二级'],
  ['3', '三级'],
])
