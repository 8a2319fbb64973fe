import { Readable } from 'node:stream'
import NodeClam from 'clamscan'
import { env } from '../env'

/** What is known of a file: `unscanned` while no scanner has answered. */
export type ScanResult = 'clean' | 'infected' | 'unscanned'

const TIMEOUT_MS = 30_000
/** Small enough for clamd to read while we write. */
const CHUNK_BYTES = 64 * 1024

/** Whether files are looked at at all. */
export const hasScanner = (): boolean => env.CLAMAV_SOCKET !== undefined

const placeOf = (socket: string) => {
  if (socket.startsWith('/')) return { socket, host: false, port: false } as const
  const [host = '', port] = socket.split(':')
  return { socket: false, host, port: Number(port) } as const
}

const open = (socket: string): Promise<NodeClam> =>
  new NodeClam().init({
    preference: 'clamdscan',
    clamscan: { active: false },
    clamdscan: {
      ...placeOf(socket),
      ...{ timeout: TIMEOUT_MS, localFallback: false, bypassTest: true },
    },
  })

function* chunksOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += CHUNK_BYTES)
    yield content.subarray(at, at + CHUNK_BYTES)
}

/**
 * Asks ClamAV about a file when `CLAMAV_SOCKET` is set. A scanner that does not answer is told to the log
 * by `onFailure` and leaves the file unscanned: what a worker sends is not lost because a service is down.
 */
export const scanFile = async (
  content: Buffer,
  onFailure: (error: unknown) => void,
  socket: string | undefined = env.CLAMAV_SOCKET,
): Promise<ScanResult> => {
  if (socket === undefined) return 'unscanned'
  try {
    const scanner = await open(socket)
    const { isInfected } = await scanner.scanStream(Readable.from(chunksOf(content)))
    if (isInfected === null) throw new Error('ClamAV gave no result')
    return isInfected ? 'infected' : 'clean'
  } catch (error) {
    onFailure(error)
    return 'unscanned'
  }
}
