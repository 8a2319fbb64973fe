import type { Picture as PictureData } from '@/src/queries/pictures'

type Props = {
  picture: PictureData
  /** The width at which it is shown, as in `<img sizes>`. */
  sizes: string
  /** The first picture of a page is not put off. */
  isFirst?: boolean
  className?: string
}

/** A picture with its text alternative, its proportions known before it arrives. */
export function Picture({ picture, sizes, isFirst = false, className }: Props) {
  const { src, srcSet, width, height, alt } = picture
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made at upload, none on demand
    <img
      className={className}
      src={src}
      srcSet={srcSet || undefined}
      sizes={srcSet ? sizes : undefined}
      width={width}
      height={height}
      alt={alt}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding="async"
    />
  )
}

/** A picture with what is written below it. */
export function Figure(props: Props) {
  const { caption, credit } = props.picture
  return (
    <figure className="figure">
      <Picture {...props} />
      {caption || credit ? (
        <figcaption>
          {caption}
          {credit ? <span className="figure-credit">（{credit}）</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}

/** Several pictures side by side. */
export function Gallery({ pictures }: { pictures: PictureData[] }) {
  if (pictures.length === 0) return null
  return (
    <div className={pictures.length > 1 ? 'gallery gallery-many' : 'gallery'}>
      {pictures.map((picture, index) => (
        <Figure
          key={picture.id}
          picture={picture}
          sizes="(min-width: 60rem) 48rem, 100vw"
          isFirst={index === 0}
        />
      ))}
    </div>
  )
}
