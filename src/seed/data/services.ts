import type { ServiceSeed } from '@/src/seed/content-types'
import { AID_PACKAGE } from './services-aid'
import { ONLINE_SERVICES } from './services-online'
import { SERVICE_OVERRIDES } from './services-overrides'
import { RIGHTS_PACKAGE } from './services-rights'
import { SERVICE_PACKAGE } from './services-service'

/** The 37 service items of the three packages, what is done online alone, then the local listings. */
export const SERVICES: ServiceSeed[] = [
  ...SERVICE_PACKAGE,
  ...AID_PACKAGE,
  ...RIGHTS_PACKAGE,
  ...ONLINE_SERVICES,
  ...SERVICE_OVERRIDES,
]
