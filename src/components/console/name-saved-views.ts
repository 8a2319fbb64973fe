import type { Field, SanitizedConfig } from 'payload'

const LABELS: Record<string, string> = {
  title: '名称',
  where: '筛选条件',
  columns: '显示的列',
}

/** Sharing is closed (access/saved-views.ts) and no list is grouped: what would set that up is not shown. */
const HIDDEN = ['isShared', 'access', 'groupBy']

const rename = (field: Field): void => {
  if (!('name' in field) || !field.name) return
  const label = LABELS[field.name]
  if (label) Object.assign(field, { label })
  if (HIDDEN.includes(field.name)) field.admin = { ...field.admin, hidden: true }
}

/** Payload leaves the form of its saved views in English; its fields are known only once it has made them. */
export const nameSavedViews = (config: SanitizedConfig): SanitizedConfig => {
  const views = config.collections.find(({ slug }) => slug === 'payload-query-presets')
  if (!views) return config
  for (const field of views.fields) rename(field)
  views.admin.defaultColumns = ['title', 'where', 'columns']
  return config
}
