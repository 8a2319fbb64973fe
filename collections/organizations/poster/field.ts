import type { UIField } from 'payload'

/** The union's poster for joining, on its record. */
export const posterField: UIField = {
  name: 'joinPoster',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/src/components/registers/join-poster.tsx#JoinPoster' },
  },
}
