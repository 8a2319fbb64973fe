import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { DESK } from '@/src/cases/desk/addresses'
import { PageFrame } from '../page-frame'

type FrameProps = {
  view: AdminViewServerProps
  /** The page below the desk; none for the desk itself. */
  label?: string
  children: ReactNode
}

const DESK_STEP = '我的办件'

/** The console around the pages of the desk. */
export function DeskFrame({ children, label, view }: FrameProps) {
  return (
    <PageFrame
      steps={label ? [{ label: DESK_STEP, url: DESK }, { label }] : [{ label: DESK_STEP }]}
      view={view}
    >
      {children}
    </PageFrame>
  )
}
