import type { Metadata } from 'next'
import { unionCrumbs } from '@/src/components/site/breadcrumbs'
import { ServiceRow } from '@/src/components/site/cards'
import { Filters } from '@/src/components/site/filters'
import { ListHead, Nothing } from '@/src/components/site/heads'
import { Icon } from '@/src/components/site/icons'
import { pageMetadata } from '@/src/components/site/metadata'
import { addressWith } from '@/src/components/site/pager'
import { parametersOf } from '@/src/components/site/parameters'
import { SERVICE_PACKAGES } from '@/src/lib/codes'
import { servicesOf } from '@/src/queries/services'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ filters?: string[] }> }

const LEAD = '入会、帮扶、维权，每件事都写清楚：谁能办、带什么、几天办好'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const query = parametersOf((await params).filters)
  return pageMetadata({
    title: '办事服务',
    description: LEAD,
    path: addressWith('/services', query),
  })
}

/** The services that a union offers: its own and those of its superiors. */
export default async function ServiceListPage({ params }: Props) {
  const query = parametersOf((await params).filters)
  const { union, packages, total } = await show(servicesOf(query.union, query.package))
  const local = union && union.depth > 0 ? union : null
  return (
    <div className="wrap page">
      <ListHead title="办事服务" lead={LEAD} crumbs={local ? unionCrumbs(local.path) : []} />
      <Filters
        path="/services"
        label="服务类别"
        name="package"
        options={SERVICE_PACKAGES}
        query={query}
        union={local}
      />
      {total === 0 ? (
        <Nothing>
          <p>暂时没有公布服务事项，请拨打 12351 咨询。</p>
        </Nothing>
      ) : null}
      {packages.map(({ value, name, services }) =>
        services.length > 0 ? (
          <section className="service-group" key={value} aria-labelledby={value}>
            <h2 id={value}>
              <Icon name={value} />
              {name}
              <span className="count">{services.length} 项</span>
            </h2>
            <ul className="service-rows">
              {services.map((service) => (
                <ServiceRow key={service.id} service={service} />
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </div>
  )
}
