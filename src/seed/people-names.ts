import type { Random } from '@/src/seed/random'

const SURNAMES = [...'周向覃田郑罗谭杜汪鲁邓袁范黎聂彭夏万熊舒卢余江游龚易阮柳梅祝焦屈']
const FIRST = [...'明建文海晓志春立世国永思雨清云秋正新德家成宏敏若书景学承润启']
const SECOND = [...'远峰山涛林梅琴兰华松波平宁芳洁军强慧敏泉川航健莹琳岚庆勤恒楠']

function pickFrom(random: Random, letters: string[]): string {
  return letters[random.whole(0, letters.length - 1)] ?? ''
}

/** An invented given name of two characters. */
export function inventedGivenName(random: Random): string {
  return pickFrom(random, FIRST) + pickFrom(random, SECOND)
}

/** An invented name of two or three characters; any likeness to a person is chance. */
export function inventedName(random: Random): string {
  const given = random.chance(0.18) ? pickFrom(random, SECOND) : inventedGivenName(random)
  return pickFrom(random, SURNAMES) + given
}
