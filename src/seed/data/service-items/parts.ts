import type { FlowRow, FormRow, Listing } from '@/src/cases/compile'

/** The online part of a listing: what the console's tab 网上办理 holds. */
export type ItemSeed = Omit<Listing, 'formFields' | 'flowSteps'> & {
  formFields: FormRow[]
  flowSteps: FlowRow[]
}

/** The last two steps of most flows. */
export const heardAndJudged: FlowRow[] = [
  { kind: 'feedback', title: '告知结果' },
  { kind: 'rate', title: '请您评价' },
]

export const heading = (label: string, name: string): FormRow => ({ kind: 'section', label, name })

export const photos = (label: string, help: string): FormRow => ({
  ...{ kind: 'files', label, name: 'files', help, max: 5 },
})

/** 个人信息保护法 art. 14–17: purpose, kinds, time, rights, apart from other text. */
export const privacyConsent = (purpose: string, kinds: string, kept: string): FormRow => ({
  kind: 'consent',
  label: '个人信息告知同意书',
  name: 'consent',
  consentText: `一、为了${purpose}，受理工会收集您的${kinds}。
二、这些信息只由承办工会、需要审批的上级工会为办理本事项使用，加密保存；不用于其他用途，不向无关单位和个人提供。
三、${kept}
四、您可以凭事项编号和查询码随时查看、更正，也可以撤回申请和同意；不同意的，可以到职工服务中心窗口办理。
五、咨询和投诉电话：12351。`,
})
