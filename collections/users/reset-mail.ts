import { env } from '@/src/env'

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

type MailArgs = { token?: string; user?: { name?: string | null } } | undefined

/** The subject of the mail that lets a person choose a new password. */
export const resetMailSubject = (): string => '重设您在“工会一张网”的密码'

/** The mail itself, in plain words; the link holds for one hour. */
export const generateResetMail = (args: MailArgs): string => {
  const link = `${env.PUBLIC_URL}/admin/reset/${args?.token ?? ''}`
  return [
    `<p>${escapeHtml(args?.user?.name ?? '您好')}：</p>`,
    '<p>有人（应该是您本人）申请重设“工会一张网”的登录密码。请在一小时内打开下面的链接设置新密码：</p>',
    `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    '<p>如果不是您申请的，不用理会这封邮件，原密码继续有效。</p>',
  ].join('\n')
}
