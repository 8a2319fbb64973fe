/** The addresses of the officer's desk. */
export const DESK = '/admin/desk'
export const DESK_NEW = '/admin/desk/new'

export const deskHref = (search: string): string => (search === '' ? DESK : `${DESK}?${search}`)

/** A case, opened from a queue that it goes back to (its query as part of an address). */
export const caseHref = (id: number, search = ''): string =>
  `/admin/collections/cases/${id}${search === '' ? '' : `?queue=${encodeURIComponent(search)}`}`

export const printHref = (id: number): string => `/admin/desk/print/${id}`
