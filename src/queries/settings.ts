import { cache } from 'react'
import { SETTINGS_TAG } from './cache-tags'
import { asPublic, payloadOfSite, type Shown } from './client'
import { type Picture, pictureOf, pictureTags } from './pictures'

/** What header and footer say. */
export type SiteSettings = {
  siteName: string
  emblem: Picture | null
  sponsor: string
  operator: string | null
  address: string | null
  contactPhone: string | null
  reportPhone: string | null
  reportMail: string | null
  icp: string | null
  publicSecurity: string | null
  siteCode: string | null
  siteMarkUrl: string | null
  hotline: string
}

/** The settings of the whole site. */
export const siteSettings = cache(async (): Promise<Shown<SiteSettings>> => {
  const payload = await payloadOfSite()
  const found = await payload.findGlobal({ slug: 'site-settings', ...asPublic, depth: 1 })
  const emblem = pictureOf(found.emblem, 'whole')
  return {
    data: {
      siteName: found.siteName || '湖北工会一张网',
      emblem,
      sponsor: found.sponsor || '湖北省总工会',
      operator: found.operator ?? null,
      address: found.address ?? null,
      contactPhone: found.contactPhone ?? null,
      reportPhone: found.reportPhone ?? null,
      reportMail: found.reportMail ?? null,
      icp: found.icp ?? null,
      publicSecurity: found.publicSecurity ?? null,
      siteCode: found.siteCode ?? null,
      siteMarkUrl: found.siteMarkUrl ?? null,
      hotline: found.hotline || '12351',
    },
    tags: [SETTINGS_TAG, ...pictureTags(emblem)],
  }
})
