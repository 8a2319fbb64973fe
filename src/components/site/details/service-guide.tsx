import { applyHref } from '@/src/lib/site-addresses'
import type { ServiceGuide } from '@/src/queries/services'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { Fact, Facts, telephone, unionLink } from '../heads'
import { Icon } from '../icons'
import { RichText } from '../rich-text'

function Materials({ materials }: Pick<ServiceGuide, 'materials'>) {
  if (materials.length === 0) return null
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">需要带的材料</h2>
      <ul className="checklist">
        {materials.map(({ name, note, isRequired }) => (
          <li key={name}>
            <span className="checklist-name">
              {name}
              {isRequired ? null : <span className="tag tag-quiet">有则提供</span>}
            </span>
            {note ? <span className="checklist-note">{note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Steps({ steps }: Pick<ServiceGuide, 'steps'>) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">办理步骤</h2>
      <ol className="steps">
        {steps.map(({ title, description }) => (
          <li key={title}>
            <span className="step-title">{title}</span>
            {description ? <span>{description}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A service listing, as the public and the preview show it. */
export function ServiceGuideView({ guide }: { guide: ServiceGuide }) {
  const offeredBy = guide.path.at(-1)
  const isInherited = offeredBy && guide.union && offeredBy.id !== guide.union.id
  return (
    <article className="article guide">
      <Breadcrumbs
        crumbs={[...unionCrumbs(guide.path), { name: '办事服务', href: '/services' }]}
        current={guide.title}
      />
      <header className="article-head">
        <p className="eyebrow eyebrow-icon">
          <Icon name={guide.package} />
          {guide.packageName}
        </p>
        <h1>{guide.title}</h1>
        {guide.summary ? <p className="standfirst">{guide.summary}</p> : null}
      </header>
      {guide.edition === null ? null : (
        <p className="apply-entry">
          <a className="button-main" href={applyHref(guide.href)}>
            网上办理
          </a>
          <a className="button-quiet" href="/track">
            查办理进度
          </a>
        </p>
      )}
      <Facts>
        <Fact name="办理时限">{guide.timeLimit}</Fact>
        <Fact name="收费">{guide.fee}</Fact>
        <Fact name="办理地点">{guide.place}</Fact>
        <Fact name="办理时间">{guide.hours}</Fact>
        <Fact name="咨询电话">{telephone(guide.phone)}</Fact>
        <Fact name="承办工会">{unionLink(guide.handledBy)}</Fact>
      </Facts>
      {isInherited ? (
        <p className="note">
          {offeredBy.shortName}执行{guide.union?.name}统一发布的办理规定。
        </p>
      ) : null}
      {guide.eligibility ? (
        <section aria-labelledby="eligibility">
          <h2 id="eligibility">谁可以申请</h2>
          <p className="plain-text">{guide.eligibility}</p>
        </section>
      ) : null}
      <Materials materials={guide.materials} />
      <Steps steps={guide.steps} />
      <RichText content={guide.details} />
      {guide.legalBasis ? (
        <section aria-labelledby="basis">
          <h2 id="basis">政策依据</h2>
          <p className="plain-text">{guide.legalBasis}</p>
        </section>
      ) : null}
    </article>
  )
}
