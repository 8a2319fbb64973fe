import { Mark } from '@/src/components/brand/mark'
import type { PersonPage } from '@/src/queries/people'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { StudioTile } from '../cards'
import { Fact, Facts, unionLink } from '../heads'
import { Picture } from '../picture'
import { RichText } from '../rich-text'

function Titles({ titles }: Pick<PersonPage, 'titles'>) {
  if (titles.length === 0) return null
  return (
    <section aria-labelledby="titles">
      <h2 id="titles">所获荣誉</h2>
      <ul className="honours">
        {titles.map(({ title, year, issuer, document }) => (
          <li key={`${title}${year}`}>
            <span className="honour-year">{year}</span>
            <span>
              <strong>{title}</strong>
              {issuer ? <span className="honour-note">{issuer}授予</span> : null}
              {document ? <span className="honour-note">{document}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A model worker, as the public and the preview show it: nothing personal. */
export function PersonProfileView({ person }: { person: PersonPage }) {
  return (
    <article className="article profile">
      <Breadcrumbs
        crumbs={[...unionCrumbs(person.path), { name: '劳模工匠', href: '/model-workers' }]}
        current={person.name}
      />
      <div className="profile-head">
        <span className="profile-picture">
          {person.picture ? (
            <Picture picture={person.picture} sizes="(min-width: 48rem) 18rem, 60vw" isFirst />
          ) : (
            <Mark className="card-mark" />
          )}
        </span>
        <div>
          <p className="eyebrow">{person.title || `${person.level}劳模工匠`}</p>
          <h1>{person.name}</h1>
          {person.summary ? <p className="standfirst">{person.summary}</p> : null}
          <Facts>
            <Fact name="工作单位">{person.unit}</Fact>
            <Fact name="岗位">{person.position}</Fact>
            <Fact name="类型">{person.category}</Fact>
            <Fact name="出生年份">{person.birthYear ? `${person.birthYear} 年` : null}</Fact>
            <Fact name="荣誉级别">{person.level}</Fact>
            <Fact name="所属工会">{unionLink(person.union)}</Fact>
          </Facts>
        </div>
      </div>
      <Titles titles={person.titles} />
      {person.deeds ? (
        <section aria-labelledby="deeds">
          <h2 id="deeds">主要事迹</h2>
          <RichText content={person.deeds} />
        </section>
      ) : null}
      {person.studios.length > 0 ? (
        <section aria-labelledby="led">
          <h2 id="led">领衔的创新工作室</h2>
          <div className="tiles">
            {person.studios.map((studio) => (
              <StudioTile key={studio.id} studio={studio} />
            ))}
          </div>
        </section>
      ) : null}
    </article>
  )
}
