import type { Metadata } from 'next'
import { ListHead, Nothing } from '@/src/components/site/heads'
import { UnionRows, UnionSearch } from '@/src/components/site/union-tree'
import { unionsNamed } from '@/src/queries/organizations'
import { searchText } from '@/src/queries/search'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export const metadata: Metadata = { title: '找到您的工会', robots: { index: false } }

/** Unions by name or pinyin. */
export default async function FindUnionPage({ searchParams }: Props) {
  const text = searchText((await searchParams).q)
  const unions = text ? await unionsNamed(text) : []
  return (
    <div className="wrap page">
      <ListHead
        title="找到您的工会"
        lead="输入地名、单位名称，或者拼音首字母"
        crumbs={[{ name: '工会目录', href: '/unions' }]}
      />
      <UnionSearch text={text} />
      {unions.length > 0 ? (
        <UnionRows unions={unions} />
      ) : (
        <Nothing>
          <p>没有找到名称含有“{text}”的工会。</p>
          <p>
            可以少输几个字再试，或者<a href="/unions">从市州往下选</a>。
          </p>
        </Nothing>
      )}
    </div>
  )
}
