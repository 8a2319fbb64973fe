import config from '@payload-config'
import { REST_GET } from '@payloadcms/next/routes'

const read = REST_GET(config)

/**
 * Kept a day by the reader's own browser (pages name a file with its version); a proxy in front asks
 * again after a second, so that a file closes to the public together with the record that showed it.
 */
const OPEN = 'public, max-age=86400, s-maxage=1'
/** Asked for by somebody logged in: perhaps not public at all. */
const PERSONAL = 'private, no-cache'

const rule = (request: Request, status: number): string => {
  if (status !== 200 && status !== 206) return 'no-store'
  const isStaff =
    request.headers.has('authorization') ||
    (request.headers.get('cookie') ?? '').includes('payload-token=')
  return isStaff ? PERSONAL : OPEN
}

/** `GET /api/media/file/<name>`: Payload's answer, which asks the access table, with its keeping settled. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ filename: string }> },
): Promise<Response> {
  const { filename } = await params
  const answer = await read(request, {
    params: Promise.resolve({ slug: ['media', 'file', filename] }),
  })
  const headers = new Headers(answer.headers)
  headers.set('cache-control', rule(request, answer.status))
  headers.append('vary', 'Cookie, Authorization')
  return new Response(answer.body, { status: answer.status, headers })
}
