import type { Field } from 'payload'

type Words = { label: string; description?: string }

/** What staff read in place of Payload's English; fields that only a programmer needs are left out. */
const WORDS: Record<string, Words> = {
  input: { label: '任务内容' },
  completedAt: { label: '完成时间' },
  totalTried: { label: '已尝试次数' },
  hasError: { label: '已放弃', description: '多次没有成功，系统不再自动重试。' },
  error: { label: '出错原因' },
  log: { label: '执行经过' },
  executedAt: { label: '开始时间' },
  taskSlug: { label: '任务' },
  taskID: { label: '编号' },
  output: { label: '结果' },
  state: { label: '结果' },
  queue: { label: '队列' },
  waitUntil: { label: '最早执行时间' },
  processing: { label: '正在执行' },
}

const VALUES: Record<string, string> = {
  'publish-due': '定时发布与下线',
  'send-notice': '邮件通知',
  inline: '内部步骤',
  failed: '没有成功',
  succeeded: '成功',
}

const JSON_TEXT = '/src/components/console/fields/json-text.tsx#JsonText'

const inWords = (field: Field): Field => {
  if (field.type === 'tabs')
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, label: '情况', fields: nameJobFields(tab.fields) })),
    }
  if (!('name' in field) || !field.name) return field
  const words = WORDS[field.name]
  if (!words) return { ...field, admin: { ...field.admin, hidden: true } } as Field
  const admin = { ...field.admin, description: words.description }
  const named = { ...field, label: words.label, admin } as Field
  if (named.type === 'array') return { ...named, fields: nameJobFields(named.fields) }
  if (named.type === 'json')
    return { ...named, admin: { ...named.admin, components: { Field: JSON_TEXT } } }
  if (named.type !== 'select') return named
  return {
    ...named,
    options: named.options.map((option) =>
      typeof option === 'string' ? { label: VALUES[option] ?? option, value: option } : option,
    ),
  }
}

/**
 * The fields of the job queue in Chinese, and its data as plain text: Payload's editor for JSON loads its
 * program from a foreign host.
 */
export const nameJobFields = (fields: Field[]): Field[] => fields.map(inWords)
