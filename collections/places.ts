import { internal } from '@/access/fields'
import { PLACE_EQUIPMENT, PLACE_KINDS } from '@/src/lib/codes'
import { CHECKBOX_GROUP } from './shared/checkbox-group'
import { publishable } from './shared/publishable'

/** A place that a union runs for workers: service stations, centres, culture palaces, reading rooms. */
export const Places = publishable('places', {
  titleField: 'name',
  labels: { singular: '服务阵地', plural: '服务阵地' },
  admin: {
    group: '服务职工',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'address'],
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', label: '名称', type: 'text', required: true, maxLength: 80 },
        {
          name: 'kind',
          label: '类别',
          type: 'select',
          options: PLACE_KINDS,
          defaultValue: 'service-station',
          required: true,
          index: true,
        },
      ],
    },
    { name: 'address', label: '地址', type: 'text' },
    {
      type: 'row',
      fields: [
        {
          name: 'hours',
          label: '开放时间',
          type: 'text',
          admin: { placeholder: '每天 7:00–21:00' },
        },
        { name: 'phone', label: '联系电话', type: 'text' },
        // A name without the person's recorded consent: never on the site (PIPL art. 25).
        internal('places', {
          name: 'contactName',
          label: '联系人',
          type: 'text',
          admin: { description: '只在后台显示，网站上只有联系电话。' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'capacity', label: '可容纳人数', type: 'number', min: 0 },
        { name: 'area', label: '面积（平方米）', type: 'number', min: 0 },
      ],
    },
    {
      name: 'equipment',
      label: '设备（标准六件）',
      type: 'select',
      hasMany: true,
      options: PLACE_EQUIPMENT,
      admin: {
        description: '按实际配备勾选。',
        components: { Field: CHECKBOX_GROUP },
      },
    },
    { name: 'introduction', label: '介绍', type: 'textarea' },
    { name: 'photos', label: '照片', type: 'upload', relationTo: 'media', hasMany: true },
  ],
})
