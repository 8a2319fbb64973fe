import type { PictureKey } from '@/src/seed/data/pictures'

/** A part of a text, before it becomes editor state; the whole vocabulary of the seed's texts. */
export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; isOrdered: boolean; items: string[] }
  | { type: 'quote'; text: string }
  | { type: 'table'; rows: string[][] }
  | { type: 'image'; picture: PictureKey }

export type NewsChannel =
  | 'headline'
  | 'work-news'
  | 'notice'
  | 'rights'
  | 'model-workers'
  | 'competition'
  | 'grassroots'
  | 'policy'
  | 'culture'

/** One news item; `body` is in the small markup of `parseBlocks`. */
export interface NewsSeed {
  /** Code of the union that publishes it. */
  org: string
  channel: NewsChannel
  /** Day of publication, YYYY-MM-DD; of writing for drafts. */
  date: string
  title: string
  summary: string
  cover?: PictureKey
  author: string
  isPinned?: true
  /** Absent = published. */
  state?: 'draft' | 'submitted' | 'returned'
  body: string
}

/** One service item; unions share a `key` when one overrides the other's listing. */
export interface ServiceSeed {
  org: string
  key: string
  package: 'service' | 'aid' | 'rights'
  title: string
  summary: string
  eligibility: string
  /** Name, then a note; a name ending in ？ is wanted only in some cases. */
  materials: [name: string, note: string][]
  steps: [title: string, description: string][]
  timeLimit: string
  place: string
  hours: string
  phone: string
  fee: string
  legalBasis: string
}

export type HonorLevel = 'national' | 'provincial' | 'municipal' | 'county'

/** One model worker: an invented person. Personal data are drawn by the loader from the key. */
export interface ModelWorkerSeed {
  /** ASCII, stable; studios name their leader by it. */
  key: string
  org: string
  name: string
  gender: 'male' | 'female'
  birthYear: number
  unit: string
  position: string
  category: 'worker' | 'technician' | 'farmer' | 'advanced-worker'
  honor: HonorLevel
  /** Year of the honour. */
  year: number
  photo: PictureKey
  employment?: 'retired' | 'self-employed'
  /** No consent: kept in the register, not published. */
  isWithoutConsent?: true
  summary: string
  deeds: string
}

export interface StudioSeed {
  org: string
  name: string
  level:
    | 'team'
    | 'enterprise'
    | 'county'
    | 'municipal'
    | 'provincial'
    | 'provincial-model'
    | 'national'
  batch: string
  year: number
  /** Key of the model worker who leads it. */
  leader: string
  /** Code 01–20. */
  industry: string
  place: string
  /** Square metres. */
  area: number
  photo: PictureKey
  introduction: string
  members: [name: string, role: string][]
  topics: [title: string, startedAt: string, status: 'running' | 'done', outcome: string][]
  results: [title: string, year: number, description: string][]
  patents: [name: string, kind: 'invention' | 'utility-model' | 'software', year: number][]
  awards: [title: string, issuer: string, year: number][]
  /** 元 */
  benefit: number
  /** 元 a year */
  funding: number
  apprentices: number
  /** What of the seven it lacks. */
  lacks?: ('rules' | 'funding' | 'venue')[]
}

export interface CompetitionSeed {
  org: string
  title: string
  level: 'national' | 'provincial' | 'municipal' | 'county' | 'enterprise'
  edition: string
  startsAt: string
  endsAt: string
  place: string
  participants: number
  photo: PictureKey
  organizers: [name: string, role: 'host' | 'organizer' | 'co-organizer'][]
  events: [name: string, group: string, description: string][]
  rounds: [
    name: 'preliminary' | 'semifinal' | 'final',
    form: ('written' | 'practical' | 'defence')[],
    date: string,
  ][]
  results: [event: string, prize: string, winner: string, unit: string, score: string][]
  introduction: string
}

export interface PlaceSeed {
  org: string
  name: string
  kind:
    | 'service-station'
    | 'service-center'
    | 'culture-palace'
    | 'activity-center'
    | 'aid-point'
    | 'training-base'
    | 'reading-room'
  address: string
  hours: string
  capacity: number
  /** Square metres. */
  area: number
  photo: PictureKey
  /** Names of the kit of six that are missing; the others are there. */
  lacks?: ('heating-cooling' | 'microwave' | 'medicine-box')[]
  introduction: string
}
