import type { EMPLOYER_KINDS, EMPLOYER_STATUSES } from '@/src/lib/codes'
import type { CodeAliases } from '../read-code'

type ValueOf<List extends readonly { value: string }[]> = List[number]['value']

export const EMPLOYER_KIND_WORDS: CodeAliases<ValueOf<typeof EMPLOYER_KINDS>> = {
  enterprise: ['公司', '企业单位', '国有企业', '私营企业', '民营企业', '外资企业', '企业法人'],
  institution: ['事业', '事业法人'],
  government: ['行政机关', '党政机关', '政府机关', '机关单位', '机关法人'],
  association: ['社团', '社会组织', '社团法人'],
  'private-non-enterprise': ['民办非企业', '民非', '社会服务机构'],
  'self-employed': ['个体', '个体户'],
  cooperative: ['合作社', '农民合作社', '专业合作社'],
  village: ['村委会', '居委会', '村民委员会', '居民委员会', '社区', '村'],
  other: ['其它'],
}

export const EMPLOYER_STATUS_WORDS: CodeAliases<ValueOf<typeof EMPLOYER_STATUSES>> = {
  active: ['正常', '存续', '营业', '开业', '在营', '存续在营'],
  suspended: ['歇业', '停产', '停业整顿'],
  cancelled: ['吊销', '已注销', '关闭', '破产'],
}
