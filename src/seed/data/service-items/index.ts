import { HARDSHIP, HARDSHIP_YIDU } from './aid'
import { FOUND_UNION, JOIN, TRANSFER } from './membership'
import type { ItemSeed } from './parts'
import {
  CHAIR_MAILBOX,
  COMPLAINT,
  HELP,
  LEGAL_AID,
  LEGAL_AID_YICHANG,
  MEDIATION,
  MEDIATION_YICHANG,
} from './rights'
import { CONSULTATION, SUGGESTION, VENUE } from './voice'

/** Form and flow of the services that are done online, by key. */
export const SERVICE_ITEMS: Record<string, ItemSeed> = {
  help: HELP,
  'chair-mailbox': CHAIR_MAILBOX,
  join: JOIN,
  'legal-aid': LEGAL_AID,
  hardship: HARDSHIP,
  transfer: TRANSFER,
  'found-union': FOUND_UNION,
  suggestion: SUGGESTION,
  mediation: MEDIATION,
  venue: VENUE,
  consultation: CONSULTATION,
  complaint: COMPLAINT,
}

/** Where a union does it its own way: union, key. */
const LOCAL_ITEMS: Record<string, ItemSeed> = {
  '420500|legal-aid': LEGAL_AID_YICHANG,
  '420500|mediation': MEDIATION_YICHANG,
  '420581|hardship': HARDSHIP_YIDU,
}

/** The online part of a listing; undefined for one that has a guide alone. */
export const serviceItemOf = (org: string, key: string): ItemSeed | undefined =>
  LOCAL_ITEMS[`${org}|${key}`] ?? SERVICE_ITEMS[key]
