import type { Condition, Field } from 'payload'
import { serverOnly } from '@/access/fields'
import { flowConduct, flowField } from './flow'
import { applicantFields, formField } from './form'

const whileOpen: Condition = (data) => data?.acceptsCases === true

/** A service that is done online: what the applicant fills in and how it is handled. */
export const onlineFields: Field[] = [
  {
    name: 'acceptsCases',
    label: '开通网上办理',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      description:
        '勾上后，职工可以在网上填表申请，进度随时可查。改表单和流程不影响正在办的事，它们按受理时的版本办完。',
    },
  },
  {
    type: 'group',
    label: '申请人要填的联系方式',
    admin: { condition: whileOpen },
    fields: [applicantFields],
  },
  {
    type: 'group',
    label: '表单',
    admin: { condition: whileOpen },
    fields: [formField],
  },
  {
    type: 'group',
    label: '流程',
    admin: { condition: whileOpen },
    fields: [flowField, flowConduct],
  },
  {
    // The published edition of form and flow, kept by hooks/keep-edition.ts.
    name: 'definition',
    label: '已发布的表单和流程',
    type: 'relationship',
    relationTo: 'service-definitions',
    access: serverOnly,
    hooks: { beforeDuplicate: [() => null] },
    admin: { hidden: true },
  },
]
