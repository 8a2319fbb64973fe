'use client'

import { CASE_SOURCES } from '@/src/lib/codes'
import { Fault } from '../fault'
import type { Filled } from './filled'
import type { Faults } from './use-entry-sending'

/** What all parts of the quick entry share. */
export type PartProps = {
  filled: Filled
  faults: Faults
  onChange: (some: Partial<Filled>) => void
}

type LineProps = PartProps & {
  name: 'phone' | 'name' | 'idNumber' | 'email'
  label: string
  type?: 'text' | 'tel' | 'email'
}

function Line({ faults, filled, label, name, onChange, type = 'text' }: LineProps) {
  return (
    <div className="entry__field">
      <label>
        {label}
        <input
          autoComplete="off"
          name={name}
          onChange={({ target }) => onChange({ [name]: target.value })}
          type={type}
          value={filled[name]}
        />
      </label>
      <Fault sentence={faults[`applicant.${name}`]} />
    </div>
  )
}

/** Who calls. */
export function Caller(props: PartProps) {
  return (
    <div className="entry__row">
      <Line {...props} label="来电号码" name="phone" type="tel" />
      <Line {...props} label="姓名" name="name" />
    </div>
  )
}

/** What else the chosen item asks about the person. */
export function CallerDetails(props: PartProps) {
  const rules = props.filled.item?.form.applicant
  if (!rules || (rules.idNumber === 'none' && rules.email === 'none')) return null
  return (
    <div className="entry__row">
      {rules.idNumber === 'none' ? null : (
        <Line
          {...props}
          label={rules.idNumber === 'required' ? '身份证号' : '身份证号（可不填）'}
          name="idNumber"
        />
      )}
      {rules.email === 'none' ? null : (
        <Line {...props} label="邮箱（可不填）" name="email" type="email" />
      )}
    </div>
  )
}

const STAFF_SOURCES = CASE_SOURCES.filter(({ value }) =>
  ['phone', 'counter', 'letter'].includes(value),
)

/** How the case came in. */
export function SourceChoice({ filled, onChange }: Omit<PartProps, 'faults'>) {
  return (
    <div className="entry__field">
      <label>
        来源
        <select
          name="source"
          onChange={({ target }) => onChange({ source: target.value })}
          value={filled.source}
        >
          {STAFF_SOURCES.map(({ label, value }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
