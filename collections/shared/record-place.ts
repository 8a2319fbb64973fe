import type { UIField } from 'payload'

/** The breadcrumb of the tree above a record's form. */
export const recordPlaceField: UIField = {
  name: 'recordPlace',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/src/components/console/record/record-place.tsx#RecordPlace' },
  },
}
