import { cellText, LEAGUE_COLUMNS } from '@/src/cases/league/words'
import { leagueTitle } from '@/src/components/site/league'
import { parametersOf } from '@/src/components/site/parameters'
import { type League, leagueOf } from '@/src/queries/league'
import { show } from '@/src/queries/show'
import { csvLine } from '@/src/registers/export/write-sheet'

export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

const linesOf = (league: League): string[][] => [
  ['名次', '工会', '编码', ...LEAGUE_COLUMNS.map(({ label }) => label)],
  ...league.rows.map((row) => [
    ...[row.rank === null ? '不排名' : String(row.rank), row.name, row.code],
    ...LEAGUE_COLUMNS.map(({ text }) => text(row)),
  ]),
  [
    ...['', '合计（含本级）', ''],
    ...[cellText(league.total.received), cellText(league.total.finished), '', '', ''],
    ...[String(league.total.views), String(league.total.likes)],
  ],
]

/** `GET /figures/league.csv` with `?union=` and `?month=`: the table as the page shows it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ filters?: string[] }> },
): Promise<Response> {
  const { month, union } = parametersOf((await params).filters)
  const league = await show(leagueOf(union, month))
  if (!league) return new Response('没有这张表。', { status: 404 })
  const name = `${leagueTitle(league)}${league.isFinal ? '' : '（未定稿）'}.csv`
  return new Response(`\uFEFF${linesOf(league).map(csvLine).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="league.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
