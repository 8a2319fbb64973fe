/** The seven business roles, held at any organization. */
export const BUSINESS_ROLES = [
  'branch-admin',
  'editor',
  'reviewer',
  'workshop',
  'competition-officer',
  'registrar',
  'case-officer',
] as const

/** The three officers (三员分立, GB/T 22239-2019): at the root only, never beside a business role. */
export const OFFICER_ROLES = ['system-admin', 'security-admin', 'auditor'] as const

export const ROLES = [...BUSINESS_ROLES, ...OFFICER_ROLES] as const

export type BusinessRole = (typeof BUSINESS_ROLES)[number]
export type OfficerRole = (typeof OFFICER_ROLES)[number]
export type Role = (typeof ROLES)[number]

/** What the console calls each role. */
export const ROLE_LABELS: Record<Role, string> = {
  'branch-admin': '工会管理员',
  editor: '内容编辑',
  reviewer: '审核员',
  workshop: '劳模工作室管理员',
  'competition-officer': '竞赛专员',
  registrar: '会籍管理员',
  'case-officer': '服务专员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  auditor: '审计员',
}

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)

export const isOfficerRole = (role: Role): role is OfficerRole =>
  OFFICER_ROLES.some((officer) => officer === role)
