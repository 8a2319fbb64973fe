import { join } from 'node:path'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { serverOnly } from '@/access/fields'
import { countMediaUses } from '@/src/database/media-uses'
import { env } from '@/src/env'
import { conflict } from '@/src/lib/errors'
import { notifyChange } from './hooks/notify-change'
import { stampScope } from './hooks/stamp-scope'
import { guarded } from './shared/guarded'
import { scopeFields, scopeIndexes, scopeSelect } from './shared/scope'

const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses = await countMediaUses(req, Number(id))
  if (uses > 0)
    throw conflict(`还有 ${uses} 处内容在用这个文件，请先从内容里移除再删除。`, 'media.in_use')
}

const keepPrivateAtFirst: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => ({
  ...data,
  isPublic: operation === 'create' ? false : originalDoc?.isPublic,
})

/** Pictures, documents and videos of a branch; open to the public while a published record shows them. */
export const Media = guarded('media', {
  labels: { singular: '图片与文件', plural: '图片与文件' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    group: '内容发布',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'organization', 'isPublic', 'createdAt'],
    listSearchableFields: ['alt', 'filename', 'caption'],
  },
  forceSelect: { ...scopeSelect, isPublic: true },
  indexes: scopeIndexes('createdAt'),
  hooks: {
    beforeChange: [stampScope('media'), keepPrivateAtFirst],
    afterChange: [notifyChange],
    beforeDelete: [keepUsed],
  },
  upload: {
    staticDir: join(env.DATA_DIR, 'media'),
    mimeTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/gif',
      'video/mp4',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    pasteURL: false,
    focalPoint: true,
    crop: true,
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 240, formatOptions: { format: 'webp' } },
      { name: 'card', width: 720, height: 405, formatOptions: { format: 'webp' } },
      { name: 'portrait', width: 480, height: 640, formatOptions: { format: 'webp' } },
      { name: 'wide', width: 1280, formatOptions: { format: 'webp' }, withoutEnlargement: true },
    ],
  },
  fields: [
    {
      name: 'alt',
      label: '文字说明',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: '看不见图片的人会听到这句话：图里是谁、在做什么。' },
    },
    { name: 'caption', label: '图片下方文字', type: 'text' },
    { name: 'credit', label: '摄影、提供', type: 'text' },
    {
      name: 'isPublic',
      label: '网站上可见',
      type: 'checkbox',
      defaultValue: false,
      access: serverOnly,
      admin: { readOnly: true, position: 'sidebar', description: '被已发布的内容使用时自动公开。' },
    },
    ...scopeFields('media'),
  ],
})
