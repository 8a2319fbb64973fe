import type { Condition, Field } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'
import { serverOnly } from '@/access/fields'
import { ROLE_LABELS, ROLES } from '@/access/roles'
import { administeredUnions, grantableOptions } from './limit-choices'

/** On one's own account page these would only invite to what the server refuses. */
const ofOthers: Condition = (data, _siblings, { user }) =>
  data.id === undefined || data.id !== user?.id

export const userFields: Field[] = [
  {
    name: 'accountNotes',
    type: 'ui',
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/src/components/console/record/account-notes.tsx#AccountNotes' },
    },
  },
  { name: 'name', label: '姓名', type: 'text', required: true, maxLength: 40 },
  {
    name: 'appointments',
    label: '任职',
    labels: { singular: '任职', plural: '任职' },
    type: 'array',
    admin: {
      condition: ofOthers,
      description: '在哪个工会、担任什么角色。一个人可以有几项任职，权限互不相通。',
      components: {
        Cell: '/src/components/console/cells/appointments-cell.tsx#AppointmentsCell',
        RowLabel: '/src/components/console/fields/appointment-row-label.tsx#AppointmentRowLabel',
      },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'organization',
            label: '工会',
            type: 'relationship',
            relationTo: 'organizations',
            required: true,
            filterOptions: administeredUnions,
            admin: { allowCreate: false, allowEdit: false },
          },
          {
            name: 'role',
            label: '角色',
            type: 'select',
            required: true,
            filterOptions: grantableOptions,
            options: ROLES.map((role) => ({ label: ROLE_LABELS[role], value: role })),
          },
        ],
      },
      { name: 'depth', type: 'number', access: serverOnly, admin: { hidden: true } },
      { name: 'closed', type: 'checkbox', access: serverOnly, admin: { hidden: true } },
      ...SCOPE_KEYS.map(
        (name): Field => ({
          name,
          type: 'number',
          index: true,
          access: serverOnly,
          admin: { hidden: true },
        }),
      ),
    ],
  },
  {
    name: 'deskLetters',
    label: '待办邮件',
    type: 'checkbox',
    defaultValue: true,
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      description: '工作日早上八点，有新来的、快到期的或者过期的办件时，发一封邮件。',
    },
  },
  {
    name: 'disabled',
    label: '停用',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      condition: ofOthers,
      description: '停用后立即退出登录，不能再进入系统。',
    },
  },
]
