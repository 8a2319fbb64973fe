import { type ScopeKey, scopeOf } from '@/access/actor'
import type { CustomField } from '../registers/custom-fields/custom-field'
import { query } from './pool'

/** A definition as the database gives it. */
export type DefinitionRow = Omit<CustomField, 'scope'> & Record<ScopeKey, number | null>

/** Superior unions' fields first, then as their union has arranged them. */
export const SELECT_DEFINITIONS = `select "id", "register"::text, "key", "label", "type"::text, "help",
    coalesce("required", false) "required", coalesce("visible_below", false) "visibleBelow",
    coalesce("is_personal", false) "isPersonal", coalesce("is_retired", false) "isRetired",
    "organization_id" "organization", "scope1"::int, "scope2"::int, "scope3"::int, "scope4"::int,
    "scope5"::int, "scope6"::int,
    coalesce((select jsonb_agg(jsonb_build_object('label', o."label", 'value', o."value")
        order by o."_order")
      from "custom_fields_options" o where o."_parent_id" = "custom_fields"."id"), '[]') "options"
  from "custom_fields"
  order by num_nonnulls("scope1", "scope2", "scope3", "scope4", "scope5", "scope6"),
    "order" nulls last, "id"`

export const fieldOf = ({
  scope1,
  scope2,
  scope3,
  scope4,
  scope5,
  scope6,
  ...row
}: DefinitionRow): CustomField => ({
  ...row,
  scope: scopeOf({ scope1, scope2, scope3, scope4, scope5, scope6 }),
})

/** All definitions as they are committed, those of superior unions first. */
export const committedCustomFields = async (): Promise<CustomField[]> =>
  (await query<DefinitionRow>(SELECT_DEFINITIONS)).map(fieldOf)
