import { createServer, type Server, type Socket } from 'node:net'

/** The test file that every scanner takes for a virus (EICAR), put together so that none finds it here. */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

const INSTREAM = 'zINSTREAM\0'

/** The bytes of the chunks of a whole INSTREAM message; null while more is to come. */
const streamed = (message: Buffer): Buffer | null => {
  const parts: Buffer[] = []
  for (let at = INSTREAM.length; at + 4 <= message.length; ) {
    const length = message.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(message.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** A clamd that knows one virus; `answer` lets it say something else, nothing and hang up (''), or hang (null). */
export const startFakeClamd = async (
  answer?: string | null,
): Promise<{ socket: string; stop: () => Promise<void> }> => {
  const clients = new Set<Socket>()
  const server: Server = createServer((client) => {
    clients.add(client)
    if (answer === '') client.end()
    let message = Buffer.alloc(0)
    client.on('error', () => client.destroy())
    client.on('data', (data: Buffer) => {
      message = Buffer.concat([message, data])
      const content = streamed(message)
      if (content === null || answer === null) return
      const found = content.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK'
      client.end(`${answer ?? `stream: ${found}`}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    socket: `127.0.0.1:${address.port}`,
    stop: () => {
      for (const client of clients) client.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
