import type { CollectionConfig } from 'payload'
import { access, branchFilter, hiddenFrom } from '@/access/can'
import type { Guarded } from '@/access/grants'
import { CUSTOM_REGISTERS } from '@/src/registers/custom-fields/custom-field'
import { guardCustomQuery } from '../hooks/guard-custom-query'
import { guardQuery } from '../hooks/guard-query'
import { limitPage } from '../hooks/limit-page'
import { recordChange, recordDeletion } from '../hooks/record-audit'
import { noteFormAge, refuseStaleForm } from '../hooks/refuse-stale-form'

const FILTER_FIELDS = '/src/components/console/custom-fields/filter-fields.tsx#CustomFilterFields'

type Admin = NonNullable<CollectionConfig['admin']>

/** Lists of registers that unions add fields to can be filtered by these. */
const withCustomFilters = (slug: Guarded, admin: Admin = {}): Admin =>
  CUSTOM_REGISTERS.some(({ value }) => value === slug)
    ? {
        ...admin,
        components: {
          ...admin.components,
          beforeListTable: [...(admin.components?.beforeListTable ?? []), FILTER_FIELDS],
        },
      }
    : admin

/** A collection under the access table: every operation guarded, every query limited, every write audited. */
export const guarded = (
  slug: Guarded,
  config: Omit<CollectionConfig, 'slug' | 'access'>,
): CollectionConfig => ({
  ...config,
  slug,
  access: config.versions ? access(slug) : { ...access(slug), readVersions: () => false },
  graphQL: false,
  enableQueryPresets: true,
  admin: {
    hidden: hiddenFrom(slug),
    baseFilter: branchFilter(slug),
    hideAPIURL: true,
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    ...withCustomFilters(slug, config.admin),
  },
  hooks: {
    ...config.hooks,
    beforeOperation: [
      limitPage,
      guardQuery,
      guardCustomQuery,
      noteFormAge,
      ...(config.hooks?.beforeOperation ?? []),
    ],
    beforeValidate: [refuseStaleForm, ...(config.hooks?.beforeValidate ?? [])],
    afterChange: [recordChange, ...(config.hooks?.afterChange ?? [])],
    afterDelete: [recordDeletion, ...(config.hooks?.afterDelete ?? [])],
  },
})
