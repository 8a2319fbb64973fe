import type { Metadata } from 'next'
import { unionCrumbs } from '@/src/components/site/breadcrumbs'
import { ListHead } from '@/src/components/site/heads'
import { codeOf, LeagueView, leagueHref, leagueTitle } from '@/src/components/site/league'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { parametersOf } from '@/src/components/site/parameters'
import { leagueOf } from '@/src/queries/league'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ filters?: string[] }> }

const LEAD = '各地工会办理职工求助、信箱、入会等事项的情况，每月公布一次。'

const read = async ({ params }: Props) => {
  const { month, union } = parametersOf((await params).filters)
  return leagueOf(union, month)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data: league } = await read(props)
  if (!league) return missingMetadata
  const path = leagueHref(codeOf(league), league.month)
  return pageMetadata({ title: leagueTitle(league), description: LEAD, path })
}

/** How the unions of one level handled their cases in a month. */
export default async function FiguresPage(props: Props) {
  const league = await show(read(props))
  if (!league) return <Missing />
  return (
    <div className="wrap page">
      <ListHead
        crumbs={[...unionCrumbs(league.head.path)]}
        lead={LEAD}
        title={leagueTitle(league)}
      />
      <LeagueView league={league} />
    </div>
  )
}
