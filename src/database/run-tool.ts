import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a program that ran to its end said; `status` is null when it could not run or was killed. */
export type ToolResult = { status: number | null; complaint: string }

/** Runs one of the database's own programs to its end, with `input` on its standard input. */
export async function runTool(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number },
  input = '',
): Promise<ToolResult> {
  const child = spawn(command, args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  // A program that ends early closes its input; its exit code tells the rest.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  try {
    const [status] = (await once(child, 'close')) as [number | null]
    return { status, complaint }
  } catch (error) {
    return { status: null, complaint: error instanceof Error ? error.message : String(error) }
  }
}
