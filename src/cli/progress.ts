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
