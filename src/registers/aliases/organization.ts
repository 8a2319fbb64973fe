import type {
  ORGANIZATION_FORMS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_STATUSES,
} from '@/src/lib/codes'
import type { CodeAliases } from '../read-code'

type ValueOf<List extends readonly { value: string }[]> = List[number]['value']

export const LEVEL_WORDS: CodeAliases<ValueOf<typeof ORGANIZATION_LEVELS>> = {
  province: ['省', '20'],
  city: ['市级', '市州级', '地市级', '市', '30'],
  county: ['县级', '区级', '区县级', '县市区级', '县', '区', '40'],
  township: ['乡镇级', '街道级', '乡镇', '街道', '镇', '街镇', '乡镇街道', '园区', '50'],
  grassroots: ['基层', '基层工会', '企业', '社区', '村', '60'],
  branch: ['分会', '小组', '工会小组', '分工会', '车间'],
}

export const STATUS_WORDS: CodeAliases<ValueOf<typeof ORGANIZATION_STATUSES>> = {
  active: ['1', '正常运行', '在用'],
  preparing: ['4', '筹备中', '筹建'],
  locked: ['3', '锁定中'],
  closed: ['撤销', '已注销', '已撤销'],
}

export const KIND_WORDS: CodeAliases<ValueOf<typeof ORGANIZATION_KINDS>> = {
  'local-federation': ['总工会', '地方工会'],
  industrial: ['产业', '地方产业工会'],
  'sectoral-federation': ['行业工会', '行业性工会联合会', '行业联合会'],
  'regional-federation': ['社区工会联合会', '村工会联合会', '区域性工会联合会', '工会联合会'],
  'street-federation': ['街道工会'],
  'town-union': ['乡镇总工会', '镇工会', '乡工会', '镇总工会'],
  'zone-union': ['园区', '开发区工会', '园区总工会'],
  enterprise: ['企业', '公司工会', '单独基层工会', '独立基层工会', '独立', '0独立'],
  institution: ['机关工会', '事业单位工会', '机关', '事业单位', '学校工会'],
  joint: ['联合工会', '联合', '联合基层', '1联合'],
  'group-company': ['集团', '集团工会'],
  'project-federation': ['项目工会', '项目部工会'],
  'new-employment': ['新就业形态', '灵活就业联合工会', '新就业形态工会'],
  'branch-union': ['分工会'],
  'union-group': ['小组'],
}

export const FORM_WORDS: CodeAliases<ValueOf<typeof ORGANIZATION_FORMS>> = {
  federation: ['1'],
  union: ['2'],
  'union-federation': ['3', '联合会'],
  committee: ['4', '委员会'],
  'joint-committee': ['5', '联合委员会'],
  branch: ['6', '工会分会'],
  group: ['7', '工会小组'],
}
