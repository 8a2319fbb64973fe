/** How much was done at a moment (milliseconds). */
export type Seen = { at: number; done: number }

/** How many a second between two looks; 0 while nothing can be said. */
export const speedOf = (first: Seen, now: Seen): number => {
  const seconds = (now.at - first.at) / 1000
  return seconds >= 1 && now.done > first.done ? (now.done - first.done) / seconds : 0
}

const MINUTE = 60

/** How long the rest will take, in words; '' while nothing can be said. */
export const timeLeft = (rest: number, speed: number): string => {
  if (speed <= 0 || rest <= 0) return ''
  const seconds = Math.ceil(rest / speed)
  return seconds < MINUTE
    ? `大约还要 ${seconds} 秒`
    : `大约还要 ${Math.ceil(seconds / MINUTE)} 分钟`
}
