import type { OrganizationRow, StoredUnion } from '@/src/database/insert-organizations'
import { pinyinSearch } from '@/src/lib/slug'
import type { OrganizationSeed, SeedKind, UnionRecord } from '@/src/seed/types'

const FORMS: Record<SeedKind, string> = {
  'local-federation': 'federation',
  'street-federation': 'federation',
  industrial: 'committee',
  'sectoral-federation': 'union-federation',
  'regional-federation': 'union-federation',
  'zone-union': 'union-federation',
  'project-federation': 'union-federation',
  'new-employment': 'union-federation',
  'town-union': 'union',
  enterprise: 'committee',
  institution: 'committee',
  'group-company': 'committee',
  joint: 'joint-committee',
  'branch-union': 'branch',
  'union-group': 'group',
}

/** Depth and scope columns of a union below `parent`, its own id at its own depth. */
export function placeBelow(
  parent: StoredUnion | undefined,
  id: number,
): { depth: number; scope: (number | null)[] } {
  if (!parent) return { depth: 0, scope: [null, null, null, null, null, null] }
  const depth = parent.depth + 1
  if (depth > 6) throw new Error(`${parent.code}: the tree has six levels at most`)
  return { depth, scope: parent.scope.map((held, index) => (index === depth - 1 ? id : held)) }
}

/** The columns that every union has. */
export function treeColumns(
  union: OrganizationSeed,
  stored: StoredUnion,
  parentId: number | null,
): OrganizationRow {
  const { full, initials } = pinyinSearch(union.name)
  const now = new Date().toISOString()
  return {
    id: stored.id,
    code: union.code,
    name: union.name,
    short_name: union.shortName,
    level: union.level,
    kind: union.kind,
    form: FORMS[union.kind],
    parent_id: parentId,
    status: union.status,
    depth: stored.depth,
    pinyin: `${initials} ${full}`,
    ...Object.fromEntries(stored.scope.map((held, index) => [`scope${index + 1}`, held])),
    created_at: now,
    updated_at: now,
  }
}

function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
}

/** The columns of the fuller record. */
export function recordColumns(record: UnionRecord, superior: string | null): OrganizationRow {
  const { heads } = record
  return {
    uscc: record.uscc,
    economic_type: record.unitNature,
    industry: record.industry,
    address: record.address,
    public_phone: record.phone,
    hours: record.hours,
    duties: record.duties,
    chair_name: record.chairName,
    chair_public_name: record.chairName,
    chair_commitment: record.commitment,
    commitment_consent: record.hasCommitmentConsent,
    commitment_consent_at: record.hasCommitmentConsent ? '2026-03-18' : null,
    chair_elected_by: record.chairElectedBy,
    chair_full_time: heads.workers >= 200,
    founding_way: 'offline',
    founded_at: record.founded,
    approval_number: record.approvalNumber,
    approved_by: superior,
    is_legal_person: record.uscc !== null,
    legal_representative: record.uscc === null ? null : record.chairName,
    certificate_from: record.uscc && yearsBefore(record.termEndsAt, record.termYears),
    certificate_to: record.uscc && record.termEndsAt,
    term_number: record.termOrdinal,
    term_years: String(record.termYears),
    term_starts_at: yearsBefore(record.termEndsAt, record.termYears),
    term_ends_at: record.termEndsAt,
    worker_count: heads.workers,
    female_worker_count: heads.womenWorkers,
    member_count: heads.members,
    female_member_count: heads.womenMembers,
    migrant_worker_count: heads.migrantMembers,
    needy_worker_count: heads.needy,
    model_worker_count: heads.modelWorkers,
    full_time_staff_count: heads.fullTimeStaff,
    part_time_staff_count: heads.partTimeStaff,
    mutual_aid_count: Math.round(heads.members * 0.62),
    member_card_count: Math.round(heads.members * 0.74),
    has_audit_committee: record.hasAuditCommittee,
    has_women_committee: record.hasWomenCommittee,
    has_workers_congress: record.hasWorkersCongress,
    has_labour_supervision: record.hasLawSupervision,
    has_collective_contract: heads.workers > 150,
  }
}
