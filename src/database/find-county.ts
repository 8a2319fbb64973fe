import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from './session'

/** Digits of division codes that unions carry: county, township, village. */
const CODE_LENGTHS = [12, 9, 6]

type Asked = {
  /** A union anywhere at or below the county. */
  organization?: number
  /** 12 digits (统计用区划代码); asked when no union is given. */
  divisionCode?: string | null
}

/**
 * The federation of the county that a union or a division lies in; where none lies between, the next
 * one above (a group company hangs directly under the province).
 * @returns its id; null when neither leads to a union
 */
export const findCounty = async (
  req: PayloadRequest,
  { divisionCode, organization }: Asked,
): Promise<number | null> => {
  const codes = CODE_LENGTHS.map((digits) => sql`${String(divisionCode ?? '').slice(0, digits)}`)
  const named =
    organization === undefined
      ? sql`"code" in (${sql.join(codes, sql`, `)}) order by length("code") desc`
      : sql`"id" = ${organization}`
  const [row] = await runInTransaction<{ id: number }>(
    req,
    sql`with named as (select * from "organizations" where ${named} limit 1)
      select o."id" from named n join "organizations" o on o."depth" = 0
        or o."id" in (n."scope1", n."scope2", n."scope3", n."scope4", n."scope5", n."scope6")
      where o."level" in ('province', 'city', 'county') order by o."depth" desc limit 1`,
  )
  return row?.id ?? null
}
