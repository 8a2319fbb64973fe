import type {
  DOCUMENT_TYPES,
  HOUSEHOLD_TYPES,
  MEMBER_EMPLOYMENT,
  MEMBERSHIP_CHANGES,
  MEMBERSHIP_REASONS,
  NEW_EMPLOYMENT_KINDS,
  SKILL_LEVELS,
} from '@/src/lib/codes'
import type { CodeAliases } from '../read-code'

type ValueOf<List extends readonly { value: string }[]> = List[number]['value']

export const EMPLOYMENT_WORDS: CodeAliases<ValueOf<typeof MEMBER_EMPLOYMENT>> = {
  '1': ['在职', '在岗职工', '在职在岗', '就业', '已就业', '正常', '在编', '合同工', '劳务派遣'],
  '2': ['待岗', '下岗', '待业', '待下岗'],
  '3': ['失业人员', '未就业', '无业'],
  '4': ['退休人员', '已退休', '离退休'],
  '5': ['离休干部', '离休人员'],
  '6': ['退职人员'],
  '7': ['退养', '内退', '内部退养', '提前离岗'],
  '8': ['病休人员', '长病', '长期病休', '病假'],
  '9': ['其它', '灵活就业', '自由职业', '个体'],
}

export const DOCUMENT_WORDS: CodeAliases<ValueOf<typeof DOCUMENT_TYPES>> = {
  '1': ['居民身份证', '二代身份证', '第二代居民身份证', '居民身份证号'],
  '2': ['因私护照', '普通护照', '外国护照', '中国护照'],
  '3': ['军官', '警官证', '军人证'],
}

export const SKILL_WORDS: CodeAliases<ValueOf<typeof SKILL_LEVELS>> = {
  '1': ['国家职业资格一级', '一级', '特级技师', '首席技师', '一级高级技师'],
  '2': ['国家职业资格二级', '二级', '二级技师'],
  '3': ['高级工', '国家职业资格三级', '三级', '三级高级工', '高级技能'],
  '4': ['中级工', '国家职业资格四级', '四级', '四级中级工', '中级技能'],
  '5': ['初级工', '国家职业资格五级', '五级', '五级初级工', '初级技能', '学徒工'],
}

export const HOUSEHOLD_WORDS: CodeAliases<ValueOf<typeof HOUSEHOLD_TYPES>> = {
  '1': [
    '非农业',
    '非农业户口',
    '城镇',
    '城镇户口',
    '非农',
    '非农户口',
    '城镇户籍',
    '家庭户',
    '本地城镇',
  ],
  '2': [
    '农业',
    '农业户口',
    '农村',
    '农村户口',
    '农业户籍',
    '农村户籍',
    '农户',
    '农业家庭户',
    '本地农村',
  ],
  '3': ['非农业集体', '非农集体户', '非农业集体户', '城镇集体户口'],
  '4': ['农业集体', '农业集体户', '农村集体户口'],
  '5': ['居民', '居民户口', '居民户', '居民家庭户', '家庭户口', '统一居民户口', '居民家庭'],
  '6': ['居民集体', '居民集体户', '集体户', '集体户口'],
  '9': ['其它', '未落常住户口'],
}

export const CHANGE_WORDS: CodeAliases<ValueOf<typeof MEMBERSHIP_CHANGES>> = {
  join: ['1', '新入会', '加入工会', '新增', '入会登记'],
  'transfer-in': ['2', '转入会籍', '会籍转入', '转会', '调入'],
  keep: ['3', '保留会籍', '会籍保留'],
  'transfer-out': ['4', '转出会籍', '会籍转出', '调出', '离职'],
  expel: ['5', '开除', '开除会籍', '除名会籍'],
  withdraw: ['6', '自愿退会', '自动退会', '退出'],
}

export const REASON_WORDS: CodeAliases<ValueOf<typeof MEMBERSHIP_REASONS>> = {
  '1': [
    '劳动关系变化',
    '工作关系变化',
    '工作调动',
    '离职',
    '调动',
    '辞职',
    '劳动工作关系变化',
    '换工作',
  ],
  '2': ['下岗待岗', '下岗', '待岗', '本单位待岗'],
  '3': ['失业人员'],
  '4': ['企业破产', '破产', '企业关闭', '单位破产'],
  '5': ['个人申请', '本人申请', '个人原因', '自愿', '个人要求'],
  '6': ['犯罪', '被开除', '因犯罪开除', '开除'],
}

export const NEW_EMPLOYMENT_WORDS: CodeAliases<ValueOf<typeof NEW_EMPLOYMENT_KINDS>> = {
  'truck-driver': ['卡车司机', '货运司机', '货车驾驶员'],
  'ride-hailing-driver': ['网约车', '网约车驾驶员', '滴滴司机', '网约车驾驶员'],
  courier: ['快递', '快递小哥', '快递从业人员', '快递派送员'],
  rider: ['外卖员', '外卖骑手', '外卖小哥', '骑手', '网约配送员', '外卖送餐员'],
  'domestic-worker': ['家政', '家政工', '家政服务', '家政人员', '保洁员'],
  'live-streamer': ['主播', '直播', '带货主播'],
  caregiver: ['护工', '护理员', '养老护理员'],
  'security-guard': ['保安'],
  agent: ['房产中介', '房产经纪人', '房屋中介', '中介'],
  other: ['其他', '其它', '其他新业态', '新就业形态劳动者'],
}
