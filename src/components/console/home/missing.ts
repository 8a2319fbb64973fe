import { STUDIO_REQUIREMENTS } from '@/src/lib/codes'

type Consent = { given?: boolean | null; givenAt?: string | null } | null

const hasConsent = (consent: Consent | undefined): boolean =>
  consent?.given === true && Boolean(consent.givenAt)

/** What a model worker's record still lacks before it can be shown. */
export const missingOfModelWorker = (record: {
  photo?: unknown
  summary?: string | null
  unitName?: string | null
  consent?: Consent
}): string[] => [
  ...(hasConsent(record.consent) ? [] : ['公开同意']),
  ...(record.photo ? [] : ['照片']),
  ...(record.unitName ? [] : ['工作单位']),
  ...(record.summary ? [] : ['一句话介绍']),
]

/** What a studio's record still lacks: its leader, photos, the seven things, consent of those named. */
export const missingOfStudio = (record: {
  leader?: unknown
  photos?: unknown[] | null
  members?: unknown[] | null
  sevenHaves?: string[] | null
  consent?: Consent
}): string[] => {
  const lacking = STUDIO_REQUIREMENTS.length - (record.sevenHaves?.length ?? 0)
  const namesPeople = (record.members?.length ?? 0) > 0
  return [
    ...(record.leader ? [] : ['领衔人']),
    ...(record.photos?.length ? [] : ['照片']),
    ...(lacking > 0 ? [`七有还差 ${lacking} 项`] : []),
    ...(namesPeople && !hasConsent(record.consent) ? ['成员公开同意'] : []),
  ]
}
