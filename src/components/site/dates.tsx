import { formatDate, toIsoDay } from '@/src/lib/dates'

/** A day, readable by people and machines. */
export function Day({ value }: { value: string | null }) {
  return value ? <time dateTime={toIsoDay(value)}>{formatDate(value)}</time> : null
}

/** A span of days; one day when both are the same. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  if (!from || !to || toIsoDay(from) === toIsoDay(to)) return <Day value={from ?? to} />
  return (
    <>
      <Day value={from} />
      <span>至</span>
      <Day value={to} />
    </>
  )
}
