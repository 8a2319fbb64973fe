'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { MissingPictureNode } from './missing-picture.client'
import { OfficePastePlugin } from './plugin.client'

/** The part of the feature that runs in the browser. */
export const OfficePasteFeatureClient = createClientFeature({
  nodes: [MissingPictureNode],
  plugins: [{ Component: OfficePastePlugin, position: 'normal' }],
})
