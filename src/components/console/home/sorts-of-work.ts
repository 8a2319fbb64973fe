/** The record types that are written, reviewed and published, with what the home page says about them. */
export const SORTS_OF_WORK = [
  { slug: 'news', noun: '新闻', title: 'title', action: '写新闻', hint: '从 Word 粘贴也行' },
  {
    slug: 'services',
    noun: '服务事项',
    title: 'title',
    action: '加服务事项',
    hint: '办事指南、帮扶、维权',
  },
  {
    slug: 'places',
    noun: '服务阵地',
    title: 'name',
    action: '加服务阵地',
    hint: '驿站、文化宫、职工之家',
  },
  {
    slug: 'model-workers',
    noun: '劳模工匠',
    title: 'name',
    action: '登记劳模工匠',
    hint: '称号、事迹和照片',
  },
  {
    slug: 'innovation-studios',
    noun: '创新工作室',
    title: 'name',
    action: '登记工作室',
    hint: '三分钟填完第一页',
  },
  {
    slug: 'competitions',
    noun: '劳动竞赛',
    title: 'title',
    action: '发起竞赛',
    hint: '赛项、轮次、奖项',
  },
] as const

export type SortOfWork = (typeof SORTS_OF_WORK)[number]

/** The address of a record in the console. */
export const recordHref = (slug: string, id: number): string => `/admin/collections/${slug}/${id}`
