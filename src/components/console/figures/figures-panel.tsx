import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { admitToFigures, loadFigures } from '@/collections/organizations/figures/load-figures'
import { figuresHref } from './addresses'
import { MonthsCard, PartsCard } from './figure-card'
import { Headline } from './headline'

/** Whose work the register of members is; the first union where they hold such an office. */
const seatOf = (user: unknown): number | undefined =>
  actorOf(user)?.appointments.find(({ role }) => role === 'registrar' || role === 'branch-admin')
    ?.organization

/** The figures of the person's union on the first screen, for who keeps its registers. */
export async function FiguresPanel({ req }: { req: PayloadRequest }) {
  const seat = seatOf(req.user)
  if (seat === undefined) return null
  const union = await admitToFigures(req, seat)
  const figures = await loadFigures(req, union)
  return (
    <section aria-label="统计" className="figures-panel">
      <header className="console-page__header">
        <h2>{union.name} · 统计</h2>
        <a className="console-page__other" href={figuresHref(union.id)}>
          看全部统计和下级比较
        </a>
      </header>
      <Headline figures={figures} />
      {figures.members && figures.members.total > 0 ? (
        <div className="figure-cards">
          <PartsCard parts={figures.members.byAge} title="会员年龄" unit="人" />
          <MonthsCard months={figures.members.months} />
        </div>
      ) : null}
    </section>
  )
}
