import { connect, type Socket } from 'node:net'

/** Small enough for clamd to read while we write. */
const CHUNK_BYTES = 64 * 1024
/** An answer is one line. */
const LONGEST_ANSWER = 4096

const open = (place: string): Socket => {
  if (place.startsWith('/')) return connect({ path: place })
  const [host = '', port] = place.split(':')
  return connect({ host, port: Number(port) })
}

const lengthOf = (chunk: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

/** A file as clamd takes it: the command, chunks behind their lengths, a length of zero. */
function* instream(content: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES)
    yield lengthOf(chunk)
    yield chunk
  }
  yield Buffer.alloc(4)
}

/**
 * Asks clamd about a file (INSTREAM, clamd(8)) and resolves with its whole answer, such as `stream: OK`.
 * Rejects when clamd is not there, ends before it has answered, or takes longer than `patience` for all of it:
 * one that hangs still accepts connections.
 */
export const askClamd = (place: string, content: Buffer, patience: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = open(place)
    let answer = ''
    const finish = (error: Error | null) => {
      clearTimeout(waiting)
      socket.destroy()
      if (error) reject(error)
      else resolve(answer.slice(0, answer.indexOf('\0')))
    }
    const waiting = setTimeout(
      () => finish(new Error(`ClamAV gave no answer within ${patience} ms`)),
      patience,
    )
    socket.setEncoding('latin1')
    socket.on('error', finish)
    socket.on('end', () => finish(new Error(`ClamAV hung up: ${answer}`)))
    socket.on('data', (data: string) => {
      answer += data
      if (answer.includes('\0')) finish(null)
      else if (answer.length > LONGEST_ANSWER) finish(new Error('ClamAV answers without end'))
    })
    for (const part of instream(content)) socket.write(part)
  })
