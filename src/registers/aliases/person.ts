import type { EDUCATION_LEVELS, GENDERS, POLITICAL_STATUSES } from '@/src/lib/codes'
import { ETHNIC_GROUPS } from '@/src/lib/codes'
import type { CodeAliases } from '../read-code'

type ValueOf<List extends readonly { value: string }[]> = List[number]['value']

export const GENDER_WORDS: CodeAliases<ValueOf<typeof GENDERS>> = {
  '1': ['男性', '男士', 'M', 'MALE'],
  '2': ['女性', '女士', 'F', 'FEMALE'],
  '0': ['未知的性别', '不详'],
  '9': ['未说明的性别'],
}

/** 汉 = 汉族; spellings of older lists besides. */
export const ETHNIC_WORDS: CodeAliases = {
  ...Object.fromEntries(
    ETHNIC_GROUPS.map(({ label, value }) => [value, [label.replace(/族$/, '')]] as const),
  ),
  '05': ['维吾尔', '维族'],
  '43': ['乌孜别克', '乌兹别克', '乌兹别克族'],
  '37': ['仡佬', '革老族'],
  '20': ['傈僳', '僳僳族'],
}

export const EDUCATION_WORDS: CodeAliases<ValueOf<typeof EDUCATION_LEVELS>> = {
  '10': [
    ...['研究生教育', '博士', '博士研究生', '硕士', '硕士研究生', '研究生及以上', '硕士及以上'],
    ...['在职研究生', '博士后'],
  ],
  '20': [
    '本科',
    '大学',
    '大学本科教育',
    '全日制本科',
    '在职本科',
    '学士',
    '本科及以上',
    '函授本科',
  ],
  '30': [
    ...['大专', '专科', '专科教育', '大学专科教育', '大专及以上', '高职', '高等职业', '函授大专'],
    ...['在职大专', '全日制大专', '高职高专'],
  ],
  '40': [
    ...['中专', '中等专科', '中等专业学校', '职高', '职业高中', '技校', '技工学校', '中职'],
    ...['中等职业', '中专职高技校', '中技', '中师'],
  ],
  '60': ['高中', '普通高级中学', '普通高级中学教育', '高中及以下'],
  '70': ['初级中学', '初中教育', '初级中学教育', '初中及以下', '初中毕业'],
  '80': ['小学教育', '小学及以下', '小学毕业'],
  '90': ['其它', '文盲', '半文盲', '无', '不识字', '未上学'],
}

export const POLITICAL_WORDS: CodeAliases<ValueOf<typeof POLITICAL_STATUSES>> = {
  '01': ['党员', '中国共产党党员', '共产党员', '中共正式党员', '正式党员'],
  '02': ['预备党员', '中国共产党预备党员'],
  '03': ['团员', '共产主义青年团团员', '中国共产主义青年团团员'],
  '04': ['民革', '中国国民党革命委员会会员', '民革会员'],
  '05': ['民盟', '中国民主同盟盟员'],
  '06': ['民建', '中国民主建国会会员', '民建党员'],
  '07': ['民进', '中国民主促进会会员'],
  '08': ['农工党', '农工民主党', '中国农工民主党党员', '农工民主党党员'],
  '09': ['致公党', '中国致公党党员'],
  '10': ['九三', '九三学社'],
  '11': ['台盟', '台湾民主自治同盟盟员'],
  '12': ['无党派', '无党派民主人士'],
  '13': ['普通群众', '公民', '无', '普通公民'],
}
