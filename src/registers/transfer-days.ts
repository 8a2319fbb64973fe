import type { PayloadRequest } from 'payload'

const DEFAULT_DAYS = 15

/** How many days the old union has to release a member before the request is taken for released. */
export const transferDays = async (req: PayloadRequest): Promise<number> => {
  const settings = await req.payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: false,
    req,
  })
  return settings.transferDays ?? DEFAULT_DAYS
}
