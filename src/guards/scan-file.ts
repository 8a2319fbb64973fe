import { env } from '../env'
import { askClamd } from './clamd'

/** What is known of a file: `unscanned` while no scanner has answered. */
export type ScanResult = 'clean' | 'infected' | 'unscanned'

/** Somebody waits with a phone in the hand. */
const PATIENCE_MS = 30_000

/** Whether files are looked at at all. */
export const hasScanner = (): boolean => env.CLAMAV_SOCKET !== undefined

type Scanner = { socket?: string | undefined; patience?: number }

/**
 * Asks ClamAV about a file when `CLAMAV_SOCKET` is set. A scanner that does not answer is told to the log
 * by `onFailure` and leaves the file unscanned: what a worker sends is not lost because a service is down.
 */
export const scanFile = async (
  content: Buffer,
  onFailure: (error: unknown) => void,
  { patience = PATIENCE_MS, socket = env.CLAMAV_SOCKET }: Scanner = {},
): Promise<ScanResult> => {
  if (socket === undefined) return 'unscanned'
  try {
    const answer = await askClamd(socket, content, patience)
    if (answer.endsWith(' FOUND')) return 'infected'
    if (answer.endsWith(': OK')) return 'clean'
    throw new Error(`ClamAV gave no result: ${answer}`)
  } catch (error) {
    onFailure(error)
    return 'unscanned'
  }
}
