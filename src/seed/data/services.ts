import type { ServiceSeed } from '@/src/seed/content-types'
import { AID_PACKAGE } from './services-aid'
import { SERVICE_OVERRIDES } from './services-overrides'
import { RIGHTS_PACKAGE } from './services-rights'
import { SERVICE_PACKAGE } from './services-service'

/** The 37 service items of the three packages, then the listings that override them locally. */
export const SERVICES: ServiceSeed[] = [
  ...SERVICE_PACKAGE,
  ...AID_PACKAGE,
  ...RIGHTS_PACKAGE,
  ...SERVICE_OVERRIDES,
]
