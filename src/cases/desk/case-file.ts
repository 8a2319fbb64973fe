import type { PayloadRequest } from 'payload'
import type { Actor } from '@/access/actor'
import type { Case } from '@/payload-types'
import { loadCalendar } from '@/src/cases/calendar'
import { loadOptions, type SeenCase } from '@/src/cases/options'
import { type CaseFileRow, filesOfCase } from '@/src/database/cases/case-files'
import { findStation, type Station } from '@/src/database/cases/find-item'
import { sameApplicant } from '@/src/database/cases/same-applicant'
import {
  readLines,
  readNotices,
  type SentNotice,
  type StoredLine,
} from '@/src/database/cases/timeline'
import type { Answers } from '@/src/forms/answers'
import { type AnswerLine, describeAnswers } from '@/src/forms/describe-answers'
import { idOf } from '@/src/lib/id-of'
import { type DueWords, dueWords } from './due-words'

/** An earlier or later case of the same person. */
export type OtherCase = {
  id: number
  number: string
  service: string
  state: string
  union: string
  receivedAt: string
}

/** Everything about one case that its screen and its printout show. */
export type CaseFile = {
  record: Case
  seen: SeenCase
  answers: AnswerLine[]
  hasHiddenAnswers: boolean
  employerName: string | null
  union: string
  approver: string | null
  /** The union of the place that the applicant named, where it could take the case over. */
  district: Pick<Station, 'id' | 'name' | 'code' | 'level'> | null
  due: DueWords
  lines: StoredLine[]
  notices: SentNotice[]
  files: CaseFileRow[]
  others: OtherCase[]
}

const nameUnions = async (req: PayloadRequest, ids: number[]): Promise<Map<number, string>> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: ids } },
    select: { name: true },
    ...{ depth: 0, limit: ids.length, pagination: false, overrideAccess: false, req },
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

const MOST_OTHERS = 20

/** Cases of the same phone or ID number, as far as the person takes part in them. */
const loadOthers = async (req: PayloadRequest, id: number): Promise<Case[]> => {
  const ids = await sameApplicant(req.payload, id)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'cases',
    where: { id: { in: ids } },
    sort: '-id',
    ...{ depth: 0, limit: MOST_OTHERS, pagination: false, overrideAccess: false, req },
  })
  return docs
}

const employerOf = async (req: PayloadRequest, record: Case): Promise<string | null> => {
  const id = idOf(record.employer)
  if (id === undefined) return record.employerName ?? null
  const { docs } = await req.payload.find({
    collection: 'employers',
    where: { id: { equals: id } },
    select: { name: true },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: false, req },
  })
  return docs[0]?.name ?? null
}

const districtOf = async (req: PayloadRequest, record: Case): Promise<CaseFile['district']> => {
  const id = idOf(record.district)
  const station = id === undefined ? null : await findStation(req, id)
  if (!station?.isActive || id === idOf(record.organization)) return null
  const { code, level, name } = station
  return { id: station.id, code, level, name }
}

const HIDDEN = '******'

/** What the person answered, personal answers masked. */
const answersOf = (record: Case, { definition }: SeenCase, employerName: string | null) => {
  // Read through the collection, whose hook opens and masks them.
  const masked = (record.answers ?? {}) as unknown as Answers
  return describeAnswers(definition.form, masked, { employerName }).map((line) =>
    masked[line.name] === HIDDEN ? { ...line, value: HIDDEN } : line,
  )
}

const moment = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

/** Loads a case for its screen. `record` was read with the person's own rights; 404 to who takes no part. */
export const loadCaseFile = async (
  req: PayloadRequest,
  record: Case,
  actor: Actor,
): Promise<CaseFile> => {
  const [seen, lines, notices, files, found, employerName, district, calendar] = await Promise.all([
    loadOptions(req, record.id, actor),
    readLines(req.payload, record.id),
    readNotices(req.payload, record.id),
    filesOfCase(req.payload, record.id),
    loadOthers(req, record.id),
    employerOf(req, record),
    districtOf(req, record),
    loadCalendar(req),
  ])
  const approver = idOf(record.approver)
  const holder = idOf(record.organization) ?? 0
  const named = [holder, approver, ...found.map(({ organization }) => idOf(organization))]
  const names = await nameUnions(
    req,
    named.filter((id) => id !== undefined),
  )
  const answers = answersOf(record, seen, employerName)
  const { isProvisional, state } = record
  const clock = { dueAt: moment(record.dueAt), pausedAt: moment(record.pausedAt) }
  return {
    ...{ record, seen, lines, notices, files, employerName, district, answers },
    hasHiddenAnswers: answers.some(({ value }) => value.includes('*')),
    union: names.get(holder) ?? '',
    approver: approver === undefined ? null : (names.get(approver) ?? ''),
    due: dueWords({ state, ...clock, isProvisional: isProvisional === true }, new Date(), calendar),
    others: found.map((other) => ({
      ...{ id: other.id, number: other.number, service: other.serviceTitle ?? '' },
      union: names.get(idOf(other.organization) ?? 0) ?? '',
      ...{ state: other.state, receivedAt: other.receivedAt ?? '' },
    })),
  }
}
