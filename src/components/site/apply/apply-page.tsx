import type { Application } from '@/src/queries/applications'
import type { ServiceGuide } from '@/src/queries/services'
import type { SentForm } from '@/src/visitors/kinds'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { Nothing } from '../heads'
import { ApplyForm } from './apply-form'

/** The page of a form: what it is, and the form. */
export function ApplyPage({
  application,
  sent,
}: {
  application: Application
  sent: SentForm | null
}) {
  const { guide } = application
  return (
    <div className="wrap page">
      <article className="article apply">
        <Breadcrumbs
          crumbs={[...unionCrumbs(guide.path), { name: guide.title, href: guide.href }]}
          current="网上办理"
        />
        <header className="article-head">
          <h1>{guide.title}</h1>
          {guide.summary ? <p className="standfirst">{guide.summary}</p> : null}
          {guide.timeLimit ? <p className="meta">办理时限：{guide.timeLimit}</p> : null}
        </header>
        <ApplyForm application={application} sent={sent} />
      </article>
    </div>
  )
}

/** For a service that one has to come for. */
export function NotOnline({ guide }: { guide: ServiceGuide }) {
  return (
    <div className="wrap page">
      <Nothing>
        <h1>“{guide.title}”还没有开通网上办理</h1>
        <p>
          请看<a href={guide.href}>办理说明</a>
          ，里面写着带什么、到哪里办；也可以拨打 <a href="tel:12351">12351</a>。
        </p>
      </Nothing>
    </div>
  )
}
