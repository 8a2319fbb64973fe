import {
  COMPETITION_FORMATS,
  COMPETITION_LEVELS,
  COMPETITION_ROUNDS,
  ORGANISER_ROLES,
} from '@/src/lib/codes'
import { consentField, requireConsentOfNamed } from './shared/consent'
import { publishable } from './shared/publishable'
import { articleEditor } from './shared/rich-text'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

/** Labour and skills competitions: the record and its publication. */
export const Competitions = publishable('competitions', {
  titleField: 'title',
  labels: { singular: '劳动竞赛', plural: '劳动竞赛' },
  admin: {
    group: '竞赛',
    useAsTitle: 'title',
    defaultColumns: ['title', 'level', 'startsAt', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'place'],
  },
  hooks: { beforeChange: [requireConsentOfNamed('results')] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: '基本情况',
          fields: [
            { name: 'title', label: '竞赛名称', type: 'text', required: true, maxLength: 120 },
            {
              type: 'row',
              fields: [
                {
                  name: 'level',
                  label: '级别',
                  type: 'select',
                  options: COMPETITION_LEVELS,
                  defaultValue: 'county',
                  index: true,
                },
                { name: 'edition', label: '届次', type: 'text', admin: { placeholder: '第二届' } },
                { name: 'participants', label: '参赛人数', type: 'number', min: 0 },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'startsAt',
                  label: '开始日期',
                  type: 'date',
                  index: true,
                  admin: { date: day },
                },
                { name: 'endsAt', label: '结束日期', type: 'date', admin: { date: day } },
                { name: 'place', label: '地点', type: 'text' },
              ],
            },
            {
              name: 'organizers',
              label: '主办、承办、协办',
              labels: { singular: '单位', plural: '单位' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'name', label: '单位', type: 'text', required: true },
                    {
                      name: 'role',
                      label: '角色',
                      type: 'select',
                      options: ORGANISER_ROLES,
                      defaultValue: 'host',
                    },
                  ],
                },
              ],
            },
            { name: 'introduction', label: '竞赛介绍', type: 'richText', editor: articleEditor() },
          ],
        },
        {
          label: '赛项与轮次',
          fields: [
            {
              name: 'events',
              label: '赛项',
              labels: { singular: '赛项', plural: '赛项' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'name', label: '赛项（工种）', type: 'text', required: true },
                    { name: 'group', label: '组别', type: 'text' },
                  ],
                },
                { name: 'description', label: '内容', type: 'textarea' },
              ],
            },
            {
              name: 'rounds',
              label: '轮次',
              labels: { singular: '轮次', plural: '轮次' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'name', label: '轮次', type: 'select', options: COMPETITION_ROUNDS },
                    {
                      name: 'form',
                      label: '形式',
                      type: 'select',
                      hasMany: true,
                      options: COMPETITION_FORMATS,
                    },
                    { name: 'date', label: '日期', type: 'date', admin: { date: day } },
                  ],
                },
              ],
            },
          ],
        },
        {
          label: '成绩与奖项',
          fields: [
            {
              name: 'results',
              label: '获奖名单',
              labels: { singular: '获奖', plural: '获奖' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'event', label: '赛项', type: 'text' },
                    { name: 'prize', label: '奖项', type: 'text', required: true },
                    { name: 'winner', label: '获奖人或团队', type: 'text', required: true },
                    { name: 'unit', label: '单位', type: 'text' },
                    { name: 'score', label: '成绩', type: 'text' },
                  ],
                },
              ],
            },
            consentField('competitions'),
          ],
        },
        {
          label: '照片',
          fields: [
            { name: 'photos', label: '照片', type: 'upload', relationTo: 'media', hasMany: true },
          ],
        },
      ],
    },
  ],
})
