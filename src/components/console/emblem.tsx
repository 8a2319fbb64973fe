import type { PayloadRequest } from 'payload'
import { cache } from 'react'
import { Mark } from '@/src/components/brand/mark'

type Brand = { siteName: string; emblemUrl: string | null }

/** Name and emblem as the settings have them; the emblem only once somebody uploaded it. */
export const brandOf = cache(async (payload: PayloadRequest['payload']): Promise<Brand> => {
  const settings = await payload.findGlobal({
    slug: 'site-settings',
    depth: 1,
    overrideAccess: false,
    select: { siteName: true, emblem: true },
  })
  const { emblem, siteName } = settings
  return {
    siteName: siteName || '工会一张网',
    emblemUrl: typeof emblem === 'object' && emblem?.url ? emblem.url : null,
  }
})

/** The uploaded emblem, or the project's own mark. */
export async function Emblem({
  payload,
  size,
}: {
  payload: PayloadRequest['payload']
  size: number
}) {
  const { emblemUrl } = await brandOf(payload)
  return emblemUrl ? (
    // biome-ignore lint/performance/noImgElement: one small upload of the settings, nothing to optimise
    <img src={emblemUrl} alt="" width={size} height={size} />
  ) : (
    <Mark size={size} />
  )
}

/** Payload's slots `graphics.Icon` and `graphics.Logo`. */
export async function ConsoleIcon({ payload }: { payload: PayloadRequest['payload'] }) {
  return <Emblem payload={payload} size={20} />
}

/** The sign over the pages without navigation (log-in, forgotten password). */
export async function ConsoleLogo({ payload }: { payload: PayloadRequest['payload'] }) {
  return (
    <span className="console-logo">
      <Emblem payload={payload} size={44} />
      <span>工会一张网</span>
    </span>
  )
}
