import type { Metadata } from 'next'
import { unionCrumbs } from '@/src/components/site/breadcrumbs'
import { ListHead } from '@/src/components/site/heads'
import { pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { ChooseButton, UnionGrid, UnionSearch } from '@/src/components/site/union-tree'
import { rootUnion, type Union, unionByCode, unionsBelow } from '@/src/queries/organizations'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ within?: string[] }> }

const LEAD = '从市州一级一级往下选，或者直接搜索名称；选好以后，服务都按您的工会来办'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [code] = (await params).within ?? []
  return pageMetadata({
    title: '找到您的工会',
    description: LEAD,
    path: code ? `/unions?in=${code}` : '/unions',
  })
}

function Chosen({ union }: { union: Union }) {
  return (
    <div className="chosen">
      <p>
        <a href={`/unions/${union.code}`}>进入 {union.name}</a>
      </p>
      <ChooseButton union={union} />
    </div>
  )
}

/** The tree of unions, one level at a time. */
export default async function ChooseUnionPage({ params }: Props) {
  const [code] = (await params).within ?? []
  const union = await show(code ? unionByCode(code) : rootUnion())
  if (code && !union) return <Missing />
  const below = union ? await show(unionsBelow(union)) : { unions: [], total: 0 }
  const crumbs = union
    ? unionCrumbs(union.path).map((crumb, index) => ({
        ...crumb,
        href: `/unions?in=${union.path[index + 1]?.code}`,
      }))
    : []
  return (
    <div className="wrap page">
      <ListHead
        title="找到您的工会"
        lead={LEAD}
        crumbs={[...(code ? [{ name: '工会目录', href: '/unions' }] : []), ...crumbs]}
      />
      <UnionSearch />
      {union && union.depth > 0 ? <Chosen union={union} /> : null}
      {below.unions.length > 0 ? (
        <section aria-labelledby="below">
          <h2 id="below">
            {union && union.depth > 0 ? `${union.shortName}所属工会` : '市（州）工会'}
          </h2>
          <UnionGrid {...below} href={(one) => `/unions?in=${one.code}`} />
        </section>
      ) : (
        <p className="note">{union?.name}下面没有更多工会了。</p>
      )}
    </div>
  )
}
