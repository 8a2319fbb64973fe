import type { Field, NumberField } from 'payload'
import { serverOnly } from '@/access/fields'
import { MATCHING_SOURCES, MATCHING_STATES } from '@/src/lib/codes'

const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

const isMade = (data: { id?: unknown }): boolean => Boolean(data.id)

const figure = (name: string, label: string, description?: string): NumberField => ({
  name,
  label,
  type: 'number',
  access: serverOnly,
  admin: { readOnly: true, description },
})

/** How many there are of each; who they are stands in the report alone. */
const figures: Field = {
  type: 'row',
  admin: { condition: isMade },
  fields: [
    figure('total', '名单行数'),
    figure('same', '两边一致'),
    figure('onlyHere', '只在工会'),
    figure('onlyThere', '只在名单'),
    figure('differing', '信息不一致'),
    figure('unusable', '无法比对', '证件号码有误或重复'),
  ],
}

export const matchingFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'source',
        label: '名单来自',
        type: 'select',
        options: MATCHING_SOURCES,
        defaultValue: 'social-insurance',
        required: true,
      },
      {
        name: 'state',
        label: '办理情况',
        type: 'select',
        options: MATCHING_STATES,
        defaultValue: 'queued',
        required: true,
        access: serverOnly,
        admin: { readOnly: true, condition: isMade },
      },
    ],
  },
  {
    name: 'sendList',
    type: 'ui',
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/src/components/registers/send-list.tsx#SendList' },
    },
  },
  figures,
  {
    name: 'message',
    label: '说明',
    type: 'text',
    access: serverOnly,
    admin: { readOnly: true, condition: (data) => Boolean(data.message) },
  },
  {
    name: 'report',
    type: 'ui',
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/src/components/registers/matching-report.tsx#MatchingReport' },
    },
  },
  { name: 'code', type: 'text', access: serverOnly, admin: { hidden: true } },
  {
    name: 'title',
    label: '名称',
    type: 'text',
    access: serverOnly,
    admin: { hidden: true },
  },
  {
    type: 'row',
    admin: { condition: isMade },
    fields: [
      {
        name: 'finishedAt',
        label: '完成时间',
        type: 'date',
        access: serverOnly,
        admin: { readOnly: true, date: moment },
      },
      {
        name: 'expiresAt',
        label: '报告保留到',
        type: 'date',
        index: true,
        access: serverOnly,
        admin: { readOnly: true, date: moment },
      },
    ],
  },
  {
    name: 'attempts',
    type: 'number',
    defaultValue: 0,
    access: { ...serverOnly, read: () => false },
    admin: { hidden: true },
  },
]
