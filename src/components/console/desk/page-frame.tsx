import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { DESK } from '@/src/cases/desk/addresses'

type FrameProps = {
  view: AdminViewServerProps
  /** The page below the desk; none for the desk itself. */
  label?: string
  children: ReactNode
}

const DESK_STEP = '我的办件'

/** The console around the pages of the desk. */
export function DeskFrame({ children, label, view }: FrameProps) {
  const { initPageResult, params, searchParams } = view
  const { locale, permissions, req, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav
        nav={label ? [{ label: DESK_STEP, url: DESK }, { label }] : [{ label: DESK_STEP }]}
      />
      {children}
    </DefaultTemplate>
  )
}
