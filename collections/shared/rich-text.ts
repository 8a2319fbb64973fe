import {
  AlignFeature,
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { officePaste, strictWhenPublished } from '@/src/components/editor/office-paste'

/** The one editor of the console: what a newsroom needs, and nothing that would carry foreign styles. */
export const articleEditor = () =>
  strictWhenPublished(
    lexicalEditor({
      features: [
        FixedToolbarFeature(),
        InlineToolbarFeature(),
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
        BoldFeature(),
        ItalicFeature(),
        UnderlineFeature(),
        StrikethroughFeature(),
        SubscriptFeature(),
        SuperscriptFeature(),
        AlignFeature(),
        OrderedListFeature(),
        UnorderedListFeature(),
        BlockquoteFeature(),
        HorizontalRuleFeature(),
        LinkFeature({ enabledCollections: ['news', 'services'] }),
        UploadFeature({ enabledCollections: ['media'] }),
        EXPERIMENTAL_TableFeature(),
        officePaste(),
      ],
    }),
  )
