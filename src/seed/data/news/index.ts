import type { NewsSeed } from '@/src/seed/content-types'
import { DIRECT_NEWS } from './cities-direct'
import { EAST_NEWS } from './cities-east'
import { WEST_NEWS } from './cities-west'
import { DESK_NEWS } from './desk'
import { PROVINCE_NEWS } from './province'
import { YICHANG_NEWS } from './yichang'
import { YIDU_NEWS } from './yidu'
import { ZHIJIANG_NEWS } from './zhijiang'

export const NEWS: NewsSeed[] = [
  ...PROVINCE_NEWS,
  ...YICHANG_NEWS,
  ...YIDU_NEWS,
  ...ZHIJIANG_NEWS,
  ...EAST_NEWS,
  ...WEST_NEWS,
  ...DIRECT_NEWS,
  ...DESK_NEWS,
]
