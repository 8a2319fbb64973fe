import type { Metadata } from 'next'
import { CompetitionTile, PersonTile, PlaceTile, StudioTile } from '@/src/components/site/cards'
import { SectionHead } from '@/src/components/site/heads'
import { pageMetadata } from '@/src/components/site/metadata'
import {
  ChannelColumn,
  Figures,
  LeadStories,
  OnlineDoors,
  Packages,
} from '@/src/components/site/portal-parts'
import { UnionGrid, UnionSearch } from '@/src/components/site/union-tree'
import { competitionCards } from '@/src/queries/competitions'
import { rootUnion, unionsBelow } from '@/src/queries/organizations'
import { personCards } from '@/src/queries/people'
import { placeCards } from '@/src/queries/places'
import { leadStories, networkFigures, portalChannels } from '@/src/queries/portal'
import { readLatest } from '@/src/queries/published'
import { servicesOf } from '@/src/queries/services'
import { siteSettings } from '@/src/queries/settings'
import { show } from '@/src/queries/show'
import { studioCards } from '@/src/queries/studios'

export async function generateMetadata(): Promise<Metadata> {
  const { data } = await siteSettings()
  return {
    ...pageMetadata({
      title: data.siteName,
      description: `${data.sponsor}和全省各级工会的新闻、办事服务、劳模工匠和服务阵地，一张网办理。`,
      path: '/',
      feed: '/news/rss.xml',
    }),
    title: { absolute: data.siteName },
  }
}

async function People() {
  const [people, studios, competitions] = await Promise.all([
    show(readLatest(personCards, { limit: 6 })),
    show(readLatest(studioCards, { limit: 3 })),
    show(readLatest(competitionCards, { limit: 3 })),
  ])
  return (
    <>
      <section className="band band-warm" aria-labelledby="people">
        <div className="wrap">
          <SectionHead
            id="people"
            title="劳模工匠"
            note="在平凡岗位上做出不平凡成绩的人"
            more={{ href: '/model-workers', name: '认识更多劳模' }}
          />
          <div className="person-tiles person-tiles-six">
            {people.map((person) => (
              <PersonTile key={person.id} person={person} />
            ))}
          </div>
        </div>
      </section>
      <section className="wrap band" aria-labelledby="studios">
        <SectionHead
          id="studios"
          title="创新工作室"
          more={{ href: '/studios', name: '全部工作室' }}
        />
        <div className="tiles">
          {studios.map((studio) => (
            <StudioTile key={studio.id} studio={studio} />
          ))}
        </div>
      </section>
      <section className="wrap band" aria-labelledby="competitions">
        <SectionHead
          id="competitions"
          title="劳动竞赛"
          more={{ href: '/competitions', name: '全部竞赛' }}
        />
        <div className="tiles">
          {competitions.map((competition) => (
            <CompetitionTile key={competition.id} competition={competition} />
          ))}
        </div>
      </section>
    </>
  )
}

async function ChooseUnion() {
  const root = await show(rootUnion())
  if (!root) return null
  const below = await show(unionsBelow(root))
  return (
    <section className="band band-red" aria-labelledby="choose">
      <div className="wrap">
        <SectionHead
          id="choose"
          title="找到您的工会"
          note="您在哪里上班，哪里的工会就是您的家"
          more={{ href: '/unions', name: '按地区查找' }}
        />
        <UnionSearch />
        <UnionGrid {...below} href={({ code }) => `/unions/${code}`} />
      </div>
    </section>
  )
}

/** The portal of the province. */
export default async function PortalPage() {
  const [settings, stories, services, channels, places, figures] = await Promise.all([
    show(siteSettings()),
    show(leadStories()),
    show(servicesOf(undefined)),
    show(portalChannels()),
    show(readLatest(placeCards, { limit: 3 })),
    show(networkFigures()),
  ])
  return (
    <>
      <h1 className="visually-hidden">{settings.siteName}</h1>
      <div className="wrap band">
        {stories.lead ? <LeadStories lead={stories.lead} others={stories.others} /> : null}
      </div>
      <section className="wrap band" aria-labelledby="services">
        <SectionHead
          id="services"
          title="我要办事"
          note="三个服务包，每件事都写清楚：谁能办、带什么、几天办好"
          more={{ href: '/services', name: `全部 ${services.total} 项` }}
        />
        <OnlineDoors list={services} />
        <Packages list={services} base="/services" />
      </section>
      <ChooseUnion />
      <div className="wrap band channels">
        {channels.map(({ value, name, items }) => (
          <ChannelColumn
            key={value}
            id={`channel-${value}`}
            name={name}
            href={`/news?channel=${value}`}
            items={items}
          />
        ))}
      </div>
      <People />
      <section className="wrap band" aria-labelledby="places">
        <SectionHead
          id="places"
          title="身边的服务阵地"
          note="渴了能喝水，累了能歇脚，饭凉了能热"
          more={{ href: '/places', name: '全部阵地' }}
        />
        <div className="tiles">
          {places.map((place) => (
            <PlaceTile key={place.id} place={place} />
          ))}
        </div>
      </section>
      <section className="band band-ink" aria-labelledby="figures">
        <div className="wrap">
          <SectionHead
            id="figures"
            title="一张网"
            note="五级工会，同在一张网上"
            more={{ href: '/figures', name: '各地办理排行榜' }}
          />
          <Figures figures={figures} />
        </div>
      </section>
    </>
  )
}
