import type { StudioPage } from '@/src/queries/studios'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { Fact, Facts, unionLink } from '../heads'
import { Gallery } from '../picture'
import { RichText } from '../rich-text'

/** Amounts are kept in yuan; large ones are read in 万元. */
const money = (yuan: number | null): string => {
  if (yuan === null) return ''
  return yuan >= 10_000
    ? `${(yuan / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 2 })} 万元`
    : `${yuan.toLocaleString('zh-CN')} 元`
}

type Row = { key: string; title: string; notes: string[]; text?: string }

function Rows({ id, title, rows }: { id: string; title: string; rows: Row[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.key}>
            <strong>{row.title}</strong>
            <span className="meta">
              {row.notes.filter(Boolean).map((note) => (
                <span key={note}>{note}</span>
              ))}
            </span>
            {row.text ? <span className="rows-text">{row.text}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const yearOf = (year: number | null): string => (year ? `${year} 年` : '')

function Work({ studio }: { studio: StudioPage }) {
  return (
    <>
      <Rows
        id="topics"
        title="攻关课题"
        rows={studio.topics.map(({ title, since, status, outcome }) => ({
          key: title,
          title,
          notes: [since ? `${since} 起` : '', status],
          text: outcome,
        }))}
      />
      <Rows
        id="results"
        title="创新成果"
        rows={studio.results.map(({ title, year, description }) => ({
          key: title,
          title,
          notes: [yearOf(year)],
          text: description,
        }))}
      />
      <Rows
        id="patents"
        title="专利"
        rows={studio.patents.map(({ name, number, year }) => ({
          key: `${name}${number}`,
          title: name,
          notes: [number, yearOf(year)],
        }))}
      />
      <Rows
        id="awards"
        title="获奖"
        rows={studio.awards.map(({ title, level, issuer, year }) => ({
          key: `${title}${year}`,
          title,
          notes: [level, issuer, yearOf(year)],
        }))}
      />
    </>
  )
}

function Members({ members }: Pick<StudioPage, 'members'>) {
  if (members.length === 0) return null
  return (
    <section aria-labelledby="members">
      <h2 id="members">团队成员</h2>
      <ul className="people">
        {members.map(({ name, role }) => (
          <li key={`${name}${role}`}>
            <strong>{name}</strong>
            {role ? <span>{role}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Requirements({ requirements }: Pick<StudioPage, 'requirements'>) {
  return (
    <section aria-labelledby="seven">
      <h2 id="seven">“七有”建设</h2>
      <ul className="ticks">
        {requirements.map(({ label, isMet }) => (
          <li key={label} data-met={isMet}>
            {label}
            <span className="visually-hidden">{isMet ? '（已具备）' : '（建设中）'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An innovation studio, as the public and the preview show it. */
export function StudioProfileView({ studio }: { studio: StudioPage }) {
  return (
    <article className="article">
      <Breadcrumbs
        crumbs={[...unionCrumbs(studio.path), { name: '创新工作室', href: '/studios' }]}
        current={studio.name}
      />
      <header className="article-head">
        <p className="eyebrow">{studio.level}创新工作室</p>
        <h1>{studio.name}</h1>
      </header>
      <Gallery pictures={studio.pictures.slice(0, 1)} />
      <Facts>
        <Fact name="领衔人">
          {studio.leader ? <a href={studio.leader.href}>{studio.leader.name}</a> : null}
        </Fact>
        <Fact name="所在单位">{studio.unit}</Fact>
        <Fact name="行业">{studio.industry}</Fact>
        <Fact name="命名">{[studio.batch, yearOf(studio.year)].filter(Boolean).join(' · ')}</Fact>
        <Fact name="场所">
          {[studio.place, studio.area ? `${studio.area} 平方米` : ''].filter(Boolean).join(' · ')}
        </Fact>
        <Fact name="带徒">{studio.apprentices ? `${studio.apprentices} 人` : null}</Fact>
        <Fact name="累计经济效益">{money(studio.benefit)}</Fact>
        <Fact name="所属工会">{unionLink(studio.union)}</Fact>
      </Facts>
      <RichText content={studio.introduction} />
      <Requirements requirements={studio.requirements} />
      <Members members={studio.members} />
      <Work studio={studio} />
      <Gallery pictures={studio.pictures.slice(1)} />
    </article>
  )
}
