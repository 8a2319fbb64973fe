import { giveServiceKey } from '../hooks/give-service-key'
import { publishable } from '../shared/publishable'
import { exportItem } from './endpoints/export-item'
import { importItem } from './endpoints/import-item'
import { guideFields } from './fields/guide'
import { onlineFields } from './fields/online'
import { keepEdition } from './hooks/keep-edition'
import { nameFormFields } from './hooks/name-form-fields'

const CONSOLE = '/src/components/console/service-items'

/**
 * A service listing (办事指南) of one of the three packages; a lower union may override it by its key. With
 * a form and a flow (网上办理) it takes in cases.
 */
export const Services = publishable('services', {
  titleField: 'title',
  labels: { singular: '服务事项', plural: '服务事项' },
  admin: {
    group: '服务职工',
    useAsTitle: 'title',
    defaultColumns: ['title', 'package', 'acceptsCases', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'key'],
    components: {
      beforeListTable: [`${CONSOLE}/import-item.tsx#ImportItem`],
      edit: { beforeDocumentControls: [`${CONSOLE}/export-item.tsx#ExportItem`] },
    },
  },
  endpoints: [importItem, exportItem],
  // keepEdition must know what was written, whatever the answer is asked to show.
  forceSelect: { _status: true, deletedAt: true },
  indexes: [{ fields: ['organization', 'key'], unique: true }],
  hooks: { beforeChange: [giveServiceKey, nameFormFields], afterChange: [keepEdition] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: '办事指南', fields: guideFields },
        { label: '网上办理', fields: onlineFields },
      ],
    },
    {
      name: 'handlingOrganization',
      label: '承办工会',
      type: 'relationship',
      relationTo: 'organizations',
      admin: {
        position: 'sidebar',
        allowCreate: false,
        allowEdit: false,
        description:
          '不填：指南上写所属工会，网上申请由收到的工会办理。填了：网上申请都先交给这个工会。',
      },
    },
    {
      name: 'key',
      label: '服务标识',
      type: 'text',
      index: true,
      admin: {
        position: 'sidebar',
        description: '与上级事项的标识相同，就以本级的内容代替上级的；新事项不用填。',
      },
    },
  ],
})
