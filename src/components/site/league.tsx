import type { LeagueRow } from '@/src/cases/league/league'
import { LEAGUE_RULES } from '@/src/cases/league/rules'
import { cellText, LEAGUE_COLUMNS, monthText } from '@/src/cases/league/words'
import type { League } from '@/src/queries/league'

/** The address of a table; without a month the last final one. */
export const leagueHref = (code: string | undefined, month?: string, sheet = false): string => {
  const query = new URLSearchParams()
  if (code) query.set('union', code)
  if (month) query.set('month', month)
  const path = sheet ? '/figures/league.csv' : '/figures'
  return query.size > 0 ? `${path}?${query}` : path
}

/** The head's code as addresses have it: the province's table is the one without. */
export const codeOf = ({ head }: League): string | undefined =>
  head.depth === 0 ? undefined : head.code

export const leagueTitle = ({ head, month }: League): string =>
  head.depth === 0
    ? `${monthText(month)}全省各市州工会办理排行榜`
    : `${monthText(month)}${head.shortName}各县市区工会办理排行榜`

function Months({ league }: { league: League }) {
  return (
    <nav aria-label="选择月份" className="chips league-months">
      {league.months.map(({ isFinal, month }) => (
        <a
          aria-current={month === league.month ? 'page' : undefined}
          href={leagueHref(codeOf(league), month)}
          key={month}
        >
          {monthText(month)}
          {isFinal ? '' : '（进行中）'}
        </a>
      ))}
    </nav>
  )
}

function Row({ league, row }: { league: League; row: LeagueRow }) {
  return (
    <tr>
      <td className="league-rank">{row.rank ?? <span className="league-none">不排名</span>}</td>
      <th scope="row">
        {row.hasBelow ? (
          <a href={leagueHref(row.code, league.month)}>{row.name}</a>
        ) : (
          <a href={`/unions/${row.code}`}>{row.name}</a>
        )}
      </th>
      {LEAGUE_COLUMNS.map(({ label, text }) => (
        <td data-label={label} key={label}>
          {text(row)}
        </td>
      ))}
    </tr>
  )
}

function Total({ league: { total } }: { league: League }) {
  const texts = [
    ...[cellText(total.received), cellText(total.finished), '', '', ''],
    ...[total.views.toLocaleString('zh-CN'), total.likes.toLocaleString('zh-CN')],
  ]
  return (
    <tr>
      <td className="league-rank" />
      <th scope="row">合计（含本级）</th>
      {LEAGUE_COLUMNS.map(({ label }, at) => (
        <td data-label={texts[at] ? label : undefined} key={label}>
          {texts[at]}
        </td>
      ))}
    </tr>
  )
}

function Rules() {
  return (
    <section aria-labelledby="rules" className="league-rules">
      <h2 id="rules">这张表怎么算</h2>
      <dl>
        {LEAGUE_RULES.map(({ text, title }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The league table of a month, with the rule that it is made by. */
export function LeagueView({ league }: { league: League }) {
  return (
    <>
      <Months league={league} />
      <p className="league-state">
        {league.isFinal ? '已定稿，不再改动。' : '本月还没有结束，数字未定稿，最多晚一个小时。'}
        <a href={leagueHref(codeOf(league), league.month, true)}>下载表格（CSV）</a>
        {league.head.depth > 0 ? (
          <a href={leagueHref(undefined, league.month)}>看全省各市州</a>
        ) : null}
      </p>
      <div className="league-layout">
        <div className="league-scroll">
          <table className="league-table">
            <caption>
              {leagueTitle(league)}
              {league.isFinal ? '' : '（未定稿）'}，按时办结率从高到低
            </caption>
            <thead>
              <tr>
                <th scope="col">名次</th>
                <th scope="col">工会</th>
                {LEAGUE_COLUMNS.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {league.rows.map((row) => (
                <Row key={row.code} league={league} row={row} />
              ))}
            </tbody>
            <tfoot>
              <Total league={league} />
            </tfoot>
          </table>
        </div>
        <Rules />
      </div>
    </>
  )
}
