import type { CompetitionPage } from '@/src/queries/competitions'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { Day, Days } from '../dates'
import { Fact, Facts } from '../heads'
import { Gallery } from '../picture'
import { RichText } from '../rich-text'

function Results({ results }: Pick<CompetitionPage, 'results'>) {
  if (results.length === 0) return null
  return (
    <section aria-labelledby="results">
      <h2 id="results">获奖名单</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section className="table-scroll" aria-label="获奖名单的表格" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">赛项</th>
              <th scope="col">奖项</th>
              <th scope="col">获奖者</th>
              <th scope="col">单位</th>
              <th scope="col">成绩</th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ event, prize, winner, unit, score }) => (
              <tr key={`${event}${prize}${winner}`}>
                <td>{event || '—'}</td>
                <td>{prize}</td>
                <td>{winner}</td>
                <td>{unit || '—'}</td>
                <td>{score || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Course({ events, rounds }: Pick<CompetitionPage, 'events' | 'rounds'>) {
  return (
    <>
      {events.length > 0 ? (
        <section aria-labelledby="events">
          <h2 id="events">赛项设置</h2>
          <ul className="rows">
            {events.map(({ name, group, description }) => (
              <li key={`${name}${group}`}>
                <strong>{name}</strong>
                {group ? <span className="meta">{group}组</span> : null}
                {description ? <span className="rows-text">{description}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {rounds.length > 0 ? (
        <section aria-labelledby="rounds">
          <h2 id="rounds">赛程</h2>
          <ol className="steps">
            {rounds.map(({ name, form, date }) => (
              <li key={`${name}${date}`}>
                <span className="step-title">{name || '比赛'}</span>
                <span>
                  <Day value={date} /> {form}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

/** A competition, as the public and the preview show it. */
export function CompetitionProfileView({ competition }: { competition: CompetitionPage }) {
  return (
    <article className="article">
      <Breadcrumbs
        crumbs={[...unionCrumbs(competition.path), { name: '劳动竞赛', href: '/competitions' }]}
        current={competition.title}
      />
      <header className="article-head">
        <p className="eyebrow">
          {competition.level}竞赛{competition.edition ? ` · ${competition.edition}` : ''}
        </p>
        <h1>{competition.title}</h1>
      </header>
      <Gallery pictures={competition.pictures.slice(0, 1)} />
      <Facts>
        <Fact name="时间">
          {competition.startsAt || competition.endsAt ? (
            <Days from={competition.startsAt} to={competition.endsAt} />
          ) : null}
        </Fact>
        <Fact name="地点">{competition.place}</Fact>
        <Fact name="参赛人数">
          {competition.participants ? `${competition.participants} 人` : null}
        </Fact>
        {competition.organizers.map(({ role, names }) => (
          <Fact key={role} name={role}>
            {names.join('、')}
          </Fact>
        ))}
      </Facts>
      <RichText content={competition.introduction} />
      <Course events={competition.events} rounds={competition.rounds} />
      <Results results={competition.results} />
      <Gallery pictures={competition.pictures.slice(1)} />
    </article>
  )
}
