import type { Payload } from 'payload'

let opened: Promise<Payload> | undefined

async function open(): Promise<Payload> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  return getPayload({ config })
}

/**
 * Payload on this test file's own database: all migrations applied, no record in it. Everything else that
 * the product opens in this process (src/database/pool.ts too) works on the same database.
 */
export function testPayload(): Promise<Payload> {
  opened ??= open()
  return opened
}
