import type { CodeOption } from '@/src/lib/codes'

/** How a number of a person is masked (src/lib/masks.ts). */
export type Mask = 'id-number' | 'phone' | 'address' | 'bank-card'

/** How a stored value becomes text. */
export type Shown =
  | { as: 'text' }
  | { as: 'day' }
  | { as: 'yes-no' }
  | { as: 'code'; list: readonly CodeOption[] }
  /** Encrypted under this path; masked unless the export is in full. */
  | { as: 'secret'; path: string; mask: Mask }

/** A column of an exported sheet. */
export type ExportColumn = {
  /** As the import calls it. */
  key: string
  /** As the template calls it, so that an exported sheet can be imported again. */
  label: string
  /** A field of the register, or a name that src/database/export-select.ts joins to its rows. */
  from: string
  shown: Shown
  /** Left out unless the export is in full. */
  isPersonal?: boolean
}

type Options = { key?: string; isPersonal?: boolean }

const column = (
  from: string,
  label: string,
  shown: Shown,
  options: Options = {},
): ExportColumn => ({
  key: from,
  label,
  from,
  shown,
  ...options,
})

export const text = (from: string, label: string, options?: Options): ExportColumn =>
  column(from, label, { as: 'text' }, options)

export const day = (from: string, label: string, options?: Options): ExportColumn =>
  column(from, label, { as: 'day' }, options)

export const yesNo = (from: string, label: string, options?: Options): ExportColumn =>
  column(from, label, { as: 'yes-no' }, options)

export const code = (
  from: string,
  label: string,
  list: readonly CodeOption[],
  options?: Options,
): ExportColumn => column(from, label, { as: 'code', list }, options)

export const secret = (path: string, label: string, mask: Mask, options?: Options): ExportColumn =>
  column(path.slice(path.indexOf('.') + 1), label, { as: 'secret', path, mask }, options)
