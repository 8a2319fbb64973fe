import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkFigures } from '@/src/database/figures/recount'
import { query, transaction } from '@/src/database/pool'
import { fieldKeys } from '@/src/field-keys'
import { decryptField } from '@/src/lib/field-cipher'
import { readIdNumber } from '@/src/lib/identifiers/id-number'
import { divideMembers, loadMembers, refuseIfMembers } from '@/src/seed/load/load-members'
import { loadUnions } from '@/src/seed/load/load-unions'
import { loadOrganizations } from '@/src/seed/load-organizations'
import { testPayload } from '../support/database'

const MEMBERS = 6000
let payload: Payload

const definitions = () =>
  query(
    `SELECT pg_get_indexdef(indexrelid) AS "what" FROM pg_index
      WHERE indrelid IN ('members'::regclass, 'membership_changes'::regclass, 'membership_claims'::regclass)
     UNION ALL SELECT tgname::text || tgenabled::text FROM pg_trigger
      WHERE tgrelid IN ('members'::regclass, 'membership_changes'::regclass) ORDER BY 1`,
  )
let before: unknown[]

beforeAll(async () => {
  payload = await testPayload()
  before = await definitions()
  const unions = await loadOrganizations({ villages: false, further: loadUnions() })
  expect(unions.size).toBe(15_000)
  await loadMembers(unions, MEMBERS, () => undefined)
}, 120_000)

describe('a province under load', () => {
  it('divides people among unions without losing one', () => {
    const parts = divideMembers([3, 1, 1, 7, 0.5], 101)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(101)
  })

  it('holds as many members as asked for and refuses to add to them', async () => {
    expect((await payload.count({ collection: 'members', overrideAccess: true })).totalDocs).toBe(
      MEMBERS,
    )
    await expect(refuseIfMembers()).rejects.toThrow('已有会员')
  })

  it('leaves triggers and indexes as they were', async () => {
    expect(await definitions()).toEqual(before)
  })

  it('writes the figures that the rows give', async () => {
    const { all } = await transaction((client) => checkFigures(client, 1))
    expect(all).toBe(0)
    const rows = await query(`SELECT sum(branch)::int AS "unions" FROM figures f
      JOIN organizations o ON o.id = f.organization_id AND o.depth = 0 WHERE key LIKE 'union-status:%'`)
    expect(rows).toEqual([{ unions: 15_000 }])
  })

  it('claims exactly the people whose membership binds', async () => {
    const wrong = await query(
      `SELECT m.id FROM members m FULL JOIN membership_claims c
         ON c.member_id = m.id AND c.person_hash = m.id_number_hash
       WHERE (m.status IN ('active', 'kept')) IS DISTINCT FROM (c.member_id IS NOT NULL)`,
    )
    expect(wrong).toEqual([])
  })

  it('gives every membership the state of its last change', async () => {
    const [rows] = await query(
      `SELECT count(*)::int AS "members", count(*) FILTER (WHERE m.status::text = CASE l.kind::text
          WHEN 'keep' THEN 'kept' WHEN 'transfer-out' THEN 'transferred-out'
          WHEN 'expel' THEN 'expelled' WHEN 'withdraw' THEN 'withdrawn' ELSE 'active' END
          AND m.joined_at = f.date
          AND m.left_at IS NOT DISTINCT FROM CASE WHEN m.status IN ('active', 'kept') THEN NULL
            ELSE l.date END)::int AS "right"
       FROM members m
       CROSS JOIN LATERAL (SELECT kind, date FROM membership_changes c WHERE c.member_id = m.id
         ORDER BY date DESC, id DESC LIMIT 1) l
       CROSS JOIN LATERAL (SELECT date FROM membership_changes c WHERE c.member_id = m.id
         ORDER BY date, id LIMIT 1) f`,
    )
    expect(rows).toEqual({ members: MEMBERS, right: MEMBERS })
  })

  it('stores numbers as the product does', async () => {
    const [row] = await query<{ number: string; born: Date; gender: string; hash: string }>(
      `SELECT id_number AS "number", birth_date AS "born", gender::text AS "gender"
       FROM members ORDER BY id LIMIT 1`,
    )
    const told = readIdNumber(decryptField(fieldKeys(), 'members.idNumber', row?.number ?? ''))
    expect(told).toEqual({
      birthDate: row?.born.toISOString().slice(0, 10),
      gender: row?.gender,
    })
  })
})
