import type { SerializedLinkNode, SerializedUploadNode } from '@payloadcms/richtext-lexical'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import {
  type JSXConverters,
  type JSXConvertersFunction,
  RichText as LexicalText,
} from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'
import type { Media } from '@/payload-types'
import { MISSING_PICTURE } from '@/src/components/editor/office-paste/missing-picture-node'
import { pictureOf } from '@/src/queries/pictures'
import { Figure } from './picture'

const isMedia = (value: unknown): value is Media =>
  typeof value === 'object' && value !== null && 'filename' in value && 'url' in value

const megabytes = (bytes: number | null | undefined): string =>
  bytes ? `（${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB）` : ''

/** A file inside a text: a picture, a video, or a document to download; nothing if it is not public. */
function Upload({ media }: { media: Media }) {
  const picture = pictureOf(media, 'whole')
  if (picture) return <Figure picture={picture} sizes="(min-width: 60rem) 44rem, 100vw" />
  if (media.mimeType?.startsWith('video/') && media.url)
    return (
      <figure className="figure">
        {/* biome-ignore lint/a11y/useMediaCaption: the alternative text below says what is shown */}
        <video controls preload="metadata" src={media.url} aria-label={media.alt} />
        <figcaption>{media.caption || media.alt}</figcaption>
      </figure>
    )
  return media.url ? (
    <p className="attachment">
      <a href={media.url} download={media.filename ?? true}>
        附件：{media.alt || media.filename}
        {megabytes(media.filesize)}
      </a>
    </p>
  ) : null
}

const PATHS: Record<string, (record: Record<string, unknown>) => string | null> = {
  news: ({ slug }) => (typeof slug === 'string' ? `/news/${slug}` : null),
  services: ({ key }) => (typeof key === 'string' ? `/services/${key}` : null),
}

/** The address of a link: a known protocol, or a published record; null makes it plain text. */
export const addressOf = (fields: SerializedLinkNode['fields']): string | null => {
  if (fields.linkType !== 'internal')
    return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(fields.url ?? '')
      ? (fields.url ?? null)
      : null
  const { relationTo, value } = fields.doc ?? {}
  if (typeof value !== 'object' || value === null || !relationTo) return null
  return PATHS[relationTo]?.(value as Record<string, unknown>) ?? null
}

function Link({ fields, children }: { fields: SerializedLinkNode['fields']; children: ReactNode }) {
  const href = addressOf(fields)
  if (!href) return <>{children}</>
  const isOutside = /^https?:/i.test(href)
  return (
    <a href={href} rel={isOutside ? 'noopener noreferrer nofollow' : undefined}>
      {children}
    </a>
  )
}

type TableParts = Pick<JSXConverters, 'table' | 'tablerow' | 'tablecell'>

const tables: TableParts = {
  table: ({ node, nodesToJSX }) => (
    // A wide table scrolls by itself, also by keyboard; the page does not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className="table-scroll" aria-label="表格" tabIndex={0}>
      <table>
        <tbody>{nodesToJSX({ nodes: node.children })}</tbody>
      </table>
    </section>
  ),
  tablerow: ({ node, nodesToJSX }) => <tr>{nodesToJSX({ nodes: node.children })}</tr>,
  tablecell: ({ node, nodesToJSX }) => {
    const Cell = node.headerState > 0 ? 'th' : 'td'
    return (
      <Cell
        colSpan={node.colSpan > 1 ? node.colSpan : undefined}
        rowSpan={node.rowSpan > 1 ? node.rowSpan : undefined}
      >
        {nodesToJSX({ nodes: node.children })}
      </Cell>
    )
  },
}

const converters: JSXConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  ...tables,
  upload: ({ node }: { node: SerializedUploadNode }) =>
    isMedia(node.value) ? <Upload media={node.value} /> : null,
  link: ({ node, nodesToJSX }) => (
    <Link fields={node.fields}>{nodesToJSX({ nodes: node.children })}</Link>
  ),
  autolink: ({ node, nodesToJSX }) => (
    <Link fields={node.fields}>{nodesToJSX({ nodes: node.children })}</Link>
  ),
  // A picture that Word only pointed at is a place to fill in the console; readers see nothing.
  [MISSING_PICTURE]: () => null,
})

/** The text that staff wrote, in the site's own type. */
export function RichText({ content }: { content: SerializedEditorState | null }) {
  return content ? <LexicalText className="prose" data={content} converters={converters} /> : null
}
