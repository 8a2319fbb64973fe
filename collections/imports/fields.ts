import type { Field, FieldAccess } from 'payload'
import { actorOf } from '@/access/actor'
import { serverOnly } from '@/access/fields'
import { codeList } from '@/src/lib/codes'
import { idOf } from '@/src/lib/id-of'
import { IMPORT_STATUS_LABELS } from '@/src/registers/import/status-labels'

const REGISTERS = codeList([
  ['members', '会员'],
  ['employers', '用人单位'],
  ['organizations', '工会组织'],
])

const MODES = codeList([
  ['add', '只新增'],
  ['add-or-update', '新增并更新'],
  ['check', '只检查，不写入'],
])

/** What only the person who sent the file may know: its name may tell who is in it. */
const ownerOnly: FieldAccess = ({ doc, req }) =>
  doc !== undefined && idOf(doc.createdBy) === actorOf(req.user)?.id

const nobody: FieldAccess = () => false

const count = (name: string, label: string): Field => ({
  name,
  label,
  type: 'number',
  defaultValue: 0,
  access: serverOnly,
})

/** Everything of an import is written by the program; people read it. */
export const importFields: Field[] = [
  {
    name: 'open',
    type: 'ui',
    label: '导入页面',
    admin: {
      disableListColumn: true,
      components: { Field: '/src/components/registers/import/open-import.tsx#OpenImport' },
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'register',
        label: '导入到',
        type: 'select',
        options: REGISTERS,
        required: true,
        access: serverOnly,
      },
      {
        name: 'mode',
        label: '方式',
        type: 'select',
        options: MODES,
        required: true,
        access: serverOnly,
      },
      {
        name: 'status',
        label: '状态',
        type: 'select',
        options: IMPORT_STATUS_LABELS,
        required: true,
        index: true,
        access: serverOnly,
      },
    ],
  },
  {
    name: 'fileName',
    label: '文件名',
    type: 'text',
    access: { ...serverOnly, read: ownerOnly },
  },
  {
    type: 'row',
    fields: [
      { name: 'total', label: '总行数', type: 'number', access: serverOnly },
      count('accepted', '已导入'),
      count('unchanged', '没有变化'),
      count('rejected', '退回'),
    ],
  },
  { name: 'message', label: '说明', type: 'text', access: serverOnly },
  { name: 'code', type: 'text', access: serverOnly, admin: { hidden: true } },
  {
    type: 'row',
    fields: [
      { name: 'startedAt', label: '开始时间', type: 'date', access: serverOnly },
      { name: 'finishedAt', label: '结束时间', type: 'date', access: serverOnly },
      { name: 'expiresAt', label: '文件保留到', type: 'date', index: true, access: serverOnly },
    ],
  },
  {
    name: 'mapping',
    type: 'json',
    access: { ...serverOnly, read: ownerOnly },
    admin: { hidden: true },
  },
  // How the program finds its files and its place again: nobody's business.
  ...(['file', 'idempotencyKey'] as const).map(
    (name): Field => ({
      name,
      type: 'text',
      access: { ...serverOnly, read: nobody },
      admin: { hidden: true },
    }),
  ),
  ...(['rowsDone', 'attempts'] as const).map(
    (name): Field => ({
      name,
      type: 'number',
      defaultValue: 0,
      access: { ...serverOnly, read: nobody },
      admin: { hidden: true },
    }),
  ),
]
