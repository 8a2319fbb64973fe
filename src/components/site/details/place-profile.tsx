import type { PlacePage } from '@/src/queries/places'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { Fact, Facts, telephone, unionLink } from '../heads'
import { Gallery } from '../picture'

/** A place, as the public and the preview show it. */
export function PlaceProfileView({ place }: { place: PlacePage }) {
  return (
    <article className="article">
      <Breadcrumbs
        crumbs={[...unionCrumbs(place.path), { name: '服务阵地', href: '/places' }]}
        current={place.name}
      />
      <header className="article-head">
        <p className="eyebrow">{place.kind}</p>
        <h1>{place.name}</h1>
      </header>
      <Gallery pictures={place.pictures} />
      <Facts>
        <Fact name="地址">{place.address}</Fact>
        <Fact name="开放时间">{place.hours}</Fact>
        <Fact name="联系电话">{telephone(place.phone)}</Fact>
        <Fact name="可容纳">{place.capacity ? `${place.capacity} 人` : null}</Fact>
        <Fact name="面积">{place.area ? `${place.area} 平方米` : null}</Fact>
        <Fact name="管理工会">{unionLink(place.union)}</Fact>
      </Facts>
      {place.introduction ? <p className="plain-text prose">{place.introduction}</p> : null}
      {place.equipment.some(({ isThere }) => isThere) ? (
        <section aria-labelledby="equipment">
          <h2 id="equipment">这里有</h2>
          <ul className="ticks">
            {place.equipment.map(({ label, isThere }) => (
              <li key={label} data-met={isThere}>
                {label}
                <span className="visually-hidden">{isThere ? '（有）' : '（暂无）'}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}
