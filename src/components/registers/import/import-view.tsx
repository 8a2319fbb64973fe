import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { roleMay } from '@/access/fields'
import { officesOf } from '@/src/components/console/offices'
import { PageFrame } from '@/src/components/console/page-frame'
import { ImportScreen } from './import-screen'
import { importableBy } from './importable'

const numberIn = (value: unknown): number | null => {
  const id = Number(value)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

/**
 * The page `/admin/import`. With `?id=` it shows an import as the server knows it, so that it can be
 * loaded anew at any step. Payload lets everybody open custom views, so this one asks itself who is there.
 */
export async function ImportView(view: AdminViewServerProps) {
  const { searchParams } = view
  const { req } = view.initPageResult
  if (!req.user) redirect('/admin/login?redirect=/admin/import')
  const registers = importableBy(req.user)
  if (registers.length === 0) notFound()
  const offices = await officesOf(req.payload, req.user)
  const unions = offices
    .filter(({ role }) => registers.some(({ value }) => roleMay(role, value, 'create')))
    .map(({ organization }) => organization)
  const asked = registers.find(({ value }) => value === searchParams?.register)
  return (
    <PageFrame steps={[{ label: '导入表格' }]} view={view}>
      <main className="console-page">
        <header className="console-page__header">
          <h1>导入表格</h1>
          <a className="console-page__other" href="/admin/collections/imports">
            导入记录
          </a>
        </header>
        <ImportScreen
          id={numberIn(searchParams?.id)}
          register={asked?.value ?? registers[0]?.value ?? 'members'}
          registers={registers}
          unions={unions.filter(({ id }, at) => unions.findIndex((each) => each.id === id) === at)}
        />
      </main>
    </PageFrame>
  )
}
