import type { DeskLetter, UnionCounts } from '@/src/database/cases/desk-letters'

const WORDS = [
  ['fresh', '新来的'],
  ['near', '快到期的'],
  ['late', '过期的'],
  ['overseen', '要您督办的'],
] as const

const countsInWords = (counts: Omit<UnionCounts, 'union'>): string =>
  WORDS.flatMap(([key, word]) => (counts[key] > 0 ? [`${word} ${counts[key]} 件`] : [])).join('，')

const total = (counts: UnionCounts[]): Omit<UnionCounts, 'union'> => {
  const sum = (key: (typeof WORDS)[number][0]) =>
    counts.reduce((before, each) => before + each[key], 0)
  return { fresh: sum('fresh'), near: sum('near'), late: sum('late'), overseen: sum('overseen') }
}

/** The letter of a morning: how much of what kind, nothing of whom (letters lie in other people's mail boxes). */
export const deskLetterText = (
  { counts, name }: Pick<DeskLetter, 'counts' | 'name'>,
  origin: string,
): { subject: string; text: string } => {
  const lines = counts.map(({ union, ...each }) => `${union}：${countsInWords(each)}。`)
  return {
    subject: `今天的办件：${countsInWords(total(counts))}`,
    text: [
      `${name}：`,
      lines.join('\n'),
      `打开我的办件：${origin}/admin/desk`,
      `不想再收到这种邮件，请在“账号”里去掉“待办邮件”：${origin}/admin/account`,
      '（系统自动发送，请不要回复。）',
    ].join('\n\n'),
  }
}
