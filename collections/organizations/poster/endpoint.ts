import type { Endpoint, PayloadRequest } from 'payload'
import { scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { holdUnions } from '@/src/database/hold-unions'
import { env, isLoopback } from '@/src/env'
import { badInput, conflict, notFound } from '@/src/lib/errors'
import { applyHref, unionServiceHref } from '@/src/lib/site-addresses'
import { makeJoinPoster, POSTER_FORMATS, type PosterFormat } from '@/src/posters/make-join-poster'
import { actorFor, idInPath } from '../../shared/acts'

const TYPES: Record<PosterFormat, string> = { pdf: 'application/pdf', png: 'image/png' }
const HOTLINE = '12351'

const formatOf = ({ query }: PayloadRequest): PosterFormat => {
  const format = POSTER_FORMATS.find((one) => one === (query.format ?? 'pdf'))
  if (!format) throw badInput('format', '海报只有 pdf 和 png 两种格式。', 'poster.format')
  return format
}

/** The union of the path, for who looks after members there. */
const admit = async (req: PayloadRequest): Promise<{ name: string; code: string }> => {
  const actor = actorFor(req, 'members', 'read')
  const id = idInPath(req)
  const union = (await holdUnions(req, [id])).get(id)
  if (!union || !covers(actor, 'members', 'read', scopeOf(union))) throw notFound()
  if (union.status !== 'active' || !union.code)
    throw conflict('这个工会不在正常状态，不能网上入会。', 'poster.union_not_active')
  return { name: union.name, code: union.code }
}

/**
 * `GET /api/organizations/:id/poster?format=pdf|png`: the union's own poster (A3) with the code that leads to
 * its form for joining. Errors: 400 `poster.format`; 401, 403, 404; 409 `poster.union_not_active`.
 */
export const posterEndpoint: Endpoint = {
  path: '/:id/poster',
  method: 'get',
  handler: async (req) => {
    const union = await admit(req)
    const format = formatOf(req)
    const settings = await req.payload.findGlobal({
      slug: 'site-settings',
      depth: 0,
      overrideAccess: false,
      req,
    })
    const poster = {
      union: union.name,
      url: env.PUBLIC_URL + applyHref(unionServiceHref(union.code, 'join')),
      hotline: settings.hotline || HOTLINE,
      isTrial: isLoopback(new URL(env.PUBLIC_URL).hostname),
    }
    const name = encodeURIComponent(`${union.name}入会海报.${format}`)
    return new Response(new Uint8Array(await makeJoinPoster(poster, format)), {
      headers: {
        'cache-control': 'no-store',
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="join.${format}"; filename*=UTF-8''${name}`,
      },
    })
  },
}
