import type { UIField } from 'payload'

/** The figures of a union on its record. */
export const figuresField: UIField = {
  name: 'figures',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: {
      Field: '/src/components/console/figures/organization-figures.tsx#OrganizationFigures',
    },
  },
}
