'use client'
import { $createUploadNode } from '@payloadcms/richtext-lexical/client'
import { $getRoot, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $dfs } from '@payloadcms/richtext-lexical/lexical/utils'
import { useConfig, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { MissingPicture } from './missing-picture-node'
import { MissingPictureServerNode } from './missing-picture-node'
import { noteUpload, uploadPicture } from './uploads'

/**
 * Gives a function that uploads a picture into the union of the form being edited and puts it in its
 * marked place. A failure stays at the place, in words; it is never thrown.
 */
export function usePictureUpload(editor: LexicalEditor) {
  const { config } = useConfig()
  const { getData } = useForm()
  const apiRoute = `${config.serverURL}${config.routes.api}`
  return useCallback(
    async (place: MissingPicture, file: File): Promise<void> => {
      noteUpload(place.id, { phase: 'uploading' })
      try {
        const { organization, title, name } = getData()
        if (!organization) throw new Error('请先选择“所属工会”，再点此上传图片。')
        const alt = place.alt || `${title || name || '正文'}配图`
        const value = await uploadPicture(apiRoute, file, { alt: alt.slice(0, 120), organization })
        editor.update(() => $fill(place.id, value), { tag: 'picture-uploaded' })
        noteUpload(place.id, null)
      } catch (error) {
        const message = error instanceof Error ? error.message : '上传没有成功，请稍候再试。'
        noteUpload(place.id, { phase: 'failed', message })
      }
    },
    [apiRoute, editor, getData],
  )
}

function $fill(id: string, value: number): void {
  for (const { node } of $dfs($getRoot())) {
    if (!(node instanceof MissingPictureServerNode) || node.getPicture().id !== id) continue
    node.replace($createUploadNode({ data: { relationTo: 'media', value, fields: {} } }))
  }
}
