import type { Field } from 'payload'
import { actorOf } from '@/access/actor'
import { whereGranted } from '@/access/policy'
import { MEMBER_EMPLOYMENT, NEW_EMPLOYMENT_KINDS, SKILL_LEVELS } from '@/src/lib/codes'
import { isRecordNumber } from '../../shared/chosen-record'

/** Where and as what the member works. */
export const workTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'employer',
        label: '用人单位（法人库）',
        type: 'relationship',
        relationTo: 'employers',
        index: true,
        filterOptions: ({ req, user }) =>
          whereGranted(actorOf(user ?? req.user), 'employers', 'read'),
        validate: isRecordNumber,
        admin: {
          disableListColumn: true,
          width: '50%',
          components: { Field: '/src/components/registers/employer-field.tsx#EmployerField' },
          description: '选好后自动填写工作单位。',
        },
      },
      {
        name: 'employerName',
        label: '工作单位',
        type: 'text',
        maxLength: 120,
        admin: { placeholder: '单位全称', width: '50%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'employment',
        label: '就业状况',
        type: 'select',
        options: MEMBER_EMPLOYMENT,
        defaultValue: '1',
      },
      { name: 'workNumber', label: '企业工号', type: 'text', maxLength: 40 },
      {
        name: 'workStartYear',
        label: '参加工作年份',
        type: 'number',
        min: 1930,
        max: 2100,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'trade', label: '工种', type: 'text', maxLength: 60 },
      { name: 'jobTitle', label: '职称', type: 'text', maxLength: 60 },
      { name: 'skillLevel', label: '技术（能）等级', type: 'select', options: SKILL_LEVELS },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'isMigrant', label: '农民工', type: 'checkbox', defaultValue: false },
      {
        name: 'newEmploymentKind',
        label: '新就业形态',
        type: 'select',
        options: NEW_EMPLOYMENT_KINDS,
        admin: { description: '外卖、快递、网约车等行业的会员填写。' },
      },
    ],
  },
]
