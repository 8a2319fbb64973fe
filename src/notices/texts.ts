import type { NoticeKind } from '@/src/cases/notices'
import { CASE_RESULT_NAMES, labelOf } from '@/src/lib/codes'
import { formatDate, formatDateTime } from '@/src/lib/dates'

/** What only the applicant learns. */
export type Told = {
  /** In the receipt alone; kept nowhere else in readable form. */
  queryCode: string | null
  /** Of who has joined; `isWaiting` while the old union has not released the member. */
  card: { url: string; isWaiting: boolean } | null
}

/** What a notice may speak of; no names, no answers: letters lie in other people's mail boxes. */
export type NoticeFacts = Told & {
  kind: NoticeKind
  number: string
  /** Of the service item. */
  title: string
  /** The union that holds the case. */
  union: string
  dueAt: Date | null
  isProvisional: boolean
  /** What the union wrote to the applicant. */
  note: string | null
  result: string | null
  /** Where to look: the tracking page, or the case in the console. */
  link: string
}

export type NoticeText = { subject: string; text: string; short: string }

/** Days are named by their day, hours to the minute. */
const momentOf = (dueAt: Date): string =>
  dueAt.getTime() % 60_000 === 59_999 ? formatDate(dueAt) : formatDateTime(dueAt)

const deadline = ({ dueAt, isProvisional }: NoticeFacts): string => {
  if (dueAt === null) return ''
  return isProvisional
    ? `，预计最迟 ${momentOf(dueAt)}前办结（放假安排公布后可能顺延）`
    : `，最迟 ${momentOf(dueAt)}前办结`
}

const noteOf = ({ note }: NoticeFacts): string[] => (note ? [`工会的说明：${note}`] : [])

const cardOf = ({ card, union }: NoticeFacts): string[] => {
  if (!card) return []
  const says = card.isWaiting
    ? `您在别的工会还有会籍，${union}已经请原工会放行；放行以后，会员卡自动生效。`
    : `欢迎加入${union}！`
  return [`${says}电子会员卡：${card.url}（只发给您本人，请收藏，不要转发。）`]
}

const withinOf = ({ dueAt }: NoticeFacts): string =>
  dueAt === null ? '' : `，期限 ${momentOf(dueAt)}`

/** A short message is paid for by its length; the whole note stands where the link leads. */
const LONGEST_SHORT_NOTE = 60

const withShortNote = (facts: NoticeFacts): NoticeFacts =>
  facts.note !== null && facts.note.length > LONGEST_SHORT_NOTE
    ? { ...facts, note: `${facts.note.slice(0, LONGEST_SHORT_NOTE)}……` }
    : facts

type Said = { subject: string; sentences: string[] }

const SAYS: Record<NoticeKind, (facts: NoticeFacts) => Said> = {
  receipt: (facts) => ({
    subject: '已收到您的诉求',
    sentences: [
      `您提交的“${facts.title}”已经收到，由${facts.union}办理${deadline(facts)}。`,
      ...(facts.queryCode
        ? [`查询码：${facts.queryCode}。请妥善保管，凭编号和查询码可以查看进度、补充说明和评价。`]
        : []),
    ],
  }),
  question: (facts) => ({
    subject: '请补充说明',
    sentences: [
      `${facts.union}办理您的“${facts.title}”时，有些情况需要您补充，补充之前暂停计算办理期限。`,
      ...noteOf(facts),
    ],
  }),
  result: (facts) => ({
    subject: '办理结果',
    sentences: [
      `您的“${facts.title}”已经办结，结果：${labelOf(CASE_RESULT_NAMES, facts.result) || '已办结'}。`,
      ...noteOf(facts),
      ...cardOf(facts),
      '请您评价；没有解决的，可以要求重新办理一次。',
    ],
  }),
  extended: (facts) => ({
    subject: '办理延期告知',
    sentences: [`您的“${facts.title}”需要多一些时间${deadline(facts)}。`, ...noteOf(facts)],
  }),
  moved: (facts) => ({
    subject: '转办告知',
    sentences: [`您的“${facts.title}”已转由${facts.union}办理${deadline(facts)}。`],
  }),
  assigned: (facts) => ({
    subject: '有新的办件',
    sentences: [`有一件“${facts.title}”等待${facts.union}办理${withinOf(facts)}。`],
  }),
  reminder: (facts) => ({
    subject: '办件快到期了',
    sentences: [`“${facts.title}”快到期了${withinOf(facts)}，请${facts.union}抓紧办理。`],
  }),
  overdue: (facts) => ({
    subject: '办件超期催办',
    sentences: [`“${facts.title}”已经超期${withinOf(facts)}，请${facts.union}马上办理。`],
  }),
  escalated: (facts) => ({
    subject: '办件超期督办',
    sentences: [
      `${facts.union}承办的“${facts.title}”超期没有办结${withinOf(facts)}，请督办或者改派。`,
    ],
  }),
}

/** What a notice says. Pure. */
export const noticeText = (facts: NoticeFacts): NoticeText => {
  const { sentences, subject } = SAYS[facts.kind](facts)
  const where = `办件编号：${facts.number}\n查看：${facts.link}`
  return {
    subject: `${subject}（${facts.number}）`,
    text: ['您好！', ...sentences, where, '（系统自动发送，请不要回复。）'].join('\n\n'),
    short: `${SAYS[facts.kind](withShortNote(facts)).sentences.join('')}编号${facts.number}，查看：${facts.link}`,
  }
}
