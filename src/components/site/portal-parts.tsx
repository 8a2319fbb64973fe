import { Mark } from '@/src/components/brand/mark'
import { applyHref } from '@/src/lib/site-addresses'
import type { NewsCard } from '@/src/queries/news'
import type { ServiceList } from '@/src/queries/services'
import { NewsLine } from './cards'
import { Day } from './dates'
import { SectionHead } from './heads'
import { Icon } from './icons'
import { Picture } from './picture'

/** The lead story with the headlines beside it. */
export function LeadStories({ lead, others }: { lead: NewsCard; others: NewsCard[] }) {
  return (
    <section className="lead-stories" aria-labelledby="lead">
      <h2 className="visually-hidden" id="lead">
        要闻
      </h2>
      <article className="lead-story">
        <span className="card-picture">
          {lead.picture ? (
            <Picture
              picture={{ ...lead.picture, alt: '' }}
              sizes="(min-width: 60rem) 44rem, 100vw"
              isFirst
            />
          ) : (
            <Mark className="card-mark" />
          )}
        </span>
        <div className="lead-words">
          <h3>
            <a href={lead.href}>{lead.title}</a>
          </h3>
          <p>{lead.summary}</p>
          <p className="meta">
            {lead.union ? <span>{lead.union.shortName}</span> : null}
            <Day value={lead.publishedAt} />
          </p>
        </div>
      </article>
      <ul className="headlines">
        {others.map((item) => (
          <NewsLine key={item.id} item={item} />
        ))}
        <li className="headlines-more">
          <a className="more" href="/news?channel=headline">
            全部要闻
          </a>
        </li>
      </ul>
    </section>
  )
}

const PACKAGE_NOTES = {
  service: '入会、会员卡、技能培训、文体活动',
  aid: '生活困难、子女上学、医疗互助、就业',
  rights: '欠薪、劳动争议、法律援助、心理咨询',
}

/** The first of each list, then the second of each … */
const inTurn = <One,>(lists: One[][]): One[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat()

/** What can be done at once, without coming in person. */
export function OnlineDoors({ list }: { list: ServiceList }) {
  const online = inTurn(
    list.packages.map(({ services }) => services.filter(({ isOnline }) => isOnline)),
  )
  if (online.length === 0) return null
  return (
    <nav className="online-doors" aria-label="网上办理">
      <ul className="chips">
        {online.map(({ href, id, title }) => (
          <li key={id}>
            <a href={applyHref(href)}>{title}</a>
          </li>
        ))}
        <li>
          <a className="chip-strong" href="/track">
            查办理进度
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** The three packages as big doors; `base` is the address of the union's list. */
export function Packages({ list, base }: { list: ServiceList; base: string }) {
  const join = base.includes('?') ? '&' : '?'
  return (
    <div className="packages">
      {list.packages.map(({ value, name, services }) => (
        <section className="package" key={value} aria-labelledby={`package-${value}`}>
          <div className="package-head">
            <Icon name={value} />
            <div>
              <h3 id={`package-${value}`}>
                <a href={`${base}${join}package=${value}`}>{name}</a>
              </h3>
              <p>{PACKAGE_NOTES[value]}</p>
            </div>
          </div>
          <ul>
            {services.slice(0, 5).map((service) => (
              <li key={service.id}>
                <a href={service.href}>{service.title}</a>
              </li>
            ))}
          </ul>
          <a className="more" href={`${base}${join}package=${value}`}>
            全部 {services.length} 项<span className="visually-hidden">{name}事项</span>
          </a>
        </section>
      ))}
    </div>
  )
}

/** One channel with its latest items. */
export function ChannelColumn({
  id,
  name,
  href,
  items,
}: {
  id: string
  name: string
  href: string
  items: NewsCard[]
}) {
  return (
    <section className="channel" aria-labelledby={id}>
      <SectionHead id={id} title={name} more={{ href, name: '更多' }} />
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <NewsLine key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <p className="meta">暂无内容</p>
      )}
    </section>
  )
}

/** Figures of the network. */
export function Figures({ figures }: { figures: { name: string; value: number; href: string }[] }) {
  return (
    <ul className="figures">
      {figures.map(({ name, value, href }) => (
        <li key={name}>
          <a href={href}>
            <strong>{value.toLocaleString('zh-CN')}</strong>
            <span>{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
