import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { NewsRow, PersonTile, PlaceTile, StudioTile } from '@/src/components/site/cards'
import { SectionHead } from '@/src/components/site/heads'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { ChannelColumn, OnlineDoors, Packages } from '@/src/components/site/portal-parts'
import { UnionFace, UnionHead } from '@/src/components/site/union-face'
import { UnionGrid } from '@/src/components/site/union-tree'
import { newsCards } from '@/src/queries/news'
import { type Union, unionByCode, unionsBelow } from '@/src/queries/organizations'
import { personCards } from '@/src/queries/people'
import { placeCards } from '@/src/queries/places'
import { readLatest } from '@/src/queries/published'
import { servicesOf } from '@/src/queries/services'
import { show } from '@/src/queries/show'
import { studioCards } from '@/src/queries/studios'
import { historyOf } from '@/src/queries/union-history'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data: union } = await unionByCode((await params).code)
  if (!union) return missingMetadata
  return pageMetadata({
    title: union.name,
    description: `${union.name}的新闻、办事服务、劳模工匠和服务阵地。`,
    path: `/unions/${union.code}`,
    feed: `/unions/${union.code}/rss.xml`,
  })
}

const PINNED_FIRST = ['-pinned', '-publishedAt', '-id']

async function UnionNews({ union }: { union: Union }) {
  const [own, branch] = await Promise.all([
    show(readLatest(newsCards, { union, span: 'own', sort: PINNED_FIRST, limit: 6 })),
    show(
      readLatest(newsCards, {
        union,
        where: [{ organization: { not_equals: union.id } }],
        limit: 6,
      }),
    ),
  ])
  if (own.length === 0 && branch.length === 0) return null
  return (
    <div className="wrap band union-news">
      {own.length > 0 ? (
        <section aria-labelledby="own-news">
          <SectionHead
            id="own-news"
            title="本会新闻"
            more={{ href: `/news?union=${union.code}`, name: '全部新闻' }}
          />
          <div className="news-rows">
            {own.map((item) => (
              <NewsRow key={item.id} item={item} />
            ))}
          </div>
        </section>
      ) : null}
      {branch.length > 0 ? (
        <ChannelColumn
          id="branch-news"
          name="所属工会动态"
          href={`/news?union=${union.code}`}
          items={branch}
        />
      ) : null}
    </div>
  )
}

async function UnionPeople({ union }: { union: Union }) {
  const [people, studios, places] = await Promise.all([
    show(readLatest(personCards, { union, limit: 6 })),
    show(readLatest(studioCards, { union, limit: 3 })),
    show(readLatest(placeCards, { union, limit: 3 })),
  ])
  const of = `?union=${union.code}`
  return (
    <>
      {people.length > 0 ? (
        <section className="band band-warm" aria-labelledby="people">
          <div className="wrap">
            <SectionHead
              id="people"
              title="劳模工匠"
              more={{ href: `/model-workers${of}`, name: '全部劳模工匠' }}
            />
            <div className="person-tiles person-tiles-six">
              {people.map((person) => (
                <PersonTile key={person.id} person={person} />
              ))}
            </div>
          </div>
        </section>
      ) : null}
      {studios.length > 0 ? (
        <section className="wrap band" aria-labelledby="studios">
          <SectionHead
            id="studios"
            title="创新工作室"
            more={{ href: `/studios${of}`, name: '全部工作室' }}
          />
          <div className="tiles">
            {studios.map((studio) => (
              <StudioTile key={studio.id} studio={studio} />
            ))}
          </div>
        </section>
      ) : null}
      {places.length > 0 ? (
        <section className="wrap band" aria-labelledby="places">
          <SectionHead
            id="places"
            title="服务阵地"
            more={{ href: `/places${of}`, name: '全部阵地' }}
          />
          <div className="tiles">
            {places.map((place) => (
              <PlaceTile key={place.id} place={place} />
            ))}
          </div>
        </section>
      ) : null}
    </>
  )
}

async function UnionPast({ union }: { union: Union }) {
  const lines = await show(historyOf(union))
  if (lines.length === 0) return null
  return (
    <section className="wrap band" aria-labelledby="past">
      <SectionHead id="past" title="组织沿革" />
      <ol className="union-past">
        {lines.map(({ date, id, text, what }) => (
          <li key={id}>
            <span>{date}</span>
            <strong>{what}</strong>
            {text}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The home of one union. */
export default async function UnionPage({ params }: Props) {
  const { code } = await params
  const union = await show(unionByCode(code))
  if (!union) return <Missing />
  // The old address of a union that was merged into this one (308).
  if (union.code !== code) permanentRedirect(`/unions/${union.code}`)
  const [services, below] = await Promise.all([
    show(servicesOf(union.code)),
    show(unionsBelow(union)),
  ])
  return (
    <>
      <UnionHead union={union} />
      <UnionNews union={union} />
      <div className="wrap band">
        <UnionFace face={union.face} />
      </div>
      {services.total > 0 ? (
        <section className="wrap band" aria-labelledby="services">
          <SectionHead
            id="services"
            title="我要办事"
            note="本会和上级工会提供的服务"
            more={{ href: `/services?union=${union.code}`, name: `全部 ${services.total} 项` }}
          />
          <OnlineDoors list={services} />
          <Packages list={services} base={`/services?union=${union.code}`} />
        </section>
      ) : null}
      <UnionPeople union={union} />
      {below.unions.length > 0 ? (
        <section className="wrap band" aria-labelledby="below">
          <SectionHead
            id="below"
            title="所属工会"
            more={{ href: `/unions?in=${union.code}`, name: '在目录中查看' }}
          />
          <UnionGrid {...below} href={({ code }) => `/unions/${code}`} />
        </section>
      ) : null}
      <UnionPast union={union} />
    </>
  )
}
