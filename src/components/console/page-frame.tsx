import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ComponentProps, ReactNode } from 'react'

type FrameProps = {
  view: AdminViewServerProps
  /** The way to the page, itself last. */
  steps: ComponentProps<typeof SetStepNav>['nav']
  children: ReactNode
}

/** Navigation, header and way of the console around a page of our own. */
export function PageFrame({ children, steps, view }: FrameProps) {
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
      <SetStepNav nav={steps} />
      {children}
    </DefaultTemplate>
  )
}
