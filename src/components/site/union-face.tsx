import { labelOf, ORGANIZATION_KINDS, ORGANIZATION_LEVELS } from '@/src/lib/codes'
import type { Union } from '@/src/queries/organizations'
import { Breadcrumbs, unionCrumbs } from './breadcrumbs'
import { Icon } from './icons'
import { ChooseButton } from './union-tree'

/** The head of a union's own site. */
export function UnionHead({ union }: { union: Union }) {
  const { address, hours, phone } = union.face
  return (
    <div className="union-head">
      <div className="wrap">
        <Breadcrumbs crumbs={unionCrumbs(union.path.slice(0, -1))} current={union.shortName} />
        <p className="eyebrow">
          {[labelOf(ORGANIZATION_LEVELS, union.level), labelOf(ORGANIZATION_KINDS, union.kind)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1>{union.name}</h1>
        <ul className="union-contacts">
          {address ? (
            <li>
              <Icon name="pin" />
              {address}
            </li>
          ) : null}
          {phone ? (
            <li>
              <Icon name="phone" />
              <a href={`tel:${phone}`}>{phone}</a>
            </li>
          ) : null}
          {hours ? (
            <li>
              <Icon name="clock" />
              {hours}
            </li>
          ) : null}
        </ul>
        <ChooseButton union={union} />
      </div>
    </div>
  )
}

/** 双亮: what the union is for, and what its chair promises (only with the chair's consent). */
export function UnionFace({ face }: Pick<Union, 'face'>) {
  const { chairName, commitment, duties } = face
  if (!duties && !commitment) return null
  return (
    <section className="face" aria-labelledby="face">
      <h2 id="face">工会双亮</h2>
      <div className="face-columns">
        {duties ? (
          <div>
            <h3>亮牌子：我们做什么</h3>
            <p className="plain-text">{duties}</p>
          </div>
        ) : null}
        {commitment ? (
          <blockquote>
            <h3>亮身份：主席的承诺</h3>
            <p className="plain-text">{commitment}</p>
            {chairName ? <footer>—— 主席 {chairName}</footer> : null}
          </blockquote>
        ) : null}
      </div>
    </section>
  )
}
