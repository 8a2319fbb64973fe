import { DEPTHS, type Scope } from '@/access/actor'
import type { CustomField, Place } from './custom-field'

/** How deep the union of these scope columns lies; 0 is the root. */
export const depthOf = (scope: Scope): number =>
  DEPTHS.filter((depth) => scope[`scope${depth}`] !== null).at(-1) ?? 0

/**
 * Whether a union's field is asked for on records that lie there: in the union's branch, or in the union
 * itself where the field is not handed down.
 */
export const isApplicable = (
  {
    organization,
    scope,
    visibleBelow,
  }: Pick<CustomField, 'organization' | 'scope' | 'visibleBelow'>,
  place: Place,
): boolean => {
  if (place.organization === organization) return true
  if (!visibleBelow) return false
  const depth = depthOf(scope) as 0 | (typeof DEPTHS)[number]
  return depth === 0 || place[`scope${depth}`] === organization
}

/** The definitions that apply to records of one place, in the order given. */
export const applicableFields = <Field extends CustomField>(
  definitions: readonly Field[],
  place: Place,
): Field[] => definitions.filter((definition) => isApplicable(definition, place))
