import { Refusal } from '../lib/refusal'
import { ChildError } from './children'

/** Runs a command and ends the process: 0, or 1 with a sentence (a stack trace only for our own faults). */
export async function main(work: () => Promise<number>): Promise<never> {
  try {
    process.exit(await work())
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`)
    process.exit(1)
  }
}

/** The end of an output, without lines that fill the screen, such as whole SQL scripts. */
function shorten(output: string): string {
  const lines = output.trim().split('\n').slice(-60)
  return lines.map((line) => (line.length > 400 ? `${line.slice(0, 400)} …` : line)).join('\n')
}

/** What a person at the terminal should read about a failure. */
export function describe(error: unknown): string {
  if (error instanceof Refusal) return error.message
  if (error instanceof ChildError) return `${shorten(error.output)}\n${error.message}`.trim()
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
