/** The five levels of the network and the branches below a grass-roots union. */
export type SeedLevel = 'province' | 'city' | 'county' | 'township' | 'grassroots' | 'branch'

/** Kinds of union, as the `kind` select of `organizations` lists them. */
export type SeedKind =
  | 'local-federation'
  | 'industrial'
  | 'sectoral-federation'
  | 'regional-federation'
  | 'street-federation'
  | 'town-union'
  | 'zone-union'
  | 'enterprise'
  | 'institution'
  | 'joint'
  | 'group-company'
  | 'project-federation'
  | 'new-employment'
  | 'branch-union'
  | 'union-group'

/** A union as the tree needs it; the fuller record is in `UnionRecord`. */
export interface OrganizationSeed {
  code: string
  name: string
  shortName: string
  level: SeedLevel
  kind: SeedKind
  /** Code of the superior union; null for the province alone. */
  parentCode: string | null
  status: 'active' | 'closed'
}

/** The fuller record of a union, invented but plausible; numbers are heads. */
export interface UnionRecord {
  code: string
  /** Branches and groups are no legal persons and have none. */
  uscc: string | null
  founded: string
  approvalNumber: string
  termYears: 3 | 5
  /** How many terms there have been, the present one included. */
  termOrdinal: number
  termEndsAt: string
  chairName: string
  chairElectedBy: 'direct' | 'committee'
  commitment: string
  hasCommitmentConsent: boolean
  duties: string
  address: string
  phone: string
  hours: string
  /** Code 01–20 of the industry. */
  industry: string
  /** Code 110–700 of the employer's nature. */
  unitNature: string
  heads: {
    workers: number
    womenWorkers: number
    migrantWorkers: number
    members: number
    womenMembers: number
    migrantMembers: number
    needy: number
    modelWorkers: number
    fullTimeStaff: number
    partTimeStaff: number
  }
  hasAuditCommittee: boolean
  hasWomenCommittee: boolean
  hasWorkersCongress: boolean
  hasLawSupervision: boolean
}
