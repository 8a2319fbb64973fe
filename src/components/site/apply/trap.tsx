import { HONEYPOT } from '@/src/guards/admit-sending'

/** A field that people neither see nor hear nor reach; programs fill it in (decisions/020). */
export function Trap() {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        此栏请留空
        <input type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
