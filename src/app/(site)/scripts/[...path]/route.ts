import { createHash } from 'node:crypto'
import { siteScript } from '@/src/lib/site-script'

type Context = { params: Promise<{ path: string[] }> }

/** Asked for again each time, answered with 304 while it is the same: modules of two versions never mix. */
const CACHING = 'public, max-age=0, must-revalidate'

/** `GET /scripts/<module>`: a small program of a public page (src/site-scripts). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const program = await siteScript((await params).path.join('/'))
  if (program === null) return new Response(null, { status: 404 })
  const etag = `"${createHash('sha256').update(program).digest('base64url').slice(0, 22)}"`
  const headers = { etag, 'cache-control': CACHING }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(program, {
    headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' },
  })
}
