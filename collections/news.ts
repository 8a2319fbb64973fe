import { DEFAULT_NEWS_CHANNEL, NEWS_CHANNELS } from '@/src/lib/codes'
import { publishable } from './shared/publishable'
import { articleEditor } from './shared/rich-text'

/** News of a union: what county staff write all day. */
export const News = publishable('news', {
  titleField: 'title',
  labels: { singular: '新闻', plural: '新闻' },
  admin: {
    group: '内容发布',
    useAsTitle: 'title',
    defaultColumns: ['title', 'channel', 'organization', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary'],
  },
  fields: [
    {
      name: 'title',
      label: '标题',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { placeholder: '一句话说清楚：谁做了什么' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'channel',
          label: '栏目',
          type: 'select',
          options: NEWS_CHANNELS,
          defaultValue: DEFAULT_NEWS_CHANNEL,
          required: true,
          index: true,
        },
        {
          name: 'source',
          label: '来源',
          type: 'text',
          admin: { placeholder: '例如：宜都市总工会' },
        },
        { name: 'author', label: '作者', type: 'text' },
      ],
    },
    {
      name: 'summary',
      label: '摘要',
      type: 'textarea',
      maxLength: 300,
      admin: { description: '列表和搜索结果里显示，两三句话即可。' },
    },
    {
      name: 'cover',
      label: '封面图',
      type: 'upload',
      relationTo: 'media',
      admin: { description: '横向图片效果最好，建议宽度不小于 1200 像素。' },
    },
    {
      name: 'content',
      label: '正文',
      type: 'richText',
      required: true,
      editor: articleEditor(),
      admin: { description: '可以直接从 Word、WPS 粘贴：标题、列表、表格和图片会保留。' },
    },
    {
      name: 'pinned',
      label: '在栏目中置顶',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
  ],
})
