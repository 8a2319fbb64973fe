import { INDUSTRIES, STUDIO_LEVELS, STUDIO_REQUIREMENTS } from '@/src/lib/codes'
import { CHECKBOX_GROUP } from './shared/checkbox-group'
import { consentField, requireConsentOfNamed } from './shared/consent'
import { customValues } from './shared/custom-values'
import { ownEmployer, thisYear } from './shared/default-values'
import { LIST_ACTS } from './shared/list-acts'
import { publishable } from './shared/publishable'
import { articleEditor } from './shared/rich-text'

/** Innovation studios of model workers and craftsmen (劳模和工匠人才创新工作室). */
export const InnovationStudios = publishable('innovation-studios', {
  titleField: 'name',
  labels: { singular: '创新工作室', plural: '创新工作室' },
  admin: {
    group: '劳模工匠',
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'leader', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'unitName'],
    components: { beforeListTable: [LIST_ACTS] },
  },
  hooks: { beforeChange: [requireConsentOfNamed('members')] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: '基本情况',
          description: '先填这一页，带 * 的必填。存成草稿以后，随时可以回来补其他几页。',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'name',
                  label: '工作室名称',
                  type: 'text',
                  required: true,
                  maxLength: 80,
                  admin: { placeholder: '例如：某某某劳模创新工作室' },
                },
                {
                  name: 'level',
                  label: '级别',
                  type: 'select',
                  options: STUDIO_LEVELS,
                  defaultValue: 'enterprise',
                  index: true,
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'leader',
                  label: '领衔人',
                  type: 'relationship',
                  relationTo: 'model-workers',
                  admin: {
                    appearance: 'drawer',
                    description: '点开按姓名查找，列表里有单位，不会选错；还没登记的可以当场新建。',
                  },
                },
                {
                  name: 'unitName',
                  label: '所在单位',
                  type: 'text',
                  defaultValue: ownEmployer,
                  admin: { placeholder: '单位全称' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'batch',
                  label: '命名批次',
                  type: 'text',
                  admin: { placeholder: '例如：第三批' },
                },
                {
                  name: 'year',
                  label: '命名年份',
                  type: 'number',
                  min: 1949,
                  max: 2100,
                  defaultValue: thisYear,
                },
              ],
            },
            {
              name: 'sevenHaves',
              label: '七有',
              type: 'select',
              hasMany: true,
              options: STUDIO_REQUIREMENTS,
              admin: {
                description: '已经具备的打勾，缺哪项一目了然。',
                components: { Field: CHECKBOX_GROUP },
              },
            },
            customValues('innovation-studios'),
          ],
        },
        {
          label: '场所与介绍',
          fields: [
            {
              type: 'row',
              fields: [
                { name: 'industry', label: '行业', type: 'select', options: INDUSTRIES },
                {
                  name: 'place',
                  label: '场所',
                  type: 'text',
                  admin: { placeholder: '例如：二号厂房三楼' },
                },
                { name: 'area', label: '面积（平方米）', type: 'number', min: 0 },
              ],
            },
            {
              name: 'introduction',
              label: '工作室介绍',
              type: 'richText',
              editor: articleEditor(),
            },
          ],
        },
        {
          label: '团队与攻关',
          fields: [
            {
              name: 'members',
              label: '团队成员',
              labels: { singular: '成员', plural: '成员' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'name', label: '姓名', type: 'text', required: true },
                    { name: 'role', label: '分工', type: 'text' },
                  ],
                },
              ],
            },
            { name: 'apprentices', label: '带徒人数', type: 'number', min: 0 },
            {
              name: 'topics',
              label: '攻关课题',
              labels: { singular: '课题', plural: '课题' },
              type: 'array',
              fields: [
                { name: 'title', label: '课题', type: 'text', required: true },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'startedAt',
                      label: '开始时间',
                      type: 'date',
                      admin: { date: { pickerAppearance: 'monthOnly', displayFormat: 'yyyy-MM' } },
                    },
                    {
                      name: 'status',
                      label: '进展',
                      type: 'select',
                      options: [
                        { label: '攻关中', value: 'running' },
                        { label: '已完成', value: 'done' },
                        { label: '已停止', value: 'stopped' },
                      ],
                      defaultValue: 'running',
                    },
                  ],
                },
                { name: 'outcome', label: '结果', type: 'textarea' },
              ],
            },
          ],
        },
        {
          label: '成果与效益',
          fields: [
            {
              name: 'results',
              label: '成果',
              labels: { singular: '成果', plural: '成果' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'title', label: '成果', type: 'text', required: true },
                    { name: 'year', label: '年份', type: 'number' },
                  ],
                },
                { name: 'description', label: '说明', type: 'textarea' },
              ],
            },
            {
              name: 'patents',
              label: '专利',
              labels: { singular: '专利', plural: '专利' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'name', label: '名称', type: 'text', required: true },
                    { name: 'number', label: '专利号', type: 'text' },
                    {
                      name: 'kind',
                      label: '种类',
                      type: 'select',
                      options: [
                        { label: '发明', value: 'invention' },
                        { label: '实用新型', value: 'utility-model' },
                        { label: '外观设计', value: 'design' },
                        { label: '软件著作权', value: 'software' },
                      ],
                    },
                    { name: 'year', label: '年份', type: 'number' },
                  ],
                },
              ],
            },
            {
              name: 'awards',
              label: '获奖',
              labels: { singular: '奖项', plural: '奖项' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'title', label: '奖项', type: 'text', required: true },
                    { name: 'level', label: '级别', type: 'text' },
                    { name: 'issuer', label: '颁发单位', type: 'text' },
                    { name: 'year', label: '年份', type: 'number' },
                  ],
                },
              ],
            },
            {
              type: 'row',
              fields: [
                { name: 'economicBenefit', label: '累计经济效益（元）', type: 'number', min: 0 },
                { name: 'funding', label: '年度经费（元）', type: 'number', min: 0 },
              ],
            },
          ],
        },
        {
          label: '照片与公开同意',
          fields: [
            { name: 'photos', label: '照片', type: 'upload', relationTo: 'media', hasMany: true },
            consentField('innovation-studios'),
          ],
        },
      ],
    },
  ],
})
