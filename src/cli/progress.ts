const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

const seconds = (since: number) => Math.round((Date.now() - since) / 1000)

/** Prints one line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs one step and shows that it goes on: a spinner with seconds on a terminal; elsewhere a line at the
 * start, one every 15 seconds and one at the end.
 */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = Date.now()
  const isTerminal = process.stdout.isTTY === true
  let turn = 0
  if (!isTerminal) say(`· ${title}……`)
  const draw = () => {
    turn += 1
    if (isTerminal) {
      process.stdout.write(
        `\r\x1b[K${frames[turn % frames.length]} ${title}……（${seconds(started)} 秒）`,
      )
    } else say(`  ${title}：已用 ${seconds(started)} 秒`)
  }
  const timer = setInterval(draw, isTerminal ? 100 : 15_000)
  const clear = () => {
    clearInterval(timer)
    if (isTerminal) process.stdout.write('\r\x1b[K')
  }
  try {
    const result = await work()
    clear()
    say(`✓ ${title}（${seconds(started)} 秒）`)
    return result
  } catch (error) {
    clear()
    say(`✗ ${title}（${seconds(started)} 秒）`)
    throw error
  }
}

const BAR_WIDTH = 24

/** `███░░░ 50 %（600 / 1200，200/秒，还需 3 秒）` */
function barLine(done: number, total: number, since: number): string {
  const share = total === 0 ? 1 : done / total
  const full = Math.round(share * BAR_WIDTH)
  const rate = done / Math.max((Date.now() - since) / 1000, 0.001)
  const left = rate > 0 ? `，还需 ${Math.ceil((total - done) / rate)} 秒` : ''
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full)
  return `${bar} ${Math.floor(share * 100)} %（${done} / ${total}，${Math.round(rate)}/秒${left}）`
}

/** Like {@link step}, for work that can say how much of `total` is done: a bar with rate and time left. */
export async function stepWithBar<Result>(
  title: string,
  total: number,
  work: (report: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const started = Date.now()
  const isTerminal = process.stdout.isTTY === true
  let shown = 0
  if (!isTerminal) say(`· ${title}……`)
  const report = (done: number) => {
    if (done < total && Date.now() - shown < (isTerminal ? 100 : 10_000)) return
    shown = Date.now()
    const line = barLine(done, total, started)
    if (isTerminal) process.stdout.write(`\r\x1b[K${title} ${line}`)
    else say(`  ${line}`)
  }
  let result: Result
  try {
    result = await work(report)
  } finally {
    if (isTerminal) process.stdout.write('\r\x1b[K')
  }
  say(`✓ ${title}（${seconds(started)} 秒）`)
  return result
}
