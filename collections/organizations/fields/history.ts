import type { UIField } from 'payload'

/** The union's history; its entries are records of their own. */
export const historyTab: UIField[] = [
  {
    name: 'history',
    type: 'ui',
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/src/components/console/record/union-history.tsx#UnionHistory' },
    },
  },
]
