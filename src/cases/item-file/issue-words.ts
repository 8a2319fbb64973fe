import type { z } from 'zod'
import type { FieldProblem } from '@/src/lib/errors'

type Issue = z.core.$ZodIssue

/** What the console calls the parts of an item. */
const WORDS: Record<string, string> = {
  ...{ item: '', title: '事项名称', key: '服务标识', package: '服务类别', summary: '一句话说明' },
  ...{ eligibility: '谁可以申请', materials: '材料', steps: '办理步骤', timeLimit: '办理时限' },
  ...{ fee: '收费', legalBasis: '政策依据', acceptsCases: '开通网上办理', formFields: '表单' },
  ...{ flowSteps: '流程', effect: '办结后自动做什么', extensionDays: '最多可以延期几天' },
  ...{ asksPhone: '联系电话', asksIdNumber: '身份证号', asksEmail: '电子邮箱' },
  ...{ name: '代号', kind: '类型', label: '名称', help: '填写说明', isRequired: '必须填' },
  ...{ isPersonal: '属于个人隐私', options: '可以选的项', min: '最小', max: '最大' },
  ...{ consentText: '同意的内容', expression: '计算公式', classes: '按结果分类' },
  ...{
    shownWhenField: '什么时候出现',
    shownWhenValue: '选了什么',
    unit: '由谁办',
    level: '哪一级',
  },
  ...{ roles: '岗位', limitAmount: '时限', limitUnit: '时限的单位', remindHours: '提前提醒' },
  ...{ whenMissed: '到时没办', format: '文件类型', version: '文件版本', note: '说明' },
  ...{ description: '说明', required: '必须' },
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : (WORDS[String(part)] ?? part)))
    .filter((part) => part !== '')
    .join(' · ')

const isText = (origin: string): boolean => origin === 'string'

const faultOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、')}。可能是新版系统导出的文件`
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`
    case 'too_big':
      return isText(issue.origin) ? `不能超过 ${issue.maximum} 个字` : `不能超过 ${issue.maximum}`
    case 'too_small':
      return isText(issue.origin) ? '不能是空的' : `不能小于 ${issue.minimum}`
    default:
      return '没有填，或填的不是这一项该有的内容'
  }
}

/** Why a file cannot be read, as the console speaks of it. */
export const problemOf = (issue: Issue): FieldProblem => {
  const place = placeOf(issue.path)
  return {
    path: issue.path.map(String).join('.'),
    code: `item_file.${issue.code}`,
    message: `${place ? `“${place}”` : '文件'}${faultOf(issue)}。`,
  }
}
