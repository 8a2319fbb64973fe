import { afterEach, expect, test } from 'vitest'
import { scanFile } from '@/src/guards/scan-file'
import { EICAR, startFakeClamd } from '../../support/fake-clamd'

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const clamd = async (answer?: string): Promise<string> => {
  const { socket, stop } = await startFakeClamd(answer)
  stops.push(stop)
  return socket
}

const scan = async (content: string | Buffer, socket: string | undefined, patience = 5000) => {
  const failures: unknown[] = []
  const asked = { socket, patience }
  const result = await scanFile(Buffer.from(content), (error) => failures.push(error), asked)
  return { result, failed: failures.length > 0 }
}

test('asks the scanner: clean or infected', async () => {
  const socket = await clamd()
  expect(await scan('工资条', socket)).toEqual({ result: 'clean', failed: false })
  expect(await scan(`x${EICAR}y`, socket)).toEqual({ result: 'infected', failed: false })
})

test('sends the whole of a large file', async () => {
  const end = Buffer.concat([Buffer.alloc(3 * 1024 * 1024), Buffer.from(EICAR)])
  expect((await scan(end, await clamd())).result).toBe('infected')
})

test('takes no answer for no answer', async () => {
  expect(await scan('x', undefined)).toEqual({ result: 'unscanned', failed: false })
  expect(await scan('x', '127.0.0.1:1')).toEqual({ result: 'unscanned', failed: true })
  const full = await clamd('INSTREAM size limit exceeded. ERROR')
  expect(await scan('x', full)).toEqual({ result: 'unscanned', failed: true })
})

test('does not wait for one that hangs, or that dies in the middle of a file', async () => {
  const none = { result: 'unscanned', failed: true }
  const hanging = await startFakeClamd(null)
  const dying = await startFakeClamd('')
  stops.push(hanging.stop, dying.stop)
  expect(await scan('x', hanging.socket, 50)).toEqual(none)
  expect(await scan(Buffer.alloc(3 * 1024 * 1024), dying.socket)).toEqual(none)
})
