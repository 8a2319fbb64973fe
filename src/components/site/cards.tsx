import { Mark } from '@/src/components/brand/mark'
import type { CompetitionCard } from '@/src/queries/competitions'
import type { NewsCard } from '@/src/queries/news'
import type { PersonCard } from '@/src/queries/people'
import type { PlaceCard } from '@/src/queries/places'
import type { ServiceCard } from '@/src/queries/services'
import type { StudioCard } from '@/src/queries/studios'
import { Day, Days } from './dates'
import { Picture } from './picture'

type Picturable = { picture: NewsCard['picture'] }

/** The picture of a card, or the mark on a quiet ground. Its words stand beside it. */
function CardPicture({ picture, sizes }: Picturable & { sizes: string }) {
  return (
    <span className="card-picture">
      {picture ? (
        <Picture picture={{ ...picture, alt: '' }} sizes={sizes} />
      ) : (
        <Mark className="card-mark" />
      )}
    </span>
  )
}

/** A news item in a list. */
export function NewsRow({ item, level = 3 }: { item: NewsCard; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <article className={item.picture ? 'news-row news-row-illustrated' : 'news-row'}>
      {item.picture ? <CardPicture picture={item.picture} sizes="12rem" /> : null}
      <div>
        <Heading>
          <a href={item.href}>{item.title}</a>
        </Heading>
        {item.summary ? <p className="news-summary">{item.summary}</p> : null}
        <p className="meta">
          <span>{item.channelName}</span>
          {item.union ? <span>{item.union.shortName}</span> : null}
          <Day value={item.publishedAt} />
        </p>
      </div>
    </article>
  )
}

/** A news item as one line with its day. */
export function NewsLine({ item }: { item: NewsCard }) {
  return (
    <li className="news-line">
      <a href={item.href}>{item.title}</a>
      <span className="meta">
        {item.union ? <span>{item.union.shortName}</span> : null}
        <Day value={item.publishedAt} />
      </span>
    </li>
  )
}

/** A model worker. */
export function PersonTile({ person, level = 3 }: { person: PersonCard; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <article className="person-tile">
      <span className="person-picture">
        {person.picture ? (
          <Picture
            picture={{ ...person.picture, alt: '' }}
            sizes="(min-width: 48rem) 14rem, 45vw"
          />
        ) : (
          <Mark className="card-mark" />
        )}
      </span>
      <Heading>
        <a href={person.href}>{person.name}</a>
      </Heading>
      <p className="person-title">{person.title || `${person.level}劳模工匠`}</p>
      <p className="meta">
        <span>{person.unit}</span>
      </p>
    </article>
  )
}

/** An innovation studio. */
export function StudioTile({ studio, level = 3 }: { studio: StudioCard; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <article className="tile">
      <CardPicture picture={studio.picture} sizes="(min-width: 48rem) 20rem, 100vw" />
      <div className="tile-body">
        <p className="tag">{studio.level}</p>
        <Heading>
          <a href={studio.href}>{studio.name}</a>
        </Heading>
        <p className="meta">
          <span>{studio.unit || studio.union?.shortName}</span>
          {studio.year ? <span>{studio.year} 年命名</span> : null}
        </p>
      </div>
    </article>
  )
}

/** A competition. */
export function CompetitionTile({
  competition,
  level = 3,
}: {
  competition: CompetitionCard
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <article className="tile">
      <CardPicture picture={competition.picture} sizes="(min-width: 48rem) 20rem, 100vw" />
      <div className="tile-body">
        <p className="tag">{competition.level}</p>
        <Heading>
          <a href={competition.href}>{competition.title}</a>
        </Heading>
        <p className="meta">
          <span>
            <Days from={competition.startsAt} to={competition.endsAt} />
          </span>
          {competition.place ? <span>{competition.place}</span> : null}
        </p>
      </div>
    </article>
  )
}

/** A place. */
export function PlaceTile({ place, level = 3 }: { place: PlaceCard; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <article className="tile">
      <CardPicture picture={place.picture} sizes="(min-width: 48rem) 20rem, 100vw" />
      <div className="tile-body">
        <p className="tag">{place.kind}</p>
        <Heading>
          <a href={place.href}>{place.name}</a>
        </Heading>
        {place.address ? <p>{place.address}</p> : null}
        <p className="meta">
          {place.hours ? <span>{place.hours}</span> : null}
          {place.union ? <span>{place.union.shortName}</span> : null}
        </p>
      </div>
    </article>
  )
}

/** A service of one of the packages. */
export function ServiceRow({ service }: { service: ServiceCard }) {
  return (
    <li className="service-row">
      <a href={service.href}>
        <span className="service-title">{service.title}</span>
        <span className="service-summary">{service.summary}</span>
        <span className="meta">
          {service.isOnline ? <span className="tag">网上办</span> : null}
          {service.timeLimit ? <span>{service.timeLimit}</span> : null}
          {service.union ? <span>{service.union.shortName}</span> : null}
        </span>
      </a>
    </li>
  )
}
