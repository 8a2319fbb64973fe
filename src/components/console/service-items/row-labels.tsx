'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { FlowRow, FormRow } from '@/src/cases/compile'
import {
  FIELD_KIND_LABELS,
  LIMIT_UNIT_LABELS,
  STEP_KIND_LABELS,
  STEP_UNIT_LABELS,
} from '@/src/lib/codes/service-items'

/** The heading of one item of a form: its name, what it takes in, whether it must be answered. */
export function FormRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<FormRow>()
  const kind = FIELD_KIND_LABELS[data?.kind ?? 'text']
  const must = data?.isRequired || data?.kind === 'consent' ? ' · 必须填' : ''
  return (
    <span>
      {rowNumber + 1}. {data?.label || '还没有写名称'} · {kind}
      {must}
    </span>
  )
}

const limitOf = ({ limitAmount, limitUnit }: FlowRow): string =>
  limitAmount ? ` · ${limitAmount} ${LIMIT_UNIT_LABELS[limitUnit ?? 'working-days']}` : ''

/** The heading of one step of a flow: what, who, how long. */
export function FlowRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<FlowRow>()
  const kind = STEP_KIND_LABELS[data?.kind ?? 'handle']
  const title = data?.title && data.title !== kind ? `${kind} · ${data.title}` : kind
  return (
    <span>
      {rowNumber + 1}. {title} · {STEP_UNIT_LABELS[data?.unit ?? 'same']}
      {limitOf(data ?? {})}
    </span>
  )
}
