import type { Payload } from 'payload'
import type { Form } from '@/src/cases/definition'
import { runApart, sql } from '../session'

/** A service item that takes cases, with what it asks. */
export type OfferedItem = { key: string; title: string; form: Form }

/**
 * The published items that some unions offer, by their own listings or those of the unions above them; of
 * several listings of one key that of the lowest union, as for a case that is sent (see find-item.ts).
 */
export const readOfferedItems = (payload: Payload, unions: number[]): Promise<OfferedItem[]> =>
  runApart<OfferedItem>(
    payload,
    sql`select distinct on (s."key") s."key", s."title", d."definition"->'form' "form"
      from "organizations" o, "services" s
        join "organizations" so on so."id" = s."organization_id"
        join "service_definitions" d on d."id" = s."definition_id"
      where o."id" in (select jsonb_array_elements_text(${JSON.stringify(unions)}::jsonb)::int)
        and s."_status" = 'published' and s."deleted_at" is null and s."accepts_cases"
        and (so."depth" = 0 or so."id" in (o."id", o."scope1", o."scope2", o."scope3", o."scope4",
          o."scope5", o."scope6"))
      order by s."key", so."depth" desc`,
  )
