import type { GlobalAfterChangeHook, GlobalConfig } from 'payload'
import { access, hiddenFrom } from '@/access/can'
import { notifySettings } from '@/collections/hooks/notify-change'
import { recordSettings } from '@/collections/hooks/record-audit'
import { mediaIdsIn } from '@/collections/shared/media-ids'
import { distrustCalendar, loadCalendar } from '@/src/cases/calendar'
import { recountProvisional } from '@/src/database/cases/provisional'
import { replaceMediaUses } from '@/src/database/media-uses'
import { SEEDED_THROUGH } from '@/src/lib/codes'
import { readDay } from '@/src/registers/read-day'

const { read, update } = access('site-settings')

/** The emblem stands on every page: its file is open to the public while it is chosen here. */
const showEmblem: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const usage = {
    collection: global.slug,
    recordId: 0,
    mediaIds: mediaIdsIn(global.flattenedFields, doc),
  }
  await replaceMediaUses(req, { ...usage, inPublic: false })
  await replaceMediaUses(req, { ...usage, inPublic: true })
}

/** Deadlines that were counted beyond the calendar are counted anew when it reaches further. */
const extendCalendar: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  distrustCalendar(req)
  const before: unknown = previousDoc?.coveredThrough ?? SEEDED_THROUGH
  if (typeof before === 'string' && doc.coveredThrough > before)
    await recountProvisional(req, before, await loadCalendar(req))
}

/** Settings of the public site that the rules for public bodies ask for; one set for the province. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: '网站设置',
  access: { read, update },
  hooks: { afterChange: [recordSettings, showEmblem, extendCalendar, notifySettings] },
  graphQL: false,
  admin: { group: '系统', hidden: hiddenFrom('site-settings'), hideAPIURL: true },
  fields: [
    {
      name: 'siteName',
      label: '网站名称',
      type: 'text',
      defaultValue: '湖北工会一张网',
      required: true,
    },
    {
      name: 'emblem',
      label: '工会会徽',
      type: 'upload',
      relationTo: 'media',
      // Choosing a file here opens it to the public for good; a closed one is not the officer's to open.
      filterOptions: { isPublic: { equals: true } },
      admin: {
        description:
          '会徽受保护，系统不自带。经授权后，由省总工会编辑上传并放进一条已发布的内容，再在这里选用；网站和后台随即使用它。',
      },
    },
    {
      type: 'row',
      fields: [
        { name: 'sponsor', label: '主办单位', type: 'text', defaultValue: '湖北省总工会' },
        { name: 'operator', label: '承办单位', type: 'text' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'address', label: '地址', type: 'text' },
        { name: 'contactPhone', label: '联系电话', type: 'text' },
        { name: 'reportPhone', label: '举报电话', type: 'text' },
        { name: 'reportMail', label: '举报邮箱', type: 'email' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'icp', label: 'ICP备案号', type: 'text' },
        { name: 'publicSecurity', label: '公安备案号', type: 'text' },
        { name: 'siteCode', label: '网站标识码', type: 'text' },
        {
          name: 'siteMarkUrl',
          label: '党政机关网站标识链接',
          type: 'text',
          validate: (value: string | null | undefined) =>
            !value || /^https:\/\//.test(value) ? true : '请填写 https 开头的地址。',
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'transferDays',
          label: '转会放行期限（天）',
          type: 'number',
          min: 1,
          max: 180,
          defaultValue: 15,
          admin: { description: '原工会在此期限内没有处理的转会申请，期满自动放行。' },
        },
        {
          name: 'memberRetentionYears',
          label: '离会人员个人信息保存年限（年）',
          type: 'number',
          min: 1,
          max: 100,
          admin: {
            description:
              '离会满这个年限，系统自动删除其个人信息，只留会籍变化记录（个人信息保护法第四十七条）。不填则不自动删除。',
          },
        },
        {
          name: 'caseRetentionYears',
          label: '办件个人信息保存年限（年）',
          type: 'number',
          min: 1,
          max: 100,
          admin: {
            description:
              '办结满这个年限，系统自动删除办件里的个人信息、填写的内容和附件，只留编号、事项和办理时间。不填则不自动删除。',
          },
        },
      ],
    },
    {
      name: 'coveredThrough',
      label: '节假日历已排到',
      type: 'text',
      required: true,
      defaultValue: SEEDED_THROUGH,
      validate: (value: unknown) =>
        (typeof value === 'string' && readDay(value) === value) || '请填写日期，例如 2026-12-31。',
      admin: {
        readOnly: true,
        description: '在“节假日历”里录入下一年的放假安排后，系统自动更新。',
      },
    },
    { name: 'hotline', label: '服务热线', type: 'text', defaultValue: '12351' },
  ],
}
