import { connection } from 'next/server'
import { cardKeys } from '@/src/cards/keys'
import { payloadOfSite } from '@/src/queries/client'

/**
 * `GET /.well-known/card-keys.json`: the public keys of member cards (a JWK set), for programs that check
 * cards without a connection. Keys are only ever added.
 */
export async function GET(): Promise<Response> {
  await connection()
  const keys = await cardKeys(await payloadOfSite())
  return Response.json({ keys }, { headers: { 'cache-control': 'public, max-age=3600' } })
}
