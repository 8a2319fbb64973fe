import { createNode, createServerFeature, type lexicalEditor } from '@payloadcms/richtext-lexical'
import { countMissingPictures } from './count-missing'
import { MissingPictureServerNode } from './missing-picture-node'

/**
 * Editor feature: text pasted from Word, WPS, Excel, LibreOffice or a web page is cleaned, its
 * pictures are uploaded, and those the clipboard did not bring leave a marked place.
 */
export const officePaste = createServerFeature({
  key: 'officePaste',
  feature: {
    ClientFeature: '/src/components/editor/office-paste/feature.client#OfficePasteFeatureClient',
    nodes: [createNode({ node: MissingPictureServerNode })],
  },
})

type EditorProvider = ReturnType<typeof lexicalEditor>

const isPublishing = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'

/**
 * The same editor, strict about what the public will see: a draft may be empty or hold places that still
 * wait for a picture, a published text may not.
 */
export function strictWhenPublished(provider: EditorProvider): EditorProvider {
  return async (args) => {
    const adapter = await provider(args)
    return {
      ...adapter,
      validate: (value, options) => {
        if (!isPublishing(options.data))
          return adapter.validate(value, { ...options, required: false })
        const missing = countMissingPictures(value)
        if (missing === 0) return adapter.validate(value, options)
        return `文中还有 ${missing} 处图片没有上传：请在标出的位置上传图片，或删除该处，然后再发布。`
      },
    }
  }
}
